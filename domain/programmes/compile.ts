import {
  all,
  type Core,
  groupCore,
  type Lowered,
  lowerRequirement,
  type Reference,
  type Requirement,
} from '../requirements/index.ts'
import { calendarUnits } from './calendar-units.ts'
import type { Programme } from './programme.ts'
import type { Unit } from './unit.ts'

/** A programme ready to be assessed. */
export type CompiledProgramme = {
  readonly programme: Programme
  /** What counts for the answer. */
  readonly units: readonly Unit[]
  /** Wished or advised: never makes anybody ineligible. */
  readonly preferred: readonly Unit[]
  /** Rules that a person must read. */
  readonly sentences: readonly Requirement[]
  /** All units together. */
  readonly core: Core
}

/** Lowers all requirements once. Throws a RangeError for a list that the catalogue does not have. */
export function compileProgramme(programme: Programme, reference: Reference): CompiledProgramme {
  const lowered = programme.requirements.map((requirement) =>
    lowerRequirement(requirement, programme, reference),
  )
  const units = [...unitsOf(lowered), ...calendarUnits(programme)]
  const counting = units.filter((unit) => unit.severity !== 'preferred')
  return {
    programme,
    units: counting,
    preferred: units.filter((unit) => unit.severity === 'preferred'),
    sentences: programme.requirements.filter((requirement) => requirement.sentence !== undefined),
    core: all(...counting.map((unit) => unit.core)),
  }
}

function unitsOf(lowered: readonly Lowered[]): Unit[] {
  const units = new Map<string, Lowered[]>()
  for (const one of lowered) {
    if (!one.core) continue
    const id = one.requirement.group ?? one.requirement.id
    units.set(id, [...(units.get(id) ?? []), one])
  }
  return [...units].flatMap(([id, members]) => {
    const [first] = members
    if (!first?.core) return []
    const core = first.requirement.group ? groupCore(members) : first.core
    const { severity } = first.requirement
    return [
      {
        id,
        members,
        core,
        severity,
        whenApplying: members.every(({ requirement }) => isWhenApplying(requirement)),
      },
    ]
  })
}

const isWhenApplying = ({ by }: Requirement): boolean => by === 'application' || by === 'today'
