import { all, type Core, lowerRequirement, type Reference, type Requirement } from '../requirements/index.ts'
import { calendarUnits } from './calendar-units.ts'
import { rulebookOf } from './host.ts'
import { lengthRules, offeredStarts } from './host-rules.ts'
import type { Programme } from './programme.ts'
import { type Unit, unitsOf } from './unit.ts'

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
  /** The host's rules on length, with everything else met. */
  readonly lengths: Core
  /** On which days the host takes anybody at all: the rules as they stand for a student who meets everything else. */
  readonly offered: Core
}

/** Lowers all requirements once. Throws a RangeError for a list that the catalogue does not have. */
export function compileProgramme(programme: Programme, reference: Reference): CompiledProgramme {
  const rulebook = rulebookOf(programme)
  const lowered = programme.requirements.map((requirement) =>
    lowerRequirement(requirement, rulebook, reference),
  )
  const units = [...unitsOf(lowered), ...calendarUnits(programme)]
  const counting = units.filter((unit) => unit.severity !== 'preferred')
  return {
    programme,
    units: counting,
    preferred: units.filter((unit) => unit.severity === 'preferred'),
    sentences: programme.requirements.filter((requirement) => requirement.sentence !== undefined),
    core: all(...counting.map((unit) => unit.core)),
    lengths: lengthRules(counting),
    offered: offeredStarts(counting),
  }
}
