import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, isoOf } from '../time/index.ts'
import { scheduleOf } from './schedule.ts'
import { atEitherPace, type Task } from './task.ts'
import { anyTasks, lead, taking } from './tasks.testing.ts'

const today = dayOf('2026-11-23') // a Monday
const start = dayOf('2027-06-07')

/** A letter, then the application in its window, the decision, the visa, and the stay. */
const tasks: Task[] = [
  taking('letter', 7, [], { lead: lead(7, 21), businessDays: true }),
  taking('tb-test', 3, [], { freshFrom: dayOf('2027-01-05') }),
  taking('apply', 0, ['letter', 'tb-test'], {
    windows: [{ lo: dayOf('2026-12-07'), hi: dayOf('2027-04-07') }],
  }),
  taking('decision', 0, ['apply'], {
    notBefore: { typical: dayOf('2027-04-08'), worst: dayOf('2027-05-08') },
  }),
  taking('visa', 28, ['decision'], { lead: lead(28, 56) }),
  taking('arrive', 0, ['visa'], { notAfter: start }),
  taking('stay', 27, ['arrive'], { notBefore: atEitherPace(start), notAfter: start + 27 }),
]

function planned(
  pace: 'typical' | 'worst',
  more: Partial<Parameters<typeof scheduleOf>[1]> = {},
  all = tasks,
) {
  const { tasks: scheduled, ...rest } = scheduleOf(all, { today, pace, ...more })
  const byId = Object.fromEntries(scheduled.map((one) => [one.task.id, one]))
  const days = (id: string) => {
    const { earliest, latest, slackDays } = byId[id] ?? {}
    return [earliest && isoOf(earliest.begins), latest && isoOf(latest.begins), slackDays]
  }
  return { ...rest, byId, days }
}

describe('a plan', () => {
  test.each([
    ['letter', '2026-11-23', '2027-03-29', 126], // seven business days before 7 April
    ['tb-test', '2027-01-05', '2027-04-04', 89], // not before it is fresh enough
    ['apply', '2027-01-08', '2027-04-07', 89], // closes
    ['decision', '2027-04-08', '2027-05-10', 32],
    ['visa', '2027-04-08', '2027-05-10', 32],
    ['arrive', '2027-05-06', '2027-06-07', 32],
    ['stay', '2027-06-07', '2027-06-07', 0],
  ])('has the earliest and the latest begin of the task: %s', (id, earliest, latest, slack) => {
    expect(planned('typical').days(id)).toEqual([earliest, latest, slack])
  })

  test('fits with what usually happens and not at worst', () => {
    expect(planned('typical').fits).toBe(true)
    expect(planned('worst').fits).toBe(false)
  })

  test('names the tightest chain and what holds it, the stay itself aside', () => {
    const chain = { ids: ['decision', 'visa', 'arrive'], heldBy: 'not-before', dueBy: 'not-after' }
    expect(planned('typical').chain).toEqual({ ...chain, slackDays: 32 })
    expect(planned('worst').chain).toEqual({ ...chain, slackDays: -26 })
  })

  test('counts the days by which a closed window was missed', () => {
    const late = planned('typical', { today: dayOf('2027-04-17') })
    expect(late.fits).toBe(false)
    expect(late.chain).toMatchObject({ heldBy: 'today', dueBy: 'window' })
    expect(late.days('apply')).toEqual(['2027-04-28', '2027-04-07', -21])
  })

  test('is begun earlier than it looks where the length of something after it is in no source', () => {
    const { lead: _, ...unknown } = taking('letter', 0, ['photo'])
    const { byId } = planned('typical', {}, [taking('photo', 1), unknown, ...tasks.slice(1)])
    const atMost = Object.values(byId).filter((one) => one.atMost)
    expect(atMost.map(({ task }) => task.id)).toEqual(['photo', 'letter'])
  })

  test('is at least as long as it looks where a length is in no source', () => {
    const { lead: _, ...unknown } = tasks[0] ?? taking('', 0)
    const { byId } = planned('typical', {}, [unknown, ...tasks.slice(1)])
    const atLeast = Object.values(byId).filter((one) => one.atLeast)
    expect(atLeast.map(({ task }) => task.id)).toEqual([
      'letter',
      'apply',
      'decision',
      'visa',
      'arrive',
      'stay',
    ])
  })
})

