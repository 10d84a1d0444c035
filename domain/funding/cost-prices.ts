import { centRange, inEuro, type Rates } from '../money/index.ts'
import type { Cost, CostFile, CostNote } from './cost.ts'
import { type CostedStay, fittingSum, isWithin, scopeCloseness } from './cost-scope.ts'
import { timesOf } from './per.ts'
import { type Closeness, closeness, type Price, type PricePage } from './price.ts'

/** The figures of the cost files that fit the stay. */
export const costPrices = (files: readonly CostFile[], stay: CostedStay, rates: Rates): Price[] =>
  files.flatMap((file) =>
    file.costs
      .filter((cost) => isFor(cost, stay))
      .flatMap((cost) => costPrice(cost, file, stay, rates) ?? []),
  )

const isFor = ({ homes, days }: Cost, { schoolCountry, weeks }: CostedStay): boolean =>
  (!homes || (schoolCountry !== undefined && homes.includes(schoolCountry))) && isWithin(7 * weeks, days)

/** Visas of the host's country that a stay of this length is too long for. */
export const visasTooShort = (files: readonly CostFile[], stay: CostedStay): string[] =>
  files
    .flatMap(({ costs }) => costs)
    .filter((cost) => scopeCloseness(cost.for, stay) !== undefined && !isWithin(7 * stay.weeks, cost.days))
    .flatMap(({ visas }) => visas ?? [])

function costPrice(cost: Cost, file: CostFile, stay: CostedStay, rates: Rates): Price | undefined {
  const scope = scopeCloseness(cost.for, stay)
  const sum = fittingSum(cost, stay)
  if (scope === undefined || !sum) return undefined
  const money = { ...centRange(sum.low, sum.high), currency: cost.currency }
  const times = timesOf(cost.per, { weeks: stay.weeks })
  return {
    id: `${file.id}#${cost.id}`,
    line: cost.line,
    part: cost.visas ? 'visa' : (cost.part ?? cost.id),
    from: 'page',
    says: cost.says,
    money,
    per: cost.per,
    times,
    euro: inEuro(money, rates, times),
    year: cost.year,
    pages: pagesOf(cost, file),
    closeness: Math.max(scope, sum.closeness) as Closeness, // the greater of two of them is one of them
    variant: cost.visas?.[0],
    visas: cost.visas,
    proxy: cost.proxy ?? sum.otherCity,
    aside: cost.aside,
    replaces: (cost.replaces ?? []).map((id) => `${file.id}#${id}`),
  }
}

const pagesOf = ({ source }: Pick<Cost, 'source'>, { sources }: CostFile): PricePage[] =>
  sources
    .filter(({ key }) => [source].flat().includes(key))
    .map(({ url, title, year, kind }) => ({ url, title, year, kind }))

export type StayNote = Pick<CostNote, 'id' | 'says' | 'items'> & { readonly pages: readonly PricePage[] }

/** What the pages say about this host or its country; what they say to everybody is left out. */
export const costNotes = (files: readonly CostFile[], stay: CostedStay): StayNote[] =>
  files.flatMap((file) =>
    file.notes
      .filter((note) => (scopeCloseness(note.for, stay) ?? closeness.everybody) > closeness.everybody)
      .map(({ id, says, items, source }) => ({
        id: `${file.id}#${id}`,
        says,
        ...(items ? { items } : {}),
        pages: pagesOf({ source }, file),
      })),
  )
