import { expect, test } from 'vitest'
import { dayOf } from '../time/index.ts'
import { planOf } from './plan.ts'
import { preparationOf } from './preparation.ts'
import type { ProgressByTask, Task } from './task.ts'
import { lead, taking } from './tasks.testing.ts'

const [today, start] = [dayOf('2026-11-23'), dayOf('2027-06-07')]

/** A letter of 7 to 21 days and a visa of 28 to 56, one after the other, and a vaccination of a day beside them. */
const tasks: Task[] = [
  taking('letter', 0, [], { lead: lead(7, 21) }),
  taking('visa', 0, ['letter'], { lead: lead(28, 56) }),
  taking('vaccination', 1),
  taking('award', 0, [], { windows: [{ lo: today, hi: today + 3 }], optional: true }),
  taking('arrive', 0, ['visa', 'vaccination'], { notAfter: start }),
]
const { lead: _, ...unknownVisa } = taking('visa', 0, ['letter'])
const prepared = (progress: ProgressByTask, all = tasks) =>
  preparationOf({ plan: planOf(all, { today, progress }), start })

test.each<[string, ProgressByTask, readonly [number, number]]>([
  ['is as long as the longest chain', {}, [35, 77]],
  ['is shorter by what is done', { letter: { done: today } }, [28, 56]],
  ['is that of the other chain once the visa is under way', { visa: { waitingFor: 'consulate' } }, [1, 1]],
  ['is nothing when nothing is left', { visa: { done: today }, vaccination: { skipped: 'had it' } }, [0, 0]],
])('the time to prepare %s', (_, progress, [typical, worst]) => {
  expect(prepared(progress)).toEqual({ days: { typical, worst }, atLeast: false })
})

test('is longer than it says where a length on the way is unknown', () => {
  expect(prepared({}, tasks.with(1, unknownVisa))).toEqual({ days: { typical: 7, worst: 21 }, atLeast: true })
})
