import fc from 'fast-check'
import { type Runs, unionRuns } from '../time/index.ts'
import { atEitherPace, type Lead, type Task } from './task.ts'
import { hasBegin } from './working-days.ts'

/** A task that takes so many days at either pace and waits for the others. */
export const taking = (
  id: string,
  days: number,
  after: readonly string[] = [],
  more: Partial<Task> = {},
): Task => ({
  id,
  area: 'host',
  title: { of: 'says', text: id },
  lead: { days: atEitherPace(days) },
  after: after.map((task) => ({ task })),
  ...more,
})

export const lead = (typical: number, worst: number): Lead => ({ days: { typical, worst } })

/** Tasks that wait only for earlier ones, so that no circle comes about. Days from 0. */
export function anyTasks(options: { most: number; horizon: number; windows: boolean }): fc.Arbitrary<Task[]> {
  const { most, horizon, windows } = options
  const day = fc.integer({ min: 0, max: horizon })
  const window = fc.tuple(day, day).map(([a, b]) => ({ lo: Math.min(a, b), hi: Math.max(a, b) }))
  const one = fc.record({
    days: fc.integer({ min: 0, max: Math.ceil(horizon / most) + 1 }),
    after: fc.array(fc.tuple(fc.nat(most), fc.integer({ min: 0, max: 3 })), { maxLength: 3 }),
    notBefore: fc.option(day, { nil: undefined, freq: 4 }),
    notAfter: fc.option(day, { nil: undefined, freq: 3 }),
    windows: windows
      ? fc.option(fc.uniqueArray(window, { minLength: 1, maxLength: 2 }), { nil: undefined })
      : fc.constant(undefined),
    businessDays: windows ? fc.boolean() : fc.constant(false),
  })
  return fc
    .array(one, { minLength: 1, maxLength: most })
    .map((drafts) =>
      drafts.map(({ days, after, notBefore, notAfter, windows, businessDays }, position): Task => {
        const links = new Map(after.flatMap(([to, lag]) => (to < position ? [[to, lag] as const] : [])))
        return {
          ...taking(`t${position}`, days),
          after: [...links].map(([to, lag]) => ({ task: `t${to}`, lagDays: atEitherPace(lag) })),
          ...(notBefore === undefined ? {} : { notBefore: atEitherPace(notBefore) }),
          ...(notAfter === undefined ? {} : { notAfter }),
          ...(windows
            ? { windows: windows.reduce<Runs>((runs, window) => unionRuns(runs, [window]), []) }
            : {}),
          ...(businessDays ? { businessDays: true } : {}),
        }
      }),
    )
    .filter((tasks) => tasks.every(hasBegin))
}
