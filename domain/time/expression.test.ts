import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ANY_DAY,
  type DateExpression,
  dateExpressionSchema,
  formatSpan,
  type Moments,
  parseSpan,
  resolve,
  type Span,
} from './index.ts'
import { anyAnchor, anyPeriod, anyRounding, atEveryAnchor, planIso, sorted } from './time.testing.ts'

const moments: Moments = {
  today: read('2026-11-22'),
  opens: read('2026-11'),
  closes: read('2027'),
  application: read('2026-12'),
  placement: ANY_DAY,
  arrival: read('2027-02-27'),
  start: read('2027-03-01'),
  end: read('2027-06..2027-07'),
}

test.each<[string, DateExpression, string]>([
  ['a day', { on: '2026-09-30' }, '2026-09-30'],
  ['the start', { at: 'start' }, '2027-03-01'],
  ['six weeks before the start', { at: 'start', plus: { weeks: -6 } }, '2027-01-18'],
  ['six months before the start', { at: 'start', plus: { months: -6 }, round: 'down' }, '2026-09-01'],
  [
    'three months after an end in summer',
    { at: 'end', plus: { months: 3 }, round: 'up' },
    '2027-09..2027-10',
  ],
  ['a month before applying, down', { at: 'application', plus: { months: -1 }, round: 'down' }, '2026-11'],
  [
    'a month before applying, up',
    { at: 'application', plus: { months: -1 }, round: 'up' },
    '2026-11..2026-12-01',
  ],
  ['a month after nobody knows what', { at: 'placement', plus: { months: 1 }, round: 'down' }, '1900..2200'],
  ['ten business days before the start', { at: 'start', plusBusinessDays: -10 }, '2027-02-15'],
  [
    'one business day after a start on the eve of a holiday',
    { at: 'start', plusBusinessDays: 1, holidays: ['2027-03-02'] },
    '2027-03-03',
  ],
  ['the earlier of two', { earliest: [{ at: 'start' }, { on: '2027-02-01' }] }, '2027-02-01'],
  ['the later of two', { latest: [{ at: 'start' }, { on: '2027-02-01' }] }, '2027-03-01'],
  [
    'the later of the end and mid-June',
    { latest: [{ at: 'end' }, { on: '2027-06-15' }] },
    '2027-06-15..2027-07',
  ],
  [
    '30 September of the year before',
    { monthDay: '09-30', yearOf: { at: 'start' }, plusYears: -1 },
    '2026-09-30',
  ],
  ['1 May of an unknown year', { monthDay: '05-01', yearOf: { at: 'placement' } }, '1900..2200'],
  ['29 February in a common year', { monthDay: '02-29', yearOf: { at: 'start' } }, '2027-02-28'],
])('%s', (_, expression, expected) => {
  expect(dateExpressionSchema.parse(expression)).toEqual(expression)
  expect(formatSpan(resolve(expression, moments))).toBe(expected)
})

const mustRound = "say round: 'down' or 'up', because plus has years or months (31 January + 1 month)"

test.each<[unknown, string, string]>([
  [{ at: 'start', plus: { months: 1 } }, 'round', mustRound],
  [{ at: 'start', plus: { years: 1 } }, 'round', mustRound],
  [{ at: 'start', plus: { years: 0, days: 3 } }, 'round', mustRound],
  [{ latest: [{ on: '2027-01-01' }, { at: 'start', plus: { months: 1 } }] }, 'latest.1.round', mustRound],
  [{ at: 'start', round: 'down' }, 'round', 'round belongs to plus'],
  [{ at: 'start', holidays: [] }, 'holidays', 'holidays belong to plusBusinessDays'],
  [
    { at: 'start', plus: { days: 1 }, plusBusinessDays: 1 },
    'plusBusinessDays',
    'either plus or plusBusinessDays',
  ],
  [{ at: 'start', minus: { days: 1 } }, '', 'Unrecognized key: "minus"'],
])('%j is refused: %s: %s', (expression, path, message) => {
  const { error } = dateExpressionSchema.safeParse(expression)
  expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, message]])
})

