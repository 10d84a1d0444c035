import type { IndicatorId } from './indicators.ts'

/** One value a year from the first on; null where there is none. */
export type Series = { readonly first: number; readonly values: readonly (number | null)[] }

export type Point = { readonly year: number; readonly value: number }

/** What is known of one country. */
export type CountryFigures = Readonly<Partial<Record<IndicatorId, Series>>>

/** Where the figures of one indicator come from. */
export type IndicatorSource = {
  readonly title: string
  readonly url: string
  readonly licence: string
  /** What we did to a figure before it is shown, such as another unit. */
  readonly changed?: string | undefined
}

/** Everything that is known, as one document. Countries by ISO 3166-1 alpha-2. */
export type SystemsDocument = {
  readonly attribution: string
  readonly sources: Readonly<Record<IndicatorId, IndicatorSource>>
  readonly countries: Readonly<Record<string, CountryFigures>>
}

/** The years that have a value, in order. */
export const pointsOf = (series: Series | undefined): readonly Point[] =>
  series?.values.flatMap((value, place) => (value === null ? [] : [{ year: series.first + place, value }])) ??
  []

export const latestOf = (series: Series | undefined): Point | undefined => pointsOf(series).at(-1)
