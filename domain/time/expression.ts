import { z } from 'zod'
import { addBusinessDays } from './business-days.ts'
import { dayOf, type IsoDate, partsOf } from './day.ts'
import { dayInYear, type MonthDay, monthDaySchema } from './month-day.ts'
import { needsRounding, type Period, periodSchema, type Rounding, roundingSchema } from './period.ts'
import { mapEnds, type Span, shiftSpan, spanOf } from './span.ts'

export const anchors = [
  'today',
  'opens',
  'closes',
  'application',
  'placement',
  'arrival',
  'start',
  'end',
] as const

/** A day of a student's plan that a rule may count from. */
export type Anchor = (typeof anchors)[number]

/** When each anchor is, as precisely as known; ANY_DAY for one that is not known at all. */
export type Moments = Readonly<Record<Anchor, Span>>

type WeeksAndDays = Pick<Period, 'weeks' | 'days'> & { readonly years?: never; readonly months?: never }

/** Some time after an anchor, or before it. Years and months must say how to round 31 January + 1 month. */
export type Shift =
  | { readonly at: Anchor; readonly plus: WeeksAndDays; readonly round?: Rounding }
  | { readonly at: Anchor; readonly plus: Period; readonly round: Rounding }

type FromAnchor =
  | { readonly at: Anchor }
  | Shift
  | { readonly at: Anchor; readonly plusBusinessDays: number; readonly holidays?: readonly IsoDate[] }

/** A day as a rule states it: "six weeks before the start", "30 September of the year before". */
export type DateExpression =
  | { readonly on: IsoDate }
  | FromAnchor
  | { readonly earliest: readonly DateExpression[] }
  | { readonly latest: readonly DateExpression[] }
  | { readonly monthDay: MonthDay; readonly yearOf: DateExpression; readonly plusYears?: number }

const anchorSchema = z.enum(anchors)

// One object for the three forms with `at`, so that a mistake in one is named, instead of "no form fits".
const fromAnchorSchema = z
  .strictObject({
    at: anchorSchema,
    plus: periodSchema.exactOptional(),
    round: roundingSchema.exactOptional(),
    plusBusinessDays: z.int().min(-1000).max(1000).exactOptional(),
    holidays: z.array(z.iso.date()).readonly().exactOptional(),
  })
  .refine(({ plus, plusBusinessDays }) => plus === undefined || plusBusinessDays === undefined, {
    path: ['plusBusinessDays'],
    error: 'either plus or plusBusinessDays',
  })
  .refine(({ round, plus }) => round === undefined || plus !== undefined, {
    path: ['round'],
    error: 'round belongs to plus',
  })
  .refine(({ holidays, plusBusinessDays }) => holidays === undefined || plusBusinessDays !== undefined, {
    path: ['holidays'],
    error: 'holidays belong to plusBusinessDays',
  })
  .refine((one): one is FromAnchor => !one.plus || one.round !== undefined || !needsRounding(one.plus), {
    path: ['round'],
    error: "say round: 'down' or 'up', because plus has years or months (31 January + 1 month)",
  })

// Lazy, because an expression contains expressions.
const severalSchema = z.lazy(() => z.array(dateExpressionSchema).min(1))

export const dateExpressionSchema: z.ZodType<DateExpression> = z.union([
  z.strictObject({ on: z.iso.date() }),
  fromAnchorSchema,
  z.strictObject({ earliest: severalSchema }),
  z.strictObject({ latest: severalSchema }),
  z.strictObject({
    monthDay: monthDaySchema,
    yearOf: z.lazy(() => dateExpressionSchema),
    plusYears: z.int().min(-100).max(100).exactOptional(),
  }),
])

/**
 * The day that the expression means, as precisely as its moments are known. Later moments never give an
 * earlier day, and more precise moments never a less precise one. Expects what the schema has accepted.
 */
export function resolve(expression: DateExpression, moments: Moments): Span {
  if ('on' in expression) return spanOf(dayOf(expression.on))
  if ('earliest' in expression) return earliestOf(expression.earliest.map((one) => resolve(one, moments)))
  if ('latest' in expression) return latestOf(expression.latest.map((one) => resolve(one, moments)))
  if ('monthDay' in expression) {
    const { monthDay, yearOf, plusYears = 0 } = expression
    return mapEnds(resolve(yearOf, moments), (day) => dayInYear(monthDay, partsOf(day).year + plusYears))
  }
  const moment = moments[expression.at]
  // Without years and months there is nothing to round.
  if ('plus' in expression) return shiftSpan(moment, expression.plus, expression.round ?? 'down')
  if ('plusBusinessDays' in expression) {
    const holidays = new Set(expression.holidays?.map(dayOf))
    return mapEnds(moment, (day) => addBusinessDays(day, expression.plusBusinessDays, holidays))
  }
  return moment
}

/** The anchors that the day depends on. */
export function anchorsOf(expression: DateExpression): readonly Anchor[] {
  if ('on' in expression) return []
  if ('at' in expression) return [expression.at]
  if ('monthDay' in expression) return anchorsOf(expression.yearOf)
  return ('earliest' in expression ? expression.earliest : expression.latest).flatMap(anchorsOf)
}

function earliestOf(spans: readonly Span[]): Span {
  return { lo: Math.min(...spans.map((span) => span.lo)), hi: Math.min(...spans.map((span) => span.hi)) }
}

function latestOf(spans: readonly Span[]): Span {
  return { lo: Math.max(...spans.map((span) => span.lo)), hi: Math.max(...spans.map((span) => span.hi)) }
}
