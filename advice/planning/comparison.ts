import type { Budget, Bundle } from '@famulus/domain/funding'
import type { StayPlan } from '@famulus/domain/planning'
import type { Profile } from '@famulus/domain/profile'
import { bestFinanced, type Funding } from '../funding/index.ts'
import { type Assessed, isPlace } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'
import { noAwards } from './award-steps.ts'
import { stayPlanOf } from './planned.ts'

/** A programme with what it costs, who pays at best, and how long it takes to prepare. */
export type Compared = {
  readonly one: Assessed
  readonly budget: Budget
  /** Absent where no award pays, and where nobody goes: a portal, an authority. */
  readonly bundle: Bundle | undefined
  readonly plan: StayPlan | undefined
}

/** For the start that the answer speaks of. */
export function comparedOne(one: Assessed, profile: Profile, funding: Funding, session: Session): Compared {
  const { start } = one.assessment
  const { budget, bundle } = bestFinanced(one, start, funding, session)
  if (!isPlace(one)) return { one, budget, bundle: undefined, plan: undefined }
  return {
    one,
    budget,
    bundle,
    plan: stayPlanOf({ assessed: one, start, profile, awards: noAwards }, session),
  }
}
