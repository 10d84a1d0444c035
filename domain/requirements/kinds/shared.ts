// Shapes that several kinds take, and the ways in which kinds read dated records.
import { z } from 'zod'
import type { Anchor, DateExpression, Period } from '../../time/index.ts'
import type { Core, RecordTest } from '../core.ts'

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

/**
 * The first day that lies within `period` before the moment. Rounded up: a month that is too short gives the
 * later day, for what was done on 28 February is more than a month old on 31 March.
 */
export const earliest = (by: Anchor, period: Period): DateExpression => ({
  at: by,
  plus: backwards(period),
  round: 'up',
})

/** Dated within `period` before the moment, and not after it. */
export function datedWithin(field: string, by: Anchor, period: Period | undefined): readonly RecordTest[] {
  const notAfter: RecordTest = { field, cmp: '<=', to: { at: by } }
  return period ? [notAfter, { field, cmp: '>=', to: earliest(by, period) }] : [notAfter]
}

/** How old something may be, for a sentence: `any` when the host does not say. */
export const ageOf = (by: Anchor, period: Period | undefined): DateExpression | 'any' =>
  period ? earliest(by, period) : 'any'

/** May be open for now: nobody is asked to prove beforehand what only the future can show. */
export const promised = (of: Core): Core => ({ op: 'promised', of })

/** Leaves out what is undefined, so that optional parameters can be written in a row. */
export const present = <T>(...items: readonly (T | undefined | false | 0)[]): T[] =>
  items.filter((item): item is T => item !== undefined && item !== false && item !== 0)

/** Refuses what asks nothing, and would therefore always be met. */
export const asksSomething = (params: object): string | undefined =>
  Object.values(params).every((value) => value === undefined)
    ? 'at least one parameter: without any, this asks nothing and everybody meets it'
    : undefined
