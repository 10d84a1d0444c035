import {
  awardReason,
  awardsFor,
  type Financed,
  financed,
  fundJson,
  type WhatIf,
} from '@famulus/advice/funding'
import { type PlanAwards, planAwards } from '@famulus/advice/planning'
import { type Assessed, assessOne } from '@famulus/advice/programmes'
import { createSession, type Session, studentOf } from '@famulus/advice/session'
import type { openDocument } from '@famulus/catalogue/document'
import type { AwardVerdict, Bundles } from '@famulus/domain/funding'
import type { Profile } from '@famulus/domain/profile'
import type { Answer } from '@famulus/domain/programmes'
import type { Day } from '@famulus/domain/time'
import type { Language } from '@famulus/messages/speaking'
import { yalpsSolver } from '@famulus/solver/yalps'

/** A stay as the worker is asked about it: only data, so that it can be sent. */
export type AskedStay = WhatIf & {
  readonly profile: Profile
  readonly language: Language
  readonly today: Day
  readonly programme: string
  readonly start: Day
  readonly weeks: number
}

/** What the page shows of the bundles. `data`: the same as the command line gives with --json. */
export type FoundBundles = Pick<Financed, 'candidates' | 'undecided' | 'bound'> & {
  readonly bundles: Bundles
  readonly awards: readonly AwardLine[]
  readonly data: ReturnType<typeof fundJson>
}

/** An award with its answer for this stay. */
export type AwardLine = { readonly id: string; readonly answer: Answer; readonly reason: string }

type Opened = ReturnType<typeof openDocument>

const solve = yalpsSolver()

export function bundlesFor(asked: AskedStay, opened: Opened): FoundBundles {
  const { one, session, funding } = sceneOf(asked, opened)
  const found = financed(one, asked, funding, session)
  const { candidates, undecided, bound, bundles } = found
  const { start, weeks } = one.assessment
  const verdicts = awardsFor({ assessed: one, facts: one.facts, start, weeks }, funding.awards, session)
  return {
    candidates,
    undecided,
    bound,
    bundles,
    awards: verdicts.map((verdict) => lineOf(verdict, session)),
    data: fundJson(found, session),
  }
}

const lineOf = (verdict: AwardVerdict, session: Session): AwardLine => ({
  id: verdict.compiled.award.id,
  answer: verdict.answer,
  reason: awardReason(verdict, session),
})

export function stayAwardsFor(asked: AskedStay, opened: Opened): PlanAwards {
  const { one, session, funding } = sceneOf(asked, opened)
  return planAwards(one, one.assessment.start, funding, session)
}

function sceneOf(
  { profile, language, today, programme, start, weeks }: AskedStay,
  { catalogue, awards }: Opened,
) {
  const session = createSession({ catalogue, language, today }, awards())
  const compiled = catalogue.programmes.find((one) => one.programme.id === programme)
  if (!compiled) throw new RangeError(`The catalogue has no programme ${programme}`)
  const one: Assessed = assessOne(compiled, studentOf(profile, { start, wish: { weeks } }), session)
  return { one, session, funding: { awards: awards(), solve } }
}
