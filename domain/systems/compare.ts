import { type CountryFigures, latestOf, type Point, pointsOf, type SystemsDocument } from './figures.ts'
import { type Indicator, indicators } from './indicators.ts'
import { type Trend, trendOf } from './trend.ts'

/** What is known of one country about one indicator. */
export type Side = {
  readonly points: readonly Point[]
  readonly latest: Point | undefined
  readonly trend: Trend | undefined
}

/** How two figures stand to each other. Swapping home and host swaps `more` and changes nothing else. */
export type Difference =
  | { readonly kind: 'missing'; readonly at: 'home' | 'host' | 'both' }
  /** The figures are of years too far apart to be set against each other. */
  | { readonly kind: 'years-apart'; readonly years: number }
  | { readonly kind: 'same' }
  /** `times` for what is compared by ratio, without a value where the smaller one is nought; else `by`, in points or years. */
  | {
      readonly kind: 'differs'
      readonly more: 'home' | 'host'
      readonly times?: number
      readonly by: number
    }

export type Compared = {
  readonly indicator: Indicator
  readonly home: Side
  readonly host: Side
  readonly difference: Difference
  /** How many countries' latest figures lie between the two, and of how many: what is far apart in any unit. */
  readonly between: { readonly countries: number; readonly of: number } | undefined
}

/** Three years: over more, a system can have changed more than two systems differ. */
const MOST_YEARS_APART = 3
const SAME_SHARE = 1.05
const SAME_POINTS = 0.5

/** Both countries, indicator by indicator. A country of which nothing is known is missing everywhere. */
export const compareSystems = (document: SystemsDocument, home: string, host: string): readonly Compared[] =>
  indicators.map((indicator) => {
    const [atHome, atHost] = [home, host].map((country) => sideOf(document.countries[country], indicator))
    if (!atHome || !atHost) throw new Error('two countries have two sides')
    const difference = differenceOf(indicator, atHome.latest, atHost.latest)
    return {
      indicator,
      home: atHome,
      host: atHost,
      difference,
      between: betweenOf(document, indicator, [atHome.latest, atHost.latest], difference),
    }
  })

function sideOf(figures: CountryFigures | undefined, indicator: Indicator): Side {
  const points = pointsOf(figures?.[indicator.id])
  return { points, latest: points.at(-1), trend: trendOf(points, indicator) }
}

export function differenceOf(
  { compareBy }: Pick<Indicator, 'compareBy'>,
  home: Point | undefined,
  host: Point | undefined,
): Difference {
  if (!home || !host) return { kind: 'missing', at: home ? 'host' : host ? 'home' : 'both' }
  const years = Math.abs(home.year - host.year)
  if (years > MOST_YEARS_APART) return { kind: 'years-apart', years }
  const [low, high] = [Math.min(home.value, host.value), Math.max(home.value, host.value)]
  const by = high - low
  const isSame = compareBy === 'ratio' ? high <= low * SAME_SHARE : by < SAME_POINTS
  if (isSame) return { kind: 'same' }
  const more = home.value > host.value ? 'home' : 'host'
  return compareBy === 'ratio' && low > 0
    ? { kind: 'differs', more, times: high / low, by }
    : { kind: 'differs', more, by }
}

function betweenOf(
  { countries }: SystemsDocument,
  { id }: Indicator,
  [home, host]: readonly (Point | undefined)[],
  { kind }: Difference,
): Compared['between'] {
  if (!home || !host || kind === 'years-apart') return undefined
  const values = Object.values(countries).flatMap((figures) => latestOf(figures[id])?.value ?? [])
  const [low, high] = [Math.min(home.value, host.value), Math.max(home.value, host.value)]
  return { countries: values.filter((value) => value > low && value < high).length, of: values.length }
}
