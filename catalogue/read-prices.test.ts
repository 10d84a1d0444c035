import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPrices } from './read-prices.ts'

const costs = `id: some-costs
title: Some costs
sources: [{key: main, url: "https://example.org/costs", title: Costs, year: 2024}]
costs:
  - {id: room, line: living, part: housing, for: {notList: europe}, amount: 318, currency: EUR, per: month, says: A room., source: main}
  - {id: fee, line: tuition, for: {programmes: [xx-example]}, range: [100, 200], currency: EUR, per: once, replaces: [room], says: A fee., source: main}
notes:
  - {id: trap, says: Beware., source: main}
`
const rates = `source: {url: "https://example.org/rates", title: Rates, licence: PDDL-1.0}
rates: [{currency: EUR, month: 2026-06, unitsPerDollar: 0.8684}]
`
const known = {
  lists: { europe: { codes: ['DE'], complete: true } },
  programmes: new Set(['xx-example']),
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'famulus-prices-'))
  mkdirSync(join(folder, 'costs'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
const problemsHere = () =>
  readPrices(folder, known).problems.map((problem) => ({ ...problem, file: relative(folder, problem.file) }))

test('what is not there is empty', () => {
  expect(readPrices(folder, known)).toMatchObject({
    prices: { costs: [], rates: { rates: [] }, schools: [] },
    problems: [],
  })
})

test('a file is read as it stands', () => {
  write('costs/some-costs.yaml', costs)
  write('rates.yaml', rates)
  expect(problemsHere()).toEqual([])
  const { prices } = readPrices(folder, known)
  expect(prices.costs[0]?.costs.map(({ id }) => id)).toEqual(['room', 'fee'])
  expect(prices.rates.rates).toEqual([{ currency: 'EUR', month: '2026-06', unitsPerDollar: 0.8684 }])
})

describe('a mistake is named with its line:', () => {
  test.each([
    ['a source that is not there', 'source: main}\n  - {id: fee', 'source: mian}\n  - {id: fee', 5, 'mian'],
    ['a list that is not there', 'notList: europe', 'notList: asia', 5, 'asia'],
    ['a programme that is not there', '[xx-example]', '[xx-other]', 6, 'xx-other'],
    ['an older figure that is not there', '[room]', '[flat]', 6, 'flat'],
    ['an id that is there twice', 'id: trap', 'id: fee', 8, 'fee'],
    ['a file of another name', 'id: some-costs', 'id: other-costs', 1, 'other-costs'],
    [
      'a currency in small letters',
      'amount: 318, currency: EUR',
      'amount: 318, currency: eur',
      5,
      'ISO 4217',
    ],
    ['two sums in one', 'amount: 318,', 'amount: 318, range: [1, 2],', 5, 'amount, range, table'],
    ['a range the wrong way round', '[100, 200]', '[200, 100]', 6, 'lower'],
    ['a line that no budget has', 'line: living', 'line: rent', 5, 'rent'],
  ])('%s', (_, right, wrong, line, named) => {
    write('costs/some-costs.yaml', costs.replace(right, wrong))
    const problems = problemsHere()
    expect(problems.map((problem) => [problem.file, problem.line])).toContainEqual([
      'costs/some-costs.yaml',
      line,
    ])
    expect(problems.map(({ message }) => message).join()).toContain(named)
    expect(problems.every(({ mend }) => mend.length > 5)).toBe(true)
    expect(readPrices(folder, known).prices.costs).toEqual([])
  })

  test('rates without the euro', () => {
    write('rates.yaml', rates.replace('EUR', 'USD'))
    expect(problemsHere()).toMatchObject([{ file: 'rates.yaml', line: 2 }])
  })
})
