// Shapes that several kinds take, and the two ways in which kinds read dated records.
import { z } from 'zod'
import type { Anchor, Period } from '../../time/index.ts'
import type { RecordTest } from '../core.ts'

export const yes = z.literal(true).optional()
export const codes = z.array(z.string().min(1)).min(1)
export const countries = z.array(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code such as DE')).min(1)
export const count = z.int().min(1)
/** A length of time such as {months: 12}. */
export const periodSchema = z
  .strictObject({
    years: count.exactOptional(),
    months: count.exactOptional(),
    weeks: count.exactOptional(),
    days: count.exactOptional(),
  })
  .refine((period) => Object.keys(period).length > 0, 'at least one of years, months, weeks, days')

export const backwards = (period: Period): Period =>
  Object.fromEntries(Object.entries(period).map(([unit, amount]) => [unit, -(amount ?? 0)]))

/** Dated within `period` before the moment, and not after it. Rounded up: a month that is too short gives the later day. */
export function datedWithin(field: string, by: Anchor, period: Period | undefined): readonly RecordTest[] {
  const notAfter: RecordTest = { field, cmp: '<=', to: { at: by } }
  if (!period) return [notAfter]
  return [notAfter, { field, cmp: '>=', to: { at: by, plus: backwards(period), round: 'up' } }]
}

/** Leaves out what is undefined, so that optional parameters can be written in a row. */
export const present = <T>(...items: readonly (T | undefined | false | 0)[]): T[] =>
  items.filter((item): item is T => item !== undefined && item !== false && item !== 0)