describe('progress', () => {
  test('what is done needs no time and keeps its day', () => {
    const { byId } = planned('typical', { progress: { letter: { done: dayOf('2026-11-20') } } })
    expect(byId.letter).toMatchObject({
      earliest: { done: dayOf('2026-11-20') },
      told: { done: dayOf('2026-11-20') },
    })
    expect(byId.letter?.slackDays).toBeUndefined()
  })

  test('what was done too early is still to do', () => {
    const { byId, days } = planned('typical', { progress: { 'tb-test': { done: dayOf('2026-11-01') } } })
    expect(byId['tb-test']?.told).toBeUndefined()
    expect(days('tb-test')).toEqual(['2027-01-05', '2027-04-04', 89])
  })

  test('what somebody is busy with counts from the day on which it was asked for', () => {
    const since = dayOf('2026-11-18')
    const { byId } = planned('typical', { progress: { letter: { waitingFor: "dean's office", since } } })
    expect(isoOf(byId.letter?.earliest.done ?? 0)).toBe('2026-11-27')
    expect(byId.letter?.slackDays).toBe(dayOf('2027-04-07') - dayOf('2026-11-27'))
  })

  test('what is skipped takes no time, and what waits for it waits for what came before', () => {
    const chain = [taking('a', 5), taking('b', 9, ['a']), taking('c', 2, ['b'])]
    const { byId } = planned('typical', { progress: { b: { skipped: 'not asked of me' } } }, chain)
    expect(byId.c?.earliest.begins).toBe(today + 5)
  })
})

test.each([
  ['a link to nothing', [taking('a', 1, ['b'])], 'a waits for b, which is no task'],
  ['a circle', [taking('a', 1, ['b']), taking('b', 1, ['a'])], 'these tasks wait for each other: a, b'],
  ['two of one name', [taking('a', 1), taking('a', 1)], 'two tasks are called a'],
  [
    'business days in a window that has none',
    [
      taking('a', 1, [], {
        businessDays: true,
        windows: [{ lo: dayOf('2027-03-06'), hi: dayOf('2027-03-07') }],
      }),
    ],
    'a may be begun on no day',
  ],
])('%s is refused', (_, wrong, message) => {
  expect(() => scheduleOf(wrong, { today, pace: 'typical' })).toThrow(new RangeError(message))
})

describe('any plan', () => {
  const someTasks = anyTasks({ most: 8, horizon: 60, windows: true })
  const days = (all: readonly Task[], on = 0) =>
    scheduleOf(all, { today: on, pace: 'typical' }).tasks.map(({ earliest, latest }) => ({
      earliest,
      latest,
    }))

  test('moves with its days, when all of them move by whole weeks', () => {
    fc.assert(
      fc.property(someTasks, fc.integer({ min: -20, max: 20 }), (all, weeks) => {
        const by = 7 * weeks
        const moved = days(
          all.map((task) => shifted(task, by)),
          by,
        )
        const expected = days(all).map(({ earliest, latest }) => ({
          earliest: { begins: earliest.begins + by, done: earliest.done + by },
          latest: latest && { begins: latest.begins + by, done: latest.done + by },
        }))
        expect(moved).toEqual(expected)
      }),
    )
  })

  test('is later by a day from a day later, where no window and no bound holds it', () => {
    fc.assert(
      fc.property(anyTasks({ most: 8, horizon: 60, windows: false }), fc.nat(50), (all, by) => {
        const free = all.map(({ notBefore: _, ...task }) => task)
        const begins = (on: number) => days(free, on).map(({ earliest }) => earliest.begins)
        expect(begins(by)).toEqual(begins(0).map((day) => day + by))
      }),
    )
  })

  test('has nothing earlier, and nothing that may be later, for one more task', () => {
    fc.assert(
      fc.property(someTasks, taskBetween, (all, { days: length, from, to }) => {
        const extra = taking('extra', length, from < all.length ? [`t${from}`] : [])
        const waiting = all.map((task, position) =>
          position === to && to > from ? { ...task, after: [...task.after, { task: 'extra' }] } : task,
        )
        const [before, after] = [days(all), days([...waiting, extra])]
        for (const [position, { earliest, latest }] of before.entries()) {
          expect(after[position]?.earliest.begins).toBeGreaterThanOrEqual(earliest.begins)
          if (latest) expect(after[position]?.latest?.begins).toBeLessThanOrEqual(latest.begins)
        }
      }),
    )
  })

  test('has a chain of tasks that follow each other, the tightest among them', () => {
    fc.assert(
      fc.property(someTasks, (all) => {
        const { tasks: scheduled, chain } = scheduleOf(all, { today: 0, pace: 'typical' })
        for (const [index, id] of chain.ids.entries()) {
          const links = all.find((task) => task.id === id)?.after.map((link) => link.task)
          if (index > 0) expect(links).toContain(chain.ids[index - 1])
        }
        const negative = scheduled.flatMap(({ slackDays = 0 }) => (slackDays < 0 ? [slackDays] : []))
        if (negative.length > 0) expect(chain.slackDays).toBe(Math.min(...negative))
      }),
    )
  })
})

const taskBetween = fc.record({ days: fc.nat(20), from: fc.nat(8), to: fc.nat(8) })

function shifted(task: Task, by: number): Task {
  const { notBefore, notAfter, windows } = task
  return {
    ...task,
    ...(notBefore ? { notBefore: atEitherPace(notBefore.typical + by) } : {}),
    ...(notAfter === undefined ? {} : { notAfter: notAfter + by }),
    ...(windows ? { windows: windows.map(({ lo, hi }) => ({ lo: lo + by, hi: hi + by })) } : {}),
  }
}
