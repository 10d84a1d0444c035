import { all, any, type Core, constant, guarded, not } from './core.ts'
import type { LowerContext, Reference } from './kind.ts'
import { say } from './kind.ts'
import type { Requirement, Waiver } from './requirement.ts'
import { lowerTerm } from './term.ts'
import { UNKNOWN } from './verdict.ts'

/** The rulebook that requirements belong to, as far as lowering has to know it. */
export type Rulebook = {
  readonly id: string
  /** ISO 3166; XX for a portal that stands in no country. */
  readonly country: string
  readonly requirements: readonly Requirement[]
}

/** A requirement with its meaning. A sentence has none. `parts` keeps what an explanation shows apart. */
export type Lowered = {
  readonly requirement: Requirement
  readonly core: Core | undefined
  readonly parts: {
    readonly guard: Core | undefined
    readonly body: Core | undefined
    readonly waivers: readonly { waiver: Waiver; when: Core }[]
  }
}

export function lowerRequirement(
  requirement: Requirement,
  rulebook: Rulebook,
  reference: Reference,
): Lowered {
  const context = contextOf(requirement, rulebook, reference)
  const guard = guardOf(requirement, rulebook, context)
  const body = bodyOf(requirement, context)
  const waivers = (requirement.waivers ?? []).map((waiver) => ({
    waiver,
    when: lowerTerm(waiver.when, context),
  }))
  if (!body) return { requirement, core: undefined, parts: { guard, body, waivers } }
  const waived = any(body, ...waivers.map(({ waiver, when }) => lifted(waiver, when, context)))
  const placed: Core = requirement.by === 'each-start' ? { op: 'eachStart', of: waived } : waived
  const core = requirement.severity === 'conditional' ? ({ op: 'promised', of: placed } as const) : placed
  return {
    requirement,
    core: requirement.group ? core : guarded(guard, core),
    parts: { guard, body, waivers },
  }
}

export function contextOf(
  requirement: Requirement,
  { id, country }: Rulebook,
  reference: Reference,
): LowerContext {
  const by = requirement.by === 'each-start' ? 'start' : requirement.by
  return { by, key: `${id}/${requirement.id}`, host: { id, country }, reference }
}

/** Sources that disagree make an answer only where they agree: otherwise unknown, and both are shown. */
function bodyOf({ needs, otherReadings = [] }: Requirement, context: LowerContext): Core | undefined {
  if (!needs) return undefined
  const readings = [needs, ...otherReadings.map((reading) => reading.needs)].map((term) =>
    lowerTerm(term, context),
  )
  if (readings.length === 1) return readings[0]
  return any(all(...readings), all(any(...readings), constant(UNKNOWN, 'requirement.sources-disagree')))
}

/** By itself, or at the discretion of the host: then at best unknown until the host has decided. */
function lifted(waiver: Waiver, when: Core, context: LowerContext): Core {
  if (waiver.by === 'automatic') return when
  const key = `${context.key}/${waiver.id}`
  return all(when, { op: 'judgement', by: 'host', key, say: say('requirement.waiver-by-host') })
}

function guardOf(requirement: Requirement, rulebook: Rulebook, context: LowerContext): Core | undefined {
  const guards: Core[] = []
  if (requirement.for !== 'all' && rulebook.country !== 'XX')
    guards.push(applicantGuard(requirement.for, rulebook.country))
  if (requirement.when) guards.push(lowerTerm(requirement.when, context))
  const { from, until } = requirement.validity ?? {}
  if (from)
    guards.push({
      op: 'moment',
      left: { at: 'application' },
      cmp: '>=',
      right: { on: from },
      say: say('requirement.in-force-from', { day: from }),
    })
  if (until)
    guards.push({
      op: 'moment',
      left: { at: 'application' },
      cmp: '<=',
      right: { on: until },
      say: say('requirement.in-force-until', { day: until }),
    })
  return guards.length === 0 ? undefined : all(...guards)
}

/** "International" means that the school is abroad, not the passport: us-jefferson, us-washington, ca-afmc-portal. */
function applicantGuard(whom: 'international' | 'domestic', country: string): Core {
  const domestic: Core = {
    op: 'has',
    fact: 'school.country',
    any: [country],
    say: say(whom === 'domestic' ? 'requirement.for-domestic' : 'requirement.for-international', { country }),
  }
  return whom === 'domestic' ? domestic : not(domestic)
}

/**
 * One of the group is enough. A member whose guard fails cannot satisfy the group, and a group
 * none of whose members applies asks nothing. Source of the trap: us-harvard, school_lcme and school_hms_list.
 */
export function groupCore(members: readonly Lowered[]): Core {
  const ways = members.map(({ core, parts }) =>
    all(...(parts.guard ? [parts.guard] : []), ...(core ? [core] : [])),
  )
  const applies = members.map(({ parts }) => parts.guard)
  const always = applies.some((guard) => guard === undefined)
  if (always) return any(...ways)
  return any(...ways, not(any(...applies.filter((guard) => guard !== undefined))))
}
