import { budgetOf } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import type { Budget } from '@famulus/domain/funding'

const known = new WeakMap<Assessed, Budget>()

/** What a place costs, worked out when it is first looked at: of most rows nobody sees the sum. */
export function budgetOfPlace(one: Assessed, session: Session): Budget {
  const budget = known.get(one) ?? budgetOf(one, session)
  known.set(one, budget)
  return budget
}
