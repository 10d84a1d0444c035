import {
  all,
  type Core,
  groupCore,
  type Lowered,
  lowerRequirement,
  lowerTerm,
  noReference,
  type Reference,
  type Requirement,
  type Term,
} from '../requirements/index.ts'
import type { Programme } from './programme.ts'

/** What is decided as one: a requirement, or a group of which one is enough. */
export type Unit = {
  readonly id: string
  readonly members: readonly Lowered[]
  readonly core: Core
  readonly severity: Requirement['severity']
  /** Whether it has to hold when applying, or only later. */
  readonly whenApplying: boolean
}

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

/** What the calendar says counts even where no requirement repeats it. A date that no source names stands in nobody's way. */
function calendarUnits({ id, country, calendar, requirements }: Programme): Unit[] {
  const missing = (kind: string) => !requirements.some(({ needs }) => needs && mentions(needs, kind))
  const unit = (term: Term, whenApplying: boolean): Unit => {
    const context = {
      by: 'start',
      key: `${id}/${term.kind}`,
      host: { id, country },
      reference: noReference,
    } as const
    const core: Core = { op: 'promised', of: lowerTerm(term, context) }
    return { id: term.kind, members: [], core, severity: 'mandatory', whenApplying }
  }
  return [
    ...(calendar?.application && missing('application-window')
      ? [unit({ kind: 'application-window' }, true)]
      : []),
    ...(calendar?.starts && missing('start-days')
      ? [unit({ kind: 'start-days', ...calendar.starts }, false)]
      : []),
  ]
}

/** Also inside a combination: "usually the first Monday, else the host decides" says it as well. */
function mentions(term: Term, kind: string): boolean {
  if (term.kind === kind) return true
  return 'of' in term && [term.of].flat().some((part) => mentions(part, kind))
}
