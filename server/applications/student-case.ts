import {
  type Application,
  type Attached,
  type Completeness,
  completenessOf,
  limitsOf,
  type Seat,
  situationOf,
  type Terms,
  usualTierOf,
  type WishProblem,
  wishedSeats,
  wishProblems,
} from '@famulus/domain/applications'
import { type Facts, factsFor, factsOf, type Profile } from '@famulus/domain/profile'
import { type CompiledProgramme, hostOf } from '@famulus/domain/programmes'
import type { Situation } from '@famulus/domain/requirements'
import { dayOf, LAST_DAY } from '@famulus/domain/time'

/** What a student's own moves depend on: how the programme stands for what is wished first. */
export type StudentCase = {
  readonly facts: Facts
  readonly situation: Situation
  readonly completeness: Completeness
  readonly problems: readonly WishProblem[]
  readonly window: { readonly opensMs?: number; readonly closesMs?: number }
  readonly tier: string
}

export type Given = {
  readonly application: Application
  readonly compiled: CompiledProgramme
  readonly terms: Terms
  readonly profile: Profile
  readonly attached: readonly Attached[]
  /** Further open applications of the student to this host. */
  readonly others: number
  readonly isOwn: boolean
  readonly today: number
}

export function studentCaseOf(given: Given): StudentCase {
  const { application, compiled, terms, profile, attached, others, isOwn, today } = given
  const [first] = wishedSeats(application)
  const { facts, situation } = situationFor(compiled, profile, first, today)
  const span = { lo: today, hi: today + 3 * 365 }
  const limits = { ...limitsOf(compiled.programme, span), ...limitsIn(terms) }
  return {
    facts,
    situation,
    completeness: completenessOf(compiled, situation, attached),
    problems: wishProblems(application.wishes, limits, { today, others }),
    window: windowOf(situation),
    tier: usualTierOf(facts, compiled.programme, isOwn),
  }
}

/** The student with the first wish as the stay; without a wish, in half a year. */
function situationFor(
  compiled: CompiledProgramme,
  profile: Profile,
  seat: Seat | undefined,
  today: number,
): { readonly facts: Facts; readonly situation: Situation } {
  const start = seat ? dayOf(seat.startsOn) : today + 182
  const weeks = seat?.weeks ?? 4
  const stay = {
    kind: 'clinical-elective',
    ...profile.wish,
    weeks,
    host: hostOf(compiled.programme),
  } as const
  const facts = factsFor(factsOf(profile), stay)
  return { facts, situation: situationOf(compiled, { facts, today, start, weeks }) }
}

const limitsIn = ({ mostDates, mostApplications, leadDays }: Terms) => ({
  ...(mostDates === undefined ? {} : { mostDates }),
  ...(mostApplications === undefined ? {} : { mostApplications }),
  ...(leadDays === undefined ? {} : { leadDays }),
})

const DAY_MS = 86_400_000

/** The whole closing day counts. What no source names stands in nobody's way. */
function windowOf({ moments: { opens, closes } }: Situation): StudentCase['window'] {
  return {
    ...(opens.hi < LAST_DAY && opens.lo > 0 ? { opensMs: opens.lo * DAY_MS } : {}),
    ...(closes.hi < LAST_DAY ? { closesMs: (closes.hi + 1) * DAY_MS - 1 } : {}),
  }
}
