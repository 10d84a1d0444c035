import {
  type BestFinanced,
  bestFinanced,
  explainedAward,
  type Financed,
  type FundedStay,
  type Funding,
  financed,
  fundJson,
  holding,
  type WhatIf,
} from '@famulus/advice/funding'
import { type PlanAwards, planAwards } from '@famulus/advice/planning'
import { type Assessed, assessOne } from '@famulus/advice/programmes'
import { createSession, type Session, studentOf } from '@famulus/advice/session'
import type { openDocument } from '@famulus/catalogue/document'
import type { Profile } from '@famulus/domain/profile'
import type { Day } from '@famulus/domain/time'
import type { Language } from '@famulus/messages/speaking'
import { yalpsSolver } from '@famulus/solver/yalps'
import { type AwardDetail, awardDetail } from './award-detail.ts'
import { type AwardLine, awardLine } from './award-line.ts'

/** A stay as the worker is asked about it: only data, so that it can be sent, and all that the answer depends on. */
export type AskedStay = WhatIf & {
  readonly profile: Profile
  readonly language: Language
  readonly today: Day
  readonly programme: string
  readonly start: Day
  readonly weeks: number
}

/** What the page shows of the bundles. `data`: the same as the command line gives with --json. */
export type FoundBundles = Pick<Financed, 'bundles' | 'candidates' | 'undecided' | 'bound'> & {
  readonly awards: readonly AwardLine[]
  readonly data: ReturnType<typeof fundJson>
}

/** `bundle` is undefined where no award pays. */
export type BestBundle = Pick<BestFinanced, 'bundle'>

export type Opened = Pick<ReturnType<typeof openDocument>, 'catalogue' | 'awards'>

const solve = yalpsSolver()

export function bundlesFor(asked: AskedStay, opened: Opened): FoundBundles {
  const { one, session, funding } = sceneOf(asked, opened)
  const found = financed(one, asked, funding, session)
  const { candidates, undecided, bound, bundles, budget, verdicts } = found
  const stay = fundedStayOf(one)
  return {
    candidates,
    undecided,
    bound,
    bundles,
    awards: verdicts.map((verdict) => awardLine(verdict, stay, budget.kilometres, session)),
    data: fundJson(found, session),
  }
}

export function bestBundleFor(asked: AskedStay, opened: Opened): BestBundle {
  const { one, session, funding } = sceneOf(asked, opened)
  const { bundle } = bestFinanced(one, one.assessment.start, funding, session, asked)
  return { bundle }
}

/** Throws a RangeError for an award that the catalogue does not have. */
export function awardDetailFor(id: string, asked: AskedStay, opened: Opened): AwardDetail {
  const { one, session, funding } = sceneOf(asked, opened)
  const compiled = funding.awards.find(({ award }) => award.id === id)
  if (!compiled) throw new RangeError(`The catalogue has no award ${id}`)
  const stay = { ...fundedStayOf(one), facts: holding(asked.granted, one.facts) }
  return awardDetail(explainedAward(compiled, stay, funding.awards, session), session)
}

export function stayAwardsFor(asked: AskedStay, opened: Opened): PlanAwards {
  const { one, session, funding } = sceneOf(asked, opened)
  return planAwards(one, one.assessment.start, funding, session)
}

export type StayScene = { readonly one: Assessed; readonly session: Session; readonly funding: Funding }

/** Throws a RangeError for a programme that the catalogue does not have. */
export function sceneOf(asked: AskedStay, opened: Opened): StayScene {
  const { profile, programme, start, weeks } = asked
  const session = sessionOf(asked, opened)
  const compiled = opened.catalogue.programmes.find((one) => one.programme.id === programme)
  if (!compiled) throw new RangeError(`The catalogue has no programme ${programme}`)
  const assessed = assessOne(compiled, studentOf(profile, { start, wish: { weeks } }), session)
  // "Not yet" speaks of the start that it would be from; the page shows the one that it asks about.
  const one = { ...assessed, assessment: { ...assessed.assessment, start } }
  return { one, session, funding: { awards: opened.awards(), solve } }
}

let last: Session | undefined

/** Most questions are asked in the same language, on the same day. */
function sessionOf({ language, today }: AskedStay, { catalogue, awards }: Opened): Session {
  if (last?.catalogue !== catalogue || last.language !== language || last.today !== today)
    last = createSession({ catalogue, language, today }, awards())
  return last
}

const fundedStayOf = (one: Assessed): FundedStay => ({
  assessed: one,
  facts: one.facts,
  start: one.assessment.start,
  weeks: one.assessment.weeks,
})
