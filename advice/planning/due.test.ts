import type { Scheduled, Task } from '@famulus/domain/planning'
import { dayOf } from '@famulus/domain/time'
import { expect, test } from 'vitest'
import { type Due, dueOf } from './due.ts'

const day = dayOf('2027-02-07')
const task: Task = { id: 'apply', area: 'host', title: { of: 'planning', code: 'apply' }, after: [] }
const days = { begins: day, done: day }
const scheduled = (more: Partial<Scheduled>): Scheduled => ({
  task,
  told: undefined,
  earliest: days,
  atLeast: false,
  atMost: false,
  ...more,
})
const slack = (slackDays: number, more: Partial<Scheduled> = {}) =>
  scheduled({ slackDays, latest: days, ...more })
const award = { task: { ...task, optional: true as const } }

const cases: [string, Scheduled, Scheduled, Due][] = [
  ['is done', slack(3, { told: { done: day } }), slack(3), { of: 'done', day }],
  ['waits', slack(3, { told: { waitingFor: 'registrar' } }), slack(3), { of: 'waiting', who: 'registrar' }],
  ['is not needed', slack(3, { told: { skipped: 'sent' } }), slack(3), { of: 'skipped', why: 'sent' }],
  ['has time to spare', slack(33), slack(5), { of: 'spare', typical: 33, worst: 5, by: day, atMost: false }],
  [
    'comes before a step of unknown length',
    slack(9),
    slack(9, { atMost: true }),
    { of: 'spare', typical: 9, worst: 9, by: day, atMost: true },
  ],
  ['is too late', slack(-4), slack(-9), { of: 'spare', typical: -4, worst: -9, by: day, atMost: false }],
  ['is waited for by nothing', scheduled({}), scheduled({}), { of: 'free' }],
  ['is the stay, whose day is fixed', slack(0, { task: { ...task, id: 'stay' } }), slack(0), { of: 'free' }],
  ['is an award without a last day', scheduled(award), scheduled(award), { of: 'no-last-day' }],
  ['is an award that has closed', slack(-4, award), slack(-4, award), { of: 'too-late' }],
]

test.each(cases)('a task that %s', (_, typical, worst, expected) => {
  expect(dueOf({ typical, worst })).toEqual(expected)
})
