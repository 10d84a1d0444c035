import { factsFor, factsOf, type Profile } from '../profile/index.ts'
import { type CompiledProgramme, hostOf, type Unit } from '../programmes/index.ts'
import { evaluate, nameOf, UNKNOWN, UNMET, type VerdictName } from '../requirements/index.ts'
import { isHealthTopic } from './health.ts'
import { type StayAsked, situationOf } from './verdicts.ts'

/** An applicant as they applied: on that day, for the stay that they wish for first. */
export type Applicant = Omit<StayAsked, 'facts'> & { readonly profile: Profile }

/** How somebody stands. `unmet`: rules in their way; `unknown`: nothing is in it, but something is open. */
export type ByRules = { readonly verdict: VerdictName; readonly unmet: readonly string[] }

export type Compared = {
  readonly before: ByRules
  readonly after: ByRules
  /** Ids of rules that are in their way only afterwards, or only before. */
  readonly fails: readonly string[]
  readonly noLongerFails: readonly string[]
}

/** How an applicant stands by the rules as they are, and as they would be. */
export function compareRules(
  today: CompiledProgramme,
  edited: CompiledProgramme,
  applicant: Applicant,
): Compared {
  const [before, after] = [standing(today, applicant), standing(edited, applicant)]
  return {
    before,
    after,
    fails: after.unmet.filter((id) => !before.unmet.includes(id)),
    noLongerFails: before.unmet.filter((id) => !after.unmet.includes(id)),
  }
}

/**
 * Rules on health are left out: whoever looks at somebody's health is written down, and a rule that is changed until
 * somebody fails it would be a look. What is promised counts until it is due.
 */
function standing(compiled: CompiledProgramme, { profile, ...stay }: Applicant): ByRules {
  const wished = { kind: 'clinical-elective', ...profile.wish, weeks: stay.weeks } as const
  const facts = factsFor(factsOf(profile), { ...wished, host: hostOf(compiled.programme) })
  const situation = situationOf(compiled, { facts, ...stay })
  const verdicts = compiled.units
    .filter((unit) => !isAboutHealth(unit))
    .map((unit) => ({ id: unit.id, verdict: evaluate(unit.core, situation) }))
  const unmet = verdicts.filter(({ verdict }) => verdict === UNMET).map(({ id: rule }) => rule)
  const isOpen = verdicts.some(({ verdict }) => verdict === UNKNOWN)
  return { verdict: unmet.length > 0 ? nameOf(UNMET) : isOpen ? nameOf(UNKNOWN) : 'met', unmet }
}

/** A group of which one part tells of health does so as a whole. */
export const isAboutHealth = ({ members }: Unit): boolean =>
  members.some(({ requirement }) => isHealthTopic(requirement.about))
