import { z } from 'zod'
import { type Fraction, whole } from '../money/index.ts'

/** What a price is for once. */
export const perSchema = z.enum([
  'once',
  'application',
  'each-way',
  'block',
  'day',
  'weekend',
  'week',
  'month',
  'six-months',
  'semester',
  'year',
  'elective-of-4-weeks',
])
export type Per = z.infer<typeof perSchema>

export type PaidTime = {
  readonly weeks: number
  /** Length of the host's blocks; four weeks where no page names it, as most hosts with blocks have. */
  readonly blockWeeks?: number | undefined
  /** The host bills months that have begun; living and insurance are counted by the day. */
  readonly begunMonths?: boolean
}

const DAYS_OF_YEAR = 365
const DAYS_OF_SEMESTER = 182
const USUAL_BLOCK = 4

/**
 * How often a price is paid in a stay of so many weeks. A month is a twelfth of 365 days, so eight weeks are 672/365
 * months; blocks, semesters and years that have begun count whole.
 */
export function timesOf(per: Per, { weeks, blockWeeks, begunMonths = false }: PaidTime): Fraction {
  const days = 7 * weeks
  const months = { numerator: 12 * days, denominator: DAYS_OF_YEAR }
  switch (per) {
    case 'each-way':
      return whole(2)
    case 'block':
      return whole(Math.ceil(weeks / (blockWeeks ?? USUAL_BLOCK)))
    case 'day':
      return whole(days)
    case 'week':
    case 'weekend':
      return whole(weeks)
    case 'month':
      return begunMonths ? whole(Math.ceil(months.numerator / months.denominator)) : months
    case 'six-months':
      return { ...months, denominator: 6 * months.denominator }
    case 'elective-of-4-weeks':
      return { numerator: weeks, denominator: 4 }
    case 'semester':
      return whole(Math.ceil(days / DAYS_OF_SEMESTER))
    case 'year':
      return whole(Math.ceil(days / DAYS_OF_YEAR))
    default:
      return whole(1)
  }
}
