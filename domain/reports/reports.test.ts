import { expect, test } from 'vitest'
import type { Programme } from '../programmes/index.ts'
import {
  type Contribution,
  contradictionsOf,
  lacks,
  type Place,
  type Report,
  readCsv,
  reportSchema,
  summaryOf,
  valuesOf,
  withReport,
  yearsOf,
} from './index.ts'

const told = (number: number, report: Report): Contribution => ({
  report: `r${number}`,
  person: `p${number}`,
  year: 2024 + (number % 3),
  values: valuesOf(report),
})
const placeOf = (reports: readonly Report[]): Place =>
  reports.reduce((place: Place, report, number) => withReport(place, told(number, report)), {})
const times = (number: number, report: Report): Report[] => Array<Report>(number).fill(report)

test('two reports tell nothing, three a number, five and more a distribution', () => {
  expect(summaryOf([placeOf(times(2, { hoursPerWeek: 40 }))])).toMatchObject({ reports: 0, figures: [] })
  const [three] = summaryOf([placeOf(times(3, { hoursPerWeek: 40 }))]).figures
  expect(three).toMatchObject({ reports: 3, median: 40, quartiles: null, years: { from: 2024, to: 2026 } })
  const six = summaryOf([placeOf([40, 42, 44, 46, 48, 50].map((hoursPerWeek) => ({ hoursPerWeek })))])
  expect(six.figures[0]?.quartiles).toEqual({ low: 43, high: 48, reports: 6 })
})

test('an answer that few gave is not counted, and cannot be worked out from the sum', () => {
  const reports = [
    ...times(7, { role: 'assisted' }),
    ...times(4, { role: 'under-supervision' }),
    { role: 'watched' },
  ] as const
  const [role] = summaryOf([placeOf(reports as readonly Report[])]).choices
  expect(role?.counts).toEqual([
    { answer: 'assisted', count: 7 },
    { answer: 'under-supervision', count: 'few' },
    { answer: 'watched', count: 'few' },
  ])
})

test('living counts by the week, other costs whole, each in the currency that was paid', () => {
  const stay = { startsOn: '2027-03-01', endsOn: '2027-03-28' }
  const costs = [
    { line: 'living', cents: 80_000, currency: 'USD' },
    { line: 'visa', cents: 18_500, currency: 'USD' },
  ] as const
  expect(valuesOf({ ...stay, costs: [...costs] })).toEqual({
    report: 1,
    'cost.living.USD': 20_000,
    'cost.visa.USD': 18_500,
  })
})

test('of when somebody was there only the years of a whole batch are told', () => {
  const place = placeOf(times(4, { hoursPerWeek: 40 }))
  expect(yearsOf(place, 'r0')).toEqual({ from: 2024, to: 2026 })
  expect(yearsOf(place, 'r3')).toBeUndefined()
})

test('what has to be there before others see it', () => {
  expect(lacks({})).toEqual(['startsOn', 'endsOn', 'recommends', 'ratings'])
  expect(lacks({ startsOn: '2027-03-02', endsOn: '2027-03-01' })).toContain('endsOn')
  const whole = { startsOn: '2027-03-01', endsOn: '2027-03-28', recommends: 'yes', texts: { advice: 'Go.' } }
  expect(lacks(reportSchema.parse(whole))).toEqual([])
})

test('where reports and catalogue disagree there is a question', () => {
  const programme = {
    fees: [
      {
        id: 'fee',
        line: 'application-fee',
        amount: 100,
        currency: 'USD',
        per: 'once',
        for: 'all',
        source: 's',
      },
    ],
    documents: [{ id: 'cv', type: 'cv', says: 'CV', source: 's' }],
  } as unknown as Programme // only what is compared
  const reported = times(6, {
    costs: [{ line: 'application-fee', cents: 15_000, currency: 'USD' }],
    documents: ['cv', 'photo'],
  })
  const summary = summaryOf([placeOf(reported)])
  expect(contradictionsOf(programme, summary)).toMatchObject([
    { about: 'fee', publishedCents: 10_000, reportedCents: 15_000, reports: 6 },
    { about: 'document', document: 'photo', reports: 6 },
  ])
})

const head = 'programme,startsOn,endsOn,country,recommends,rating.teaching,cost.visa,text.advice'

test('a table of old reports is read, quotes and line breaks in it as well', () => {
  const row = 'us-yale,2019-03-01,2019-03-28,US,yes,4,160.50 USD,"Go, and say ""hello""\nfirst."'
  expect(readCsv(`${head}\r\n${row}\r\n`)).toEqual({
    reports: [
      {
        programmeId: 'us-yale',
        report: {
          startsOn: '2019-03-01',
          endsOn: '2019-03-28',
          country: 'US',
          recommends: 'yes',
          ratings: { teaching: 4 },
          costs: [{ line: 'visa', cents: 16_050, currency: 'USD' }],
          texts: { advice: 'Go, and say "hello"\nfirst.' },
        },
      },
    ],
  })
})

test.each([
  [
    'a column nobody knows',
    'programme,startsOn,endsOn,country,recommends,name\n',
    1,
    'name',
    'column_unknown',
  ],
  ['a column too few', 'programme,startsOn,endsOn,country\n', 1, 'recommends', 'column_missing'],
  ['a rating of 7', `${head}\nus-yale,2019-03-01,2019-03-28,US,yes,7,,\n`, 2, 'rating.teaching', 'malformed'],
  [
    'a sum without a currency',
    `${head}\nus-yale,2019-03-01,2019-03-28,US,yes,4,160,\n`,
    2,
    'cost.visa',
    'malformed',
  ],
  [
    'no recommendation, below a text of two lines',
    `${head}\nus-yale,2019-03-01,2019-03-28,US,yes,4,,"a\nb"\nus-yale,2019-03-01,2019-03-28,US,,4,,\n`,
    4,
    'recommends',
    'missing',
  ],
  ['a cell too many', `${head}\nus-yale,2019-03-01,2019-03-28,US,yes,4,,a,b\n`, 2, '', 'too_many_cells'],
  ['a quote that never ends', `${head}\nus-yale,"2019\n`, 1, '', 'quote_open'],
])('a table with %s is refused at its place', (_, text, line, column, says) => {
  expect(readCsv(text)).toEqual({ problems: [{ line, column, says }] })
})
