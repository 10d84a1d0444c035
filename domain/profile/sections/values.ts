// The values that a profile is made of. Each names in `error` what would have been right; see expectation.ts.
import { z } from 'zod'
import { monthDaySchema, parseSpan } from '../../time/index.ts'
import { expecting } from '../expectation.ts'
import { evidenceSchema } from '../vocabulary.ts'

const longestList = 300

/** A day, as precisely as it is known. YAML reads a bare year as a number. */
export const dateSchema = z
  .union(
    [
      z
        .string()
        .max(40)
        .refine((text) => parseSpan(text) !== undefined, { ...expecting('date'), abort: true }),
      z.int(expecting('date')).min(1900, expecting('date')).max(2200, expecting('date')),
    ],
    expecting('date'),
  )
  .meta({
    id: 'date',
    title: 'Date',
    description: 'A day, month, year or range: 2027-06-15, 2027-06, 2027, 2027-06..2027-09, June 2027.',
    examples: ['2027-06-15', '2027-06', '2027-06..2027-09', 'June 2027', 'Juni 2027', 2027],
  })
export type ImpreciseDate = z.infer<typeof dateSchema>

/** One exact day: when something was true. */
export const daySchema = z.iso.date(expecting('day')).meta({ id: 'day', examples: ['2026-11-22'] })

export const yearStartSchema = z
  .string()
  .regex(/^\d{2}-\d{2}$/, expecting('month-day'))
  .refine((text) => monthDaySchema.safeParse(text).success, expecting('month-day'))

export const wholeSchema = (least: number, most: number) =>
  z
    .int({ error: ({ code }) => (code === 'invalid_type' ? expecting('whole-number').error : undefined) })
    .min(least)
    .max(most)

/** A whole number, or from one to another where it is not known exactly. */
export function amountSchema(least: number, most: number) {
  const one = wholeSchema(least, most)
  const range = z
    .strictObject({ from: one, to: one })
    .refine(({ from, to }) => from <= to, { path: ['to'], ...expecting('range') })
  return z.union([one, range], expecting('amount'))
}
export type Amount = number | { readonly from: number; readonly to: number }

export const weeksSchema = amountSchema(1, 520)
export const countrySchema = z
  .string()
  .regex(/^(?!UK$)[A-Z]{2}$/, expecting('country'))
  .meta({ description: 'ISO 3166 code, such as DE. XX: no country.' })
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}$/, expecting('language'))
  .meta({ description: 'ISO 639 code, such as en.' })
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, expecting('currency'))
/** A code of the catalogue or of an authority, such as de-charite, HPCSA or B1. */
export const codeSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][\w.+/-]*$/, expecting('code'))

export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(longestList)

/** A dated record: anything that is left out is unknown. */
export const recordOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, evidence: evidenceSchema.exactOptional() })

/** A value alone, or with what proves it: {is: true, evidence: verified, on: 2026-10-01}. */
export const told = <Value extends z.ZodType>(value: Value) =>
  z.union([
    value,
    z.strictObject({ is: value, evidence: evidenceSchema.exactOptional(), on: dateSchema.exactOptional() }),
  ])

/** Since when something holds; true: already, nobody knows since when; false: not yet. */
export const sinceSchema = z.union([z.boolean(), dateSchema], expecting('since'))
