import type { Facts } from '../profile/index.ts'
import { type Core, windowsOf } from '../requirements/index.ts'
import { type Day, spanOf } from '../time/index.ts'
import { horizonOf } from './assess.ts'
import { momentsOf, restartsOf } from './calendar.ts'
import type { Programme } from './programme.ts'

/** The last start on which a rule that holds for this start still holds; undefined when it does to the end of the two years. */
export function heldUntil(
  core: Core,
  { calendar }: Pick<Programme, 'calendar'>,
  stay: { facts: Facts; today: Day; start: Day; weeks: number },
): Day | undefined {
  const { facts, today, start, weeks } = stay
  const until = Math.max(start, horizonOf(today))
  const momentsAt = (day: Day) => momentsOf(calendar, { today, start: spanOf(day), weeks })
  const restarts = restartsOf(calendar, { lo: start, hi: until })
  const [first] = windowsOf(core, { facts, momentsAt, from: start, until, restarts }).certain
  return first && first.lo === start && first.hi < until ? first.hi : undefined
}
