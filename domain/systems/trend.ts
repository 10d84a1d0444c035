import type { Point } from './figures.ts'
import type { Indicator } from './indicators.ts'

export type Trend =
  /** `change` over the whole span, along the line of least squares. */
  | {
      readonly goes: 'up' | 'down' | 'level'
      readonly from: number
      readonly until: number
      readonly change: number
    }
  /** The figure leaps between two years, which staff and beds do not: it was counted by another rule. */
  | { readonly goes: 'counted-anew'; readonly from: number; readonly until: number }

const LEAST_POINTS = 3
/** A count that grows or shrinks by more than a third from one figure to the next. */
const LEAP = 4 / 3
/** Years between two figures after which a leap may as well be true. */
const NEAR = 2
const LEVEL_SHARE = 0.05
const LEVEL_POINTS = 1

/** Where a series goes. Nothing for fewer than three years. */
export function trendOf(points: readonly Point[], indicator: Indicator): Trend | undefined {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < LEAST_POINTS) return undefined
  const leap = indicator.counts ? leapIn(points) : undefined
  if (leap) return { goes: 'counted-anew', ...leap }
  const change = slopeOf(points) * (last.year - first.year)
  const level = indicator.compareBy === 'ratio' ? LEVEL_SHARE * meanOf(points) : LEVEL_POINTS
  const goes = Math.abs(change) < level || change === 0 ? 'level' : change > 0 ? 'up' : 'down'
  return { goes, from: first.year, until: last.year, change }
}

/** A year, by the line of least squares through the years there are. */
export function slopeOf(points: readonly Point[]): number {
  const year = points.reduce((sum, point) => sum + point.year, 0) / points.length
  const value = meanOf(points)
  const spread = points.reduce((sum, point) => sum + (point.year - year) ** 2, 0)
  const together = points.reduce((sum, point) => sum + (point.year - year) * (point.value - value), 0)
  return spread === 0 ? 0 : together / spread
}

const meanOf = (points: readonly Point[]): number =>
  points.reduce((sum, { value }) => sum + value, 0) / points.length

/** The last leap. */
function leapIn(points: readonly Point[]): { from: number; until: number } | undefined {
  return points
    .flatMap((point, place) => {
      const before = points[place - 1]
      if (!before || point.year - before.year > NEAR) return []
      const [low, high] = [Math.min(before.value, point.value), Math.max(before.value, point.value)]
      return high > low * LEAP ? [{ from: before.year, until: point.year }] : []
    })
    .at(-1)
}
