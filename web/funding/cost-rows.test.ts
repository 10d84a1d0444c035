import { budgetOf } from '@famulus/advice/funding'
import { expect, test } from 'vitest'
import { sceneOf } from './ask-bundles.ts'
import { askedFor, opened } from './asked.testing.ts'
import { costRows, costTable, rateMonths } from './cost-rows.ts'

const { one, session } = sceneOf(askedFor('us-harvard', 8), opened)
const budget = budgetOf(one, session)
const rows = costRows(budget, session)
const row = (id: string) => rows.find((one) => one.id === id)

test('every line is a row, the known and the unknown', () => {
  expect(rows.map(({ id }) => id)).toEqual(budget.lines.map(({ line }) => line))
  expect(row('papers')).toMatchObject({ euro: 'no source names it', printed: '', pages: [] })
})

test('a figure names its page, its year and the month of its rate', () => {
  expect(row('tuition')).toMatchObject({
    isProxy: true,
    printed: '€1,875.00 for four weeks × 2 = €3,750',
    pages: [{ year: 2020 }],
  })
  expect(row('visa')?.printed).toMatch(/^US\$\d.* \(rate of [A-Z][a-z]+ \d{4}\)$/)
  expect(rateMonths(budget, session)).toHaveLength(1)
})

test('the table for a spreadsheet has every counted figure with its pages', () => {
  const figures = budget.lines.flatMap(({ items }) => items.flatMap(({ prices }) => prices))
  const table = costTable(budget, session)
  expect(table).toHaveLength(1 + budget.lines.length + figures.length)
  expect(new Set(table.map((line) => line.length)).size).toBe(1)
})
