import type { IndicatorId, IndicatorSource } from '@famulus/domain/systems'

/** Our indicators and what the data set calls them; its exchange rates and price levels say nothing of health. */
const codes: Readonly<Record<IndicatorId, string>> = {
  physicians: 'physicians_per_1000',
  nurses: 'nurses_midwives_per_10000',
  population: 'population',
  'population-65': 'population_65plus_pct',
  'hospital-beds': 'hospital_beds_per_1000',
  'spending-per-person': 'health_spending_per_capita_usd',
  'spending-share': 'health_spending_pct_gdp',
  'out-of-pocket': 'out_of_pocket_pct',
  'government-share': 'government_share_pct',
  'government-priority': 'government_priority_pct',
  'gdp-per-person': 'gdp_per_capita_ppp',
  'service-coverage': 'uhc_service_coverage_index',
  'measles-immunisation': 'measles_immunisation_pct',
  'life-expectancy': 'life_expectancy',
  'infant-mortality': 'infant_mortality_per_1000',
  'under-five-mortality': 'under5_mortality_per_1000',
  'maternal-mortality': 'maternal_mortality_per_100000',
  tuberculosis: 'tuberculosis_incidence_per_100000',
  hiv: 'hiv_prevalence_pct',
}

/** Nurses beside physicians, both for a thousand people. */
const perTenThousand: readonly IndicatorId[] = ['nurses']

const isImplausible = (country: string, id: IndicatorId, year: number): boolean =>
  country === 'BZ' && id === 'nurses' && year >= 2013 && year <= 2017

type Texts = { readonly figures: string; readonly countries: string; readonly indicators: string }

/** The lines of figures.tsv and the sources of sources.yaml, from the texts of the data set. */
export function systemFigures({ figures, countries, indicators }: Texts) {
  const iso2 = new Map(rowsOf(countries).map(([iso3 = '', code = '']) => [iso3, code]))
  const idOf = new Map(Object.entries(codes).map(([id, code]) => [code, id as IndicatorId])) // its keys
  const series = new Map<string, Map<number, number>>()
  for (const [iso3 = '', code = '', year, value] of rowsOf(figures)) {
    const id = idOf.get(code)
    const country = iso2.get(iso3)
    if (!id || !country || isImplausible(country, id, Number(year))) continue
    const key = `${country}\t${id}`
    const known = series.get(key) ?? new Map<number, number>()
    series.set(key, known.set(Number(year), shownValue(id, Number(value))))
  }
  const lines = [...series].map(([key, values]) => `${key}\t${lineOf(values)}`).sort()
  return { lines, sources: sourcesOf(JSON.parse(indicators)) }
}

const rowsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','))

const shownValue = (id: IndicatorId, value: number): number =>
  Number((perTenThousand.includes(id) ? value / 10 : value).toPrecision(4))

function lineOf(values: ReadonlyMap<number, number>): string {
  const [first, last] = [Math.min(...values.keys()), Math.max(...values.keys())]
  const all = Array.from({ length: last - first + 1 }, (_, place) => values.get(first + place) ?? '-')
  return `${first}\t${all.join(' ')}`
}

type RawIndicator = { readonly code: string; readonly source: string; readonly licence: string }

function sourcesOf(raw: readonly RawIndicator[]): Record<string, IndicatorSource> {
  const entries = Object.entries(codes).map(([id, code]) => {
    const found = raw.find((indicator) => indicator.code === code)
    if (!found) throw new Error(`the data set has no indicator ${code}`)
    const { source: title, licence } = found
    const changed = perTenThousand.includes(id as IndicatorId) // its keys
      ? { changed: 'divided by ten: for 1,000 people instead of 10,000' }
      : {}
    return [id, { title, url: pageOf(title), licence, ...changed }] as const
  })
  return Object.fromEntries(entries)
}

/** Where a reader finds the figures today. */
function pageOf(title: string): string {
  if (title.startsWith('Gapminder')) return 'https://github.com/open-numbers/ddf--gapminder--systema_globalis'
  const series = /\b[A-Z]{2}\.[A-Z0-9]{3,4}(\.[A-Z0-9]{2,4})+\b/.exec(title)?.[0]
  return series ? `https://data.worldbank.org/indicator/${series}` : 'https://unstats.un.org/sdgs/dataportal'
}
