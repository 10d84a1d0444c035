import type { Line } from '../money/index.ts'
import type { Report } from './report.ts'

/** What a report adds to the sums of its place: a number, a code, or several of them. */
export type Value = number | string | readonly string[]

/** The days of a stay make these dearer, so they are compared by the week. */
export const isPerWeek = (line: Line): boolean => line === 'living'

/**
 * What is counted of a report, by field. Costs are counted in the currency in which they were paid: the rate of a day would
 * be one more thing that is not known, and a median is converted as well as its parts.
 */
export function valuesOf(report: Report): Readonly<Record<string, Value>> {
  const { days = {}, ratings = {}, systems = {}, documents, languages } = report
  const weeks = weeksOf(report)
  const costs = (report.costs ?? []).map(({ line, cents, currency }) => [
    `cost.${line}.${currency}`,
    isPerWeek(line) ? Math.round(cents / weeks) : cents,
  ])
  const several = { documents, languages, recommendsTo: report.recommendsTo }
  const single = {
    accommodation: report.accommodation,
    role: report.role,
    hours: report.hoursPerWeek,
    recommends: report.recommends,
  }
  const entries = [
    ...costs,
    ...Object.entries(days).map(([step, count]) => [`days.${step}`, count]),
    ...Object.entries(ratings).map(([criterion, points]) => [`rating.${criterion}`, points]),
    ...Object.entries(systems).map(([question, answer]) => [`system.${question}`, answer]),
    ...Object.entries({ ...several, ...single }),
  ]
  const given = entries.filter(([, value]) => value !== undefined && !isNone(value))
  return { report: 1, ...(Object.fromEntries(given) as Record<string, Value>) } // undefined was left out
}

const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const DAY_MS = 86_400_000

/** At least one, so that a day at a host divides by something. */
export function weeksOf({ startsOn, endsOn }: Report): number {
  if (startsOn === undefined || endsOn === undefined) return 1
  return Math.max(1, Math.round((Date.parse(endsOn) - Date.parse(startsOn) + DAY_MS) / (7 * DAY_MS)))
}

/** Of the last day: what is told to others of when somebody was there. */
export const yearOf = ({ endsOn, startsOn }: Report): number =>
  Number((endsOn ?? startsOn ?? '0000').slice(0, 4))
