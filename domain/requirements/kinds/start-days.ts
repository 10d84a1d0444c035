import { type StartGrid, startGridSchema } from '../../time/index.ts'
import type { SayValues } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { asksSomething } from './shared.ts'

export const startDays = defineKind(
  'start-days',
  'On which days a stay may start: months, weekdays, seasons, fixed dates, closed times.',
  { ...startGridSchema.shape },
  (grid) => ({ op: 'grid', grid, say: say('start-days.grid', shown(grid)) }),
  (grid) => {
    const problem = startGridSchema.safeParse(grid).error?.issues[0]
    return problem ? problem.message : asksSomething(grid)
  },
)

/** The grid as plain values: a span of closed days as "2027-12-20..2028-01-06". */
function shown({ from, until, everyWeeks, closed, ...grid }: StartGrid): SayValues {
  const named: Record<string, SayValues[string] | undefined> = {
    ...grid,
    seasonFrom: from,
    seasonUntil: until,
    everyWeeks: everyWeeks?.weeks,
    anchor: everyWeeks?.anchor,
    closed: closed?.map((span) => `${span.from}..${span.until}`),
  }
  const stated = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return Object.fromEntries(stated)
}
