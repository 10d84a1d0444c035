import type { Scheduled } from '@famulus/domain/planning'
import { tightPace } from './outlook.ts'
import { type Pair, pairsOf } from './pair.ts'
import type { Planned } from './planned.ts'

/** Its day is the host's or the calendar's: nobody begins it. */
const notBegun: ReadonlySet<string> = new Set(['decision', 'stay'])

/** What is to be begun before everything else: the step whose last day comes first; none where all is done or under way. */
export function firstStep({ stay: { plan } }: Pick<Planned, 'stay'>): Pair | undefined {
  const pace = plan.worst.fits ? 'worst' : 'typical'
  const tight = new Set(plan[tightPace(plan)].chain.ids)
  const ranked = pairsOf(plan)
    .filter(({ typical }) => isToBegin(typical))
    .map((pair) => ({
      pair,
      by: pair[pace].latest?.begins ?? 0,
      rank: tight.has(pair.typical.task.id) ? 0 : 1,
    }))
    .sort((a, b) => a.by - b.by || a.rank - b.rank)
  return ranked[0]?.pair
}

const isToBegin = ({ task, told, latest }: Scheduled): boolean =>
  told === undefined && !task.optional && latest !== undefined && !notBegun.has(task.id)

/** The step with which the chain begins that breaks the plan; none where it works. */
export function breakingStep({ stay: { plan } }: Pick<Planned, 'stay'>): Scheduled | undefined {
  if (plan.typical.fits) return undefined
  const [first] = plan.typical.chain.ids
  return plan.typical.tasks.find(({ task }) => task.id === first)
}
