import type { Budget, Bundle } from '@famulus/domain/funding'
import type { StayPlan } from '@famulus/domain/planning'
import type { Profile } from '@famulus/domain/profile'
import { bestFinanced, budgetOf, type Funding } from '../funding/index.ts'
import { type Assessed, isPlace } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'
import { noAwards } from './award-steps.ts'
import { stayPlanOf } from './planned.ts'

/** A programme with what it costs, who pays at best, and how long it takes to prepare. */
export type Compared = {
  readonly one: Assessed
  readonly budget: Budget
  /** Absent where no award pays or nobody has looked for one, and where nobody goes: a portal, an authority. */
  readonly bundle: Bundle | undefined
  readonly plan: StayPlan | undefined
}

/** For the start that the answer speaks of. */
export function comparedOne(one: Assessed, profile: Profile, funding: Funding, session: Session): Compared {
  const { bundle } = bestFinanced(one, one.assessment.start, funding, session)
  return { ...comparedWithoutAwards(one, profile, session), bundle: isPlace(one) ? bundle : undefined }
}

/** The same without the search for who pays, which takes long: what a page can show at once. */
export function comparedWithoutAwards(one: Assessed, profile: Profile, session: Session): Compared {
  const { start } = one.assessment
  return {
    one,
    budget: budgetOf(one, session),
    bundle: undefined,
    plan: isPlace(one) ? stayPlanOf({ assessed: one, start, profile, awards: noAwards }, session) : undefined,
  }
}
