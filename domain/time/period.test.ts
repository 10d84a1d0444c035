import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addPeriod, dayOf, daysInMonth, isoOf, type Period, partsOf, periodSchema } from './index.ts'
import { anyDay, anyPeriod, anyRounding, oracle } from './time.testing.ts'

describe.each([
  ['a month after the middle of a month', '2027-06-15', { months: 1 }, '2027-07-15', '2027-07-15'],
  ['a month after 31 January', '2027-01-31', { months: 1 }, '2027-02-28', '2027-03-01'],
  ['a month after 31 January, leap year', '2028-01-31', { months: 1 }, '2028-02-29', '2028-03-01'],
  ['a month before 31 March', '2027-03-31', { months: -1 }, '2027-02-28', '2027-03-01'],
  ['a year after a leap day', '2028-02-29', { years: 1 }, '2029-02-28', '2029-03-01'],
  ['four years after a leap day', '2028-02-29', { years: 4 }, '2032-02-29', '2032-02-29'],
  ['two months after 31 December', '2026-12-31', { months: 2 }, '2027-02-28', '2027-03-01'],
  ['a month after 31 October', '2027-10-31', { months: 1 }, '2027-11-30', '2027-12-01'],
  ['years and months are one step', '2027-01-31', { years: 1, months: 1 }, '2028-02-29', '2028-03-01'],
  ['months before days', '2027-01-31', { months: 1, days: 1 }, '2027-03-01', '2027-03-02'],
  ['six weeks before', '2027-03-01', { weeks: -6 }, '2027-01-18', '2027-01-18'],
  ['90 days before', '2027-03-01', { days: -90 }, '2026-12-01', '2026-12-01'],
  ['a year less a day', '2027-03-01', { years: 1, days: -1 }, '2028-02-29', '2028-02-29'],
] as const)('%s, %s', (_, iso, period, down, up) => {
  test.each([
    ['down', down],
    ['up', up],
  ] as const)('rounded %s is %s', (rounding, expected) => {
    expect(isoOf(addPeriod(dayOf(iso), period, rounding))).toBe(expected)
  })
})

describe('any period', () => {
  test('keeps the order of two days', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), anyPeriod, anyRounding, (day, later, period, rounding) => {
        const [first, second] = [addPeriod(day, period, rounding), addPeriod(day + later, period, rounding)]
        expect(first).toBeLessThanOrEqual(second)
      }),
    )
  })

  test('rounded down is the same day as rounded up, or the day before', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, (day, period) => {
        const distance = addPeriod(day, period, 'up') - addPeriod(day, period, 'down')
        expect([0, 1]).toContain(distance)
      }),
    )
  })

  test('is accepted by the schema', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(periodSchema.parse(period)).toEqual(period)
      }),
    )
  })
})

test.each([[{}], [{ months: 1.5 }], [{ fortnights: 1 }], [{ months: 40_000 }]])(
  '%j is no period',
  (period) => {
    expect(periodSchema.safeParse(period).success).toBe(false)
  },
)

// CatalaLang/dates-calc, test/*.csv (Apache-2.0).
describe('the cases of dates-calc', () => {
  const exact = rowsOf('exact_computations.csv')
  const ambiguous = rowsOf('ambiguous_computations.csv')
  const months = rowsOf('first_last_day_of_month.csv')
  const results = exact.length + 2 * ambiguous.length + 2 * months.length
  console.info(`dates-calc: ${results} published results ran`)

  test.for(exact)('%s + %s is %s', ([iso = '', period = '', expected]) => {
    expect(isoOf(addPeriod(dayOf(iso), periodOf(period), 'up'))).toBe(expected)
    expect(isoOf(addPeriod(dayOf(iso), periodOf(period), 'down'))).toBe(expected)
  })

  test.for(ambiguous)('%s + %s is %s (up) or %s (down)', ([iso = '', period = '', up, down]) => {
    expect(isoOf(addPeriod(dayOf(iso), periodOf(period), 'up'))).toBe(up)
    expect(isoOf(addPeriod(dayOf(iso), periodOf(period), 'down'))).toBe(down)
  })

  test.for(months)('the month of %s is from %s to %s', ([iso = '', first, last]) => {
    const day = dayOf(iso)
    const { year, month, date } = partsOf(day)
    expect(isoOf(day - date + 1)).toBe(first)
    expect(isoOf(day - date + daysInMonth(year, month))).toBe(last)
  })
})

function rowsOf(file: string): string[][] {
  const [, ...lines] = (oracle(`dates-calc/${file}`) ?? '').trim().split(/\r?\n/)
  return lines.map((line) => line.split(';').map((cell) => cell.trim()))
}

/** '[1 years, 0 months, 10 days]' */
function periodOf(text: string): Period {
  const [years = 0, months = 0, days = 0] = [...text.matchAll(/-?\d+/g)].map(Number)
  return { years, months, days }
}
