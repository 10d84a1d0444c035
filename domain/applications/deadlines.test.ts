import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, now } from './applications.testing.ts'
import { dueAt, dueOnEntering, expired, type Freeze, movedBy } from './deadlines.ts'

const due = (...freezes: Freeze[]) => (movedBy(freezes, now, now + 7 * DAY) - now) / HOUR
const from = (hours: number, until: number): Freeze => ({
  fromMs: now + hours * HOUR,
  untilMs: now + until * HOUR,
})

test.each([
  ['without a freeze', [], 168],
  ['in the middle', [from(24, 30)], 174],
  ['that began before', [from(-10, 5)], 173],
  ['that was over before', [from(-10, -5)], 168],
  ['that begins when time is up', [from(168, 200)], 168],
  ['over the last hour', [from(167, 200)], 201],
  ['of no length', [from(24, 24)], 168],
  ['twice the same', [from(24, 30), from(24, 30)], 174],
  ['overlapping', [from(24, 30), from(27, 33)], 177],
  ['within another', [from(24, 40), from(26, 28)], 184],
  ['that only the moved deadline runs into', [from(100, 110), from(170, 180)], 188],
  ['in any order', [from(170, 180), from(100, 110)], 188],
] as const)('seven days with a freeze %s', (_, freezes, hours) => {
  expect(due(...freezes)).toBe(hours)
})

test('a freeze that ends before it begins is a mistake', () => {
  expect(() => due(from(5, 4))).toThrow(RangeError)
})

describe('an offer', () => {
  const given = { sinceMs: now, dueMs: now + DAY }
  test.each([
    ['stands in its last instant', now + DAY, [], false],
    ['has lapsed after it', now + DAY + 1, [], true],
    ['stands while the clock does', now + 3 * DAY, [{ fromMs: now + HOUR, untilMs: now + 3 * DAY }], false],
    [
      'lapses when what was left has passed',
      now + 3 * DAY + 23 * HOUR + 1,
      [{ fromMs: now + HOUR, untilMs: now + 3 * DAY }],
      true,
    ],
  ] as const)('%s', (_, at, freezes, isExpired) => {
    expect(expired(given, at, freezes)).toBe(isExpired)
  })

  test('without a deadline never lapses', () => {
    expect(dueOnEntering('offered', now, {})).toBeUndefined()
    expect(dueOnEntering('submitted', now, { answer: 7 })).toBeUndefined()
    expect(dueAt({ sinceMs: now }, [])).toBeUndefined()
    expect(expired({ sinceMs: now }, now + 10_000 * DAY, [])).toBe(false)
  })
})

const instant = fc.integer({ min: 0, max: 60 })
const anyFreeze: fc.Arbitrary<Freeze> = fc
  .tuple(instant, instant)
  .map(([a, b]) => ({ fromMs: Math.min(a, b), untilMs: Math.max(a, b) }))
const freezes = fc.array(anyFreeze, { maxLength: 6 })
const length = fc.integer({ min: 0, max: 30 })

describe('a deadline, whatever the freezes,', () => {
  test('leaves exactly its length of time in which clocks run', () => {
    fc.assert(
      fc.property(freezes, instant, length, (all, since, left) => {
        const moved = movedBy(all, since, since + left)
        let running = 0
        for (let at = since; at < moved; at += 1)
          if (!all.some(({ fromMs, untilMs }) => fromMs <= at && at < untilMs)) running += 1
        expect(running).toBe(left)
      }),
    )
  })

  test('is never earlier for a freeze more, and never shortened', () => {
    fc.assert(
      fc.property(freezes, anyFreeze, instant, length, (all, more, since, left) => {
        const before = movedBy(all, since, since + left)
        expect(before).toBeGreaterThanOrEqual(since + left)
        expect(movedBy([...all, more], since, since + left)).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('is never earlier for more time or a later beginning', () => {
    fc.assert(
      fc.property(freezes, instant, length, length, (all, since, left, more) => {
        const moved = movedBy(all, since, since + left)
        expect(movedBy(all, since, since + left + more)).toBeGreaterThanOrEqual(moved)
        expect(movedBy(all, since + more, since + more + left)).toBeGreaterThanOrEqual(moved)
      }),
    )
  })

  test('does not depend on their order, on repeating one, on cutting one in two, or on one without length', () => {
    fc.assert(
      fc.property(freezes, anyFreeze, instant, instant, length, (all, one, at, since, left) => {
        const expected = movedBy([...all, one], since, since + left)
        const cut = Math.min(Math.max(at, one.fromMs), one.untilMs)
        const halves = [
          { ...one, untilMs: cut },
          { ...one, fromMs: cut },
        ]
        expect(movedBy([one, ...all.toReversed(), one], since, since + left)).toBe(expected)
        expect(movedBy([...halves, ...all], since, since + left)).toBe(expected)
        expect(movedBy([...all, one, { fromMs: at, untilMs: at }], since, since + left)).toBe(expected)
      }),
    )
  })
})
