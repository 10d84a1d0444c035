import { isPossible, preparationOf, type StayPlan } from '@famulus/domain/planning'
import { isoOf } from '@famulus/domain/time'
import { assessmentJson } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'
import type { Compared } from './comparison.ts'

/** The answer, with money in cents of euro and the plan for its start. */
export const comparedJson = ({ one, budget, bundle, plan }: Compared, session: Session) => ({
  ...assessmentJson(one, session),
  money: {
    total: budget.total,
    open: budget.open,
    covered: bundle && {
      certainCents: bundle.certainCents,
      hopedCents: bundle.hopedCents,
      awards: bundle.awards.map(({ id, held, sure, certainCents, hopedCents }) => ({
        id,
        held,
        sure,
        certainCents,
        hopedCents,
      })),
    },
  },
  plan: plan && planJson(plan),
})

function planJson(stay: StayPlan) {
  const { start, plan, refusedBy } = stay
  return {
    start: isoOf(start),
    outlook: isPossible(stay) ? plan.outlook : 'impossible',
    refusedBy,
    preparation: preparationOf(stay),
    chain: { typical: plan.typical.chain, worst: plan.worst.chain },
    unknownLengths: plan.unknownLengths,
  }
}
