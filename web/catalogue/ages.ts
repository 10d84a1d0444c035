import { yearsOf } from '@famulus/advice/catalogue'
import type { CatalogueDocument } from '@famulus/catalogue/document'
import type { Source } from '@famulus/domain/programmes'

export const parts = ['programmes', 'awards', 'costs'] as const
export type Part = (typeof parts)[number]

/** Pages of one year; `andOlder`: of all years up to it. */
export type AgeBar = Readonly<Record<Part, number>> & { readonly year: number; readonly andOlder: boolean }

/** How old the pages are that the catalogue rests on. */
export type Ages = {
  readonly pages: number
  readonly undated: number
  /** Of those that name a year, so many are older than `OLD_YEARS`. */
  readonly old: number
  readonly newest: number | undefined
  /** The newest year first; pages without a year are in none. */
  readonly bars: readonly AgeBar[]
}

export const OLD_YEARS = 5
/** A bar a year for so many years; what is older shares one. */
const BARS = 12

export function agesOf({ programmes, awards, prices }: CatalogueDocument, thisYear: number): Ages {
  const sourcesOf: Readonly<Record<Part, readonly Source[]>> = {
    programmes: programmes.flatMap(({ sources }) => sources),
    awards: awards.flatMap(({ sources }) => sources),
    costs: prices.costs.flatMap(({ sources }) => sources),
  }
  const all = parts.flatMap((part) => sourcesOf[part])
  const years = yearsOf({ sources: all })
  const newest = years.length > 0 ? Math.max(...years) : undefined
  const bar = (year: number, andOlder: boolean): AgeBar => {
    const isIn = (source: Source) =>
      andOlder ? source.year !== undefined && source.year <= year : source.year === year
    const count = (part: Part) => sourcesOf[part].filter(isIn).length
    return { year, andOlder, programmes: count('programmes'), awards: count('awards'), costs: count('costs') }
  }
  const first = newest ?? thisYear
  return {
    pages: all.length,
    undated: all.length - years.length,
    old: years.filter((year) => thisYear - year > OLD_YEARS).length,
    newest,
    bars: [...Array.from({ length: BARS }, (_, index) => bar(first - index, false)), bar(first - BARS, true)],
  }
}

export const totalOf = (bar: AgeBar): number => parts.reduce((sum, part) => sum + bar[part], 0)