test.each<[string, unknown]>([
  ['an impossible day', { on: '2027-02-30' }],
  ['an unknown anchor', { at: 'graduation' }],
  ['two forms at once', { on: '2027-02-01', at: 'start' }],
  ['an empty choice', { earliest: [] }],
  ['an empty period', { at: 'start', plus: {} }],
  ['half a business day', { at: 'start', plusBusinessDays: 0.5 }],
  ['an impossible day of the year', { monthDay: '02-30', yearOf: { at: 'start' } }],
  ['a day of the year without noughts', { monthDay: '9-1', yearOf: { at: 'start' } }],
  ['a wrong one deep inside', { latest: [{ earliest: [{ on: 'soon' }] }] }],
  ['nothing', {}],
])('%s is refused', (_, expression) => {
  expect(dateExpressionSchema.safeParse(expression).success).toBe(false)
})

const { anyExpression } = fc.letrec<{ anyExpression: DateExpression; several: DateExpression[] }>((tie) => ({
  anyExpression: fc.oneof(
    { maxDepth: 3 },
    fc.record({ at: anyAnchor }),
    fc.record({ on: planIso }),
    fc.record({ at: anyAnchor, plus: anyPeriod, round: anyRounding }),
    fc.record({
      at: anyAnchor,
      plusBusinessDays: fc.integer({ min: -30, max: 30 }),
      holidays: fc.array(planIso),
    }),
    fc.record({ earliest: tie('several') }),
    fc.record({ latest: tie('several') }),
    fc.record({
      monthDay: fc.constantFrom('01-01', '02-29', '06-15', '12-31'),
      yearOf: tie('anyExpression'),
      plusYears: fc.integer({ min: -2, max: 2 }),
    }),
  ),
  several: fc.array(tie('anyExpression'), { minLength: 1, maxLength: 3 }),
}))

describe('any expression', () => {
  const fourDays = atEveryAnchor(fc.tuple(sorted(4), fc.boolean()))

  test('is accepted by the schema as it is', () => {
    fc.assert(
      fc.property(anyExpression, (one) => {
        expect(dateExpressionSchema.parse(one)).toEqual(one)
      }),
    )
  })

  test('is never earlier when the moments are later', () => {
    fc.assert(
      fc.property(anyExpression, fourDays, (expression, days) => {
        const earlier = momentsFrom(days, ([p, q, r], overlap) => ({ lo: p, hi: overlap ? r : q }))
        const later = momentsFrom(days, ([, q, r, s], overlap) => ({ lo: overlap ? q : r, hi: s }))
        const [a, b] = [resolve(expression, earlier), resolve(expression, later)]
        expect(a.lo).toBeLessThanOrEqual(b.lo)
        expect(a.hi).toBeLessThanOrEqual(b.hi)
      }),
    )
  })

  test('is never less precise when the moments are more precise', () => {
    fc.assert(
      fc.property(anyExpression, fourDays, (expression, days) => {
        const vague = momentsFrom(days, ([p, , , s], open) => (open ? ANY_DAY : { lo: p, hi: s }))
        const precise = momentsFrom(days, ([, q, r]) => ({ lo: q, hi: r }))
        const [outer, inner] = [resolve(expression, vague), resolve(expression, precise)]
        expect([outer.lo, inner.lo, inner.hi, outer.hi]).toEqual(
          [outer.lo, inner.lo, inner.hi, outer.hi].sort((x, y) => x - y),
        )
      }),
    )
  })
})

type Four = [number, number, number, number]

function momentsFrom(
  days: Record<keyof Moments, [number[], boolean]>,
  span: (days: Four, choice: boolean) => Span,
): Moments {
  const at = ([[p = 0, q = 0, r = 0, s = 0], choice]: [number[], boolean]) => span([p, q, r, s], choice)
  const { today, application, placement, arrival, start, end } = days
  return {
    today: at(today),
    opens: at(application),
    closes: at(application),
    application: at(application),
    placement: at(placement),
    arrival: at(arrival),
    start: at(start),
    end: at(end),
  }
}

function read(text: string): Span {
  return parseSpan(text) ?? ANY_DAY
}
