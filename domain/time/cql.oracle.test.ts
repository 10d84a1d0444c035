import { describe, expect, test } from 'vitest'
import { evaluateCql, isFinerThanDate, readCqlCases } from './cql.testing.ts'
import { oracle } from './time.testing.ts'

// cqframework/cql-tests, tests/cql/CqlDateTimeOperatorsTest.xml (Apache-2.0).
const xml = oracle('cql/CqlDateTimeOperatorsTest.xml')
const published = xml === undefined ? [] : readCqlCases(xml)
const covered = published
  .map((one) => ({
    ...one,
    expected: one.output.replace(/^@(.*?)T?$/, '$1'),
    ours: evaluateCql(one.expression),
  }))
  .filter(({ ours, output }) => ours !== undefined && output !== '')

/**
 * Where we differ on purpose: adding less than the date is known to. CQL rounds that (25 months to 2 years)
 * and answers as roughly as it was asked. A span keeps every day that may be meant: 2014 + 25 months may be
 * January 2017.
 */
const weDiffer: Readonly<Record<string, string>> = {
  DateAdd2YearsAsMonthsRem1: '2016-02..2017-01',
  DateAdd33Days: '2014-07-04..2014-08-02',
  DateTimeAdd2YearsByDays: '2016..2016-12-30',
  DateTimeAdd2YearsByDaysRem5Days: '2016-01-06..2017-01-04',
  DateTimeSubtract2YearsAsMonthsRem1: '2011-12..2012-11',
  DateSubtract2YearsAsMonthsRem1: '2011-12..2012-11',
  DateSubtract33Days: '2014-04-29..2014-05-28',
}
const agreed = covered.filter(({ name }) => !Object.hasOwn(weDiffer, name))
const differing = covered.filter(({ name }) => Object.hasOwn(weDiffer, name))

test.runIf(published.length > 0)('enough of the published cases are understood', () => {
  const same = agreed.filter(({ ours, expected }) => ours === expected).length
  const counts = `${covered.length} of ${published.length} published cases ran`
  console.info(`CQL: ${counts}, ${same} agree, ${differing.length} differ on purpose`)
  expect(covered.length).toBeGreaterThanOrEqual(80)
  expect(differing).toHaveLength(Object.keys(weDiffer).length)
})

describe('as published', () => {
  test.for(agreed)('$name: $expression is $expected', ({ ours, expected }) => expect(ours).toBe(expected))
})

describe('keeps more than CQL does', () => {
  test.for(differing)('$name: $expression, not $expected', ({ name, expression, ours, expected }) => {
    expect(isFinerThanDate(expression)).toBe(true)
    expect(ours).toBe(weDiffer[name])
    expect(ours).not.toBe(expected)
  })
})

// A few of each kind, for where the suite is not at hand.
test.each([
  ['DateTime(2005, 10, 10) + 5 years', '2010-10-10'],
  ['DateTime(2012, 2, 29) + 1 year', '2013-02-28'],
  ['DateTime(2005, 5, 10) - 6 months', '2004-11-10'],
  ['Date(2014,6) + 1 year', '2015-06'],
  ['DateTime(2024, 2, 29) - 52 weeks = DateTime(2023, 3, 2)', 'true'],
  ['DateTime(2003) before year of DateTime(2004, 10, 10)', 'true'],
  ['DateTime(2004, 9, 10) after month of DateTime(2004, 10, 10)', 'false'],
  ['DateTime(2005, 10, 10) after day of DateTime(2005, 9)', 'true'],
  ['DateTime(2014, 10) same day as DateTime(2014, 10, 12)', 'null'],
  ['DateTime(2014, 12, 20) same day or after DateTime(2014, 12)', 'null'],
  ['DateTime(2014, 12) same month or before DateTime(2014, 11)', 'false'],
  ['@2014-12-20 same or before @2014-12-20', 'true'],
  ['@2014-12-20 <= @2014-12', 'null'],
  ['Today() + 1 days > Today()', 'true'],
])('%s is %s', (expression, expected) => {
  expect(evaluateCql(expression)).toBe(expected)
})

test.each([
  'DateTime(2005, 5, 10) + 25 hours = DateTime(2005, 5, 11)',
  '@2012-03-10T10:20:00 same day as @2012-03-10',
  'Now() = Now()',
])('%s is not for days', (expression) => {
  expect(evaluateCql(expression)).toBeUndefined()
})
