import { inEuro, type Line, type Rates, whole } from '../money/index.ts'
import type { TableKey } from '../profile/index.ts'
import type { Action, ActionInfo, Say } from '../requirements/index.ts'
import { closeness, type Price } from './price.ts'

/** Which line the getting of a record belongs to. */
const lineOfTable: Partial<Record<TableKey, Line>> = {
  languageTests: 'tests',
  languageLevels: 'tests',
  exams: 'tests',
  doses: 'health',
  titres: 'health',
  tuberculosis: 'health',
  screenings: 'health',
  illnesses: 'health',
  insurances: 'insurance',
  visas: 'visa',
}
const lineOf = (table: TableKey): Line => lineOfTable[table] ?? 'papers'

/** What it costs to get what is still missing. */
export const actionPrices = (actions: readonly Action[], rates: Rates): Price[] =>
  actions.map((action) => {
    const { key, table, codes, say, info, times } = action
    return {
      ...priceOf(info, times, rates),
      id: key,
      line: lineOf(table),
      part: table === 'visas' ? 'visa' : table === 'insurances' ? (codes.kind ?? key) : key,
      from: 'action',
      say,
      closeness: closeness.student,
      ...(table === 'visas' ? visaOf(say, codes) : {}),
      replaces: [],
    }
  })

/** A rule may be content with one visa of several. */
function visaOf({ values }: Say, { type }: Action['codes']) {
  const named = Array.isArray(values?.visas) ? values.visas.map(String) : undefined
  return { variant: type, visas: named ?? (type === undefined ? undefined : [type]) }
}

/** The visas of a country that the book knows a price of, for a student of whom nobody knows which one it will be. */
export const visaPrices = (
  book: readonly ActionInfo[],
  country: string,
  tooShort: readonly string[],
  rates: Rates,
): Price[] =>
  book
    .filter(({ table, match, cost }) => table === 'visas' && cost && match.country?.includes(country))
    .filter(({ match }) => !match.type?.some((type) => tooShort.includes(type)))
    .map((info) => ({
      ...priceOf(info, 1, rates),
      id: info.id,
      line: 'visa',
      part: 'visa',
      from: 'page',
      says: info.match.type?.join(', '),
      closeness: closeness.country,
      variant: info.match.type?.[0],
      visas: info.match.type,
      replaces: [],
    }))

/**
 * A cost of the book runs from one record to the whole series (doses, a test in two steps): several cost at least so
 * many times the one, and at most the series, if that is more.
 */
function priceOf(info: ActionInfo | undefined, times: number, rates: Rates) {
  const { cost } = info ?? {}
  const low = (cost?.lowCents ?? 0) * times
  const money = cost && {
    lowCents: low,
    highCents: Math.max(low, cost.highCents),
    currency: cost.currency,
  }
  return {
    money,
    per: 'once',
    times: whole(1),
    euro: money && inEuro(money, rates),
    year: cost?.year,
    pages: cost ? [cost.source] : [],
  } as const
}
