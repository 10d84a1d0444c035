// From what people write to intervals.
import { dayOf, FIRST_DAY, LAST_DAY, parseSpan } from '../time/index.ts'
import { exactly, type Interval } from './facts.ts'
import type { Profile } from './profile-schema.ts'
import type { Amount, ImpreciseDate } from './sections/values.ts'
import type { evidenceSchema } from './vocabulary.ts'

export type Evidence = (typeof evidenceSchema.options)[number]

/** A value alone, or with what proves it. */
export type Told<Value> =
  | Value
  | { readonly is: Value; readonly evidence?: Evidence; readonly on?: ImpreciseDate }

export function valueIn<Value>(told: Told<Value>): Value
export function valueIn<Value>(told: Told<Value> | undefined): Value | undefined
export function valueIn<Value>(told: Told<Value> | undefined): Value | undefined {
  const isPair = typeof told === 'object' && told !== null && 'is' in told
  return isPair ? told.is : told
}

export function evidenceOf(told: unknown): Evidence {
  const isPair = typeof told === 'object' && told !== null && 'evidence' in told
  return isPair ? (told.evidence as Evidence) : 'said' // the schema lets nothing else in
}

/** Throws a RangeError for what the schema would not have let in. */
export function spanOfDate(date: ImpreciseDate): Interval {
  const span = parseSpan(String(date))
  if (!span) throw new RangeError(`not a date: ${date}`)
  return span
}

export function rangeOf(amount: Amount): Interval {
  return typeof amount === 'number' ? exactly(amount) : { lo: amount.from, hi: amount.to }
}

export const before = (day: number): Interval => ({ lo: FIRST_DAY, hi: day })
export const from = (day: number): Interval => ({ lo: day, hi: LAST_DAY })

/** Since when something holds, as seen on the day `asOf`; see sinceSchema. */
export function spanSince(since: boolean | ImpreciseDate, asOf: number | undefined): Interval | undefined {
  if (typeof since !== 'boolean') return spanOfDate(since)
  if (asOf === undefined) return undefined
  return since ? before(asOf) : from(asOf + 1)
}

/** What two statements leave possible together; undefined when they contradict each other. */
export function intersection(a: Interval, b: Interval): Interval | undefined {
  const [lo, hi] = [Math.max(a.lo, b.lo), Math.min(a.hi, b.hi)]
  return lo <= hi ? { lo, hi } : undefined
}

/** The narrowest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({
  lo: Math.min(a.lo, b.lo),
  hi: Math.max(a.hi, b.hi),
})

/** Number of weeks from a first to a last day. A week may end on its Friday. */
export function weeksBetween(first: Interval, last: Interval): Interval | undefined {
  const hi = Math.ceil((last.hi - first.lo + 1) / 7)
  return hi < 1 ? undefined : { lo: Math.max(0, Math.floor((last.lo - first.hi + 3) / 7)), hi }
}

/** The day on which the profile's study was as described. */
export function studyDay({ asOf, study }: Profile): number | undefined {
  const day = study?.asOf ?? asOf
  return day === undefined ? undefined : dayOf(day)
}

/** The day on which the papers and records of the profile were in hand. */
export function recordDay({ asOf, study }: Profile): number | undefined {
  const day = asOf ?? study?.asOf
  return day === undefined ? undefined : dayOf(day)
}
