import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'

// Makes catalogue/rates.yaml from a table of monthly exchange rates with the columns Date, Country, Exchange rate:
//   node tools/make-rates.ts ../shared/data/reference/exchange-rates-monthly-2019-on.csv
// Every currency of the table gets its newest rate; currencies that the catalogue names and the table lacks are told.

const catalogue = join(import.meta.dirname, '..', 'catalogue')

/** The table names countries; what it calls Euro is the euro area. */
const currencyByCountry: Readonly<Record<string, string>> = {
  Australia: 'AUD',
  Brazil: 'BRL',
  Canada: 'CAD',
  China: 'CNY',
  Denmark: 'DKK',
  Euro: 'EUR',
  'Hong Kong': 'HKD',
  India: 'INR',
  Japan: 'JPY',
  Malaysia: 'MYR',
  Mexico: 'MXN',
  'New Zealand': 'NZD',
  Norway: 'NOK',
  Singapore: 'SGD',
  'South Africa': 'ZAR',
  'South Korea': 'KRW',
  'Sri Lanka': 'LKR',
  Sweden: 'SEK',
  Switzerland: 'CHF',
  Taiwan: 'TWD',
  Thailand: 'THB',
  'United Kingdom': 'GBP',
}

const header = `# Units of each currency for one US dollar, the newest month of the table; made by tools/make-rates.ts.
# The Federal Reserve (H.10) prints some pairs the other way round; the data set has turned them.
`

const source = {
  url: 'https://github.com/datasets/exchange-rates',
  title: 'datasets/exchange-rates at fa7d949, 2026-07-21 (Federal Reserve, H.10)',
  licence: 'PDDL-1.0',
}

const [table] = process.argv.slice(2)
if (table === undefined) {
  process.stderr.write('Which table? Such as: node tools/make-rates.ts exchange-rates-monthly.csv\n')
  process.exitCode = 2
} else writeRates(readFileSync(table, 'utf8'))

function writeRates(csv: string): void {
  const newest = newestByCurrency(csv)
  const rates = [...newest.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
  writeFileSync(join(catalogue, 'rates.yaml'), header + stringify({ source, rates }, { lineWidth: 0 }))
  const without = currenciesInUse().filter((currency) => !newest.has(currency))
  console.log(`${rates.length} rates; without a rate: ${without.join(', ') || 'none'}`)
}

type Rate = { currency: string; month: string; unitsPerDollar: number }

function newestByCurrency(csv: string): Map<string, Rate> {
  const newest = new Map<string, Rate>([
    ['USD', { currency: 'USD', month: lastMonth(csv), unitsPerDollar: 1 }],
  ])
  for (const line of csv.trim().split('\n').slice(1)) {
    const [date = '', country = '', units = ''] = line.split(',')
    const currency = currencyByCountry[country]
    const month = date.slice(0, 7)
    if (currency && month >= (newest.get(currency)?.month ?? ''))
      newest.set(currency, { currency, month, unitsPerDollar: Number(units) })
  }
  return newest
}

function lastMonth(csv: string): string {
  const months = csv.trim().split('\n').slice(1)
  return (
    months
      .map((line) => line.slice(0, 7))
      .sort()
      .at(-1) ?? ''
  )
}

/** The currencies that files of the catalogue name. */
function currenciesInUse(): string[] {
  const texts = globSync('{programmes,costs,actions,awards}/*.yaml', { cwd: catalogue }).map((file) =>
    readFileSync(join(catalogue, file), 'utf8'),
  )
  const named = texts.flatMap((text) =>
    [...text.matchAll(/\bcurrency: "?([A-Z]{3})\b/g)].map(([, currency = '']) => currency),
  )
  return [...new Set(named)].sort()
}
