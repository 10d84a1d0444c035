import { z } from 'zod'
import { LAST_DAY } from '../time/index.ts'
import { exactly, type Facts, type Interval, mergeFacts, type Row } from './facts.ts'
import { rangeOf, spanOfDate, weeksBetween } from './imprecise.ts'
import { row } from './normalise/row.ts'
import type { CodesKey, ScalarKey } from './registry.ts'
import {
  amountSchema,
  codeSchema,
  countrySchema,
  dateSchema,
  languageSchema,
  listOf,
  weeksSchema,
} from './sections/values.ts'
import { disciplineSchema, routeSchema, stayKindSchema } from './vocabulary.ts'

/** What the student wishes for, at whatever host. What is left open is unknown. */
export const wishSchema = z.strictObject({
  discipline: disciplineSchema.exactOptional(),
  site: codeSchema.exactOptional(),
  route: routeSchema.exactOptional(),
  kind: stayKindSchema.exactOptional(),
  weeks: weeksSchema.exactOptional(),
  languages: listOf(languageSchema).exactOptional().describe('Languages of the course or ward.'),
  paid: z.boolean().exactOptional(),
  payMonth: amountSchema(0, 100_000).exactOptional().describe('Pay a month in whole euros; 0: unpaid.'),
  forCredit: z.boolean().exactOptional(),
  requiredByDegree: z.boolean().exactOptional(),
})
export type Wish = z.infer<typeof wishSchema>

/** The stay that the student wishes for, at one host. */
export const staySchema = wishSchema
  .extend({
    host: z
      .strictObject({ id: codeSchema, country: countrySchema })
      .describe('The rulebook of the host; country XX for a portal that stands in no country.'),
    startsOn: dateSchema.exactOptional(),
    endsOn: dateSchema.exactOptional(),
  })
  .meta({ title: 'Famulus stay', description: 'A wished stay at one host.' })
export type Stay = z.infer<typeof staySchema>

/** The country of a portal that stands in none. */
const NOWHERE = 'XX'

/** The facts stay.* of the wished stay, without the student's. */
export function stayFacts(stay: Stay): Facts {
  const scalars: Partial<Record<ScalarKey, Interval | undefined>> = {
    'stay.weeks': weeksOf(stay),
    'stay.forCredit': flagOf(stay.forCredit),
    'stay.requiredByDegree': flagOf(stay.requiredByDegree),
    'stay.paid': paidOf(stay),
    'stay.payMonth': payOf(stay),
  }
  const codes: Partial<Record<CodesKey, readonly string[] | undefined>> = {
    'stay.host': [stay.host.id],
    'stay.country': stay.host.country === NOWHERE ? undefined : [stay.host.country],
    'stay.discipline': stay.discipline && [stay.discipline],
    'stay.site': stay.site === undefined ? undefined : [stay.site],
    'stay.route': stay.route && [stay.route],
    'stay.kind': stay.kind && [stay.kind],
    'stay.languages': stay.languages,
  }
  return {
    scalars: Object.fromEntries(Object.entries(scalars).filter(([, value]) => value !== undefined)),
    codes: Object.fromEntries(
      Object.entries(codes).flatMap(([key, has]) => (has ? [[key, { has, complete: true }]] : [])),
    ),
    records: {},
  }
}

/** What is known of the student and of the wished stay together. The stay counts among the stays. */
export function factsFor(facts: Facts, stay: Stay): Facts {
  const { rows, complete } = facts.records.stays ?? { rows: [], complete: false }
  const merged = mergeFacts(facts, stayFacts(stay))
  const homeCountry = isHomeCountry(facts, stay.host.country)
  return {
    ...merged,
    scalars: homeCountry ? { ...merged.scalars, 'stay.homeCountry': homeCountry } : merged.scalars,
    records: { ...merged.records, stays: { rows: [...rows, wishedRow(stay)], complete } },
  }
}

/** Among the citizenships or countries of residence; unknown while one of these may have another entry. */
function isHomeCountry({ codes }: Facts, country: string): Interval | undefined {
  if (country === NOWHERE) return undefined
  const homes = [codes['person.citizenships'], codes['person.residence']]
  if (homes.some((home) => home?.has.includes(country))) return exactly(1)
  return homes.every((home) => home?.complete) ? exactly(0) : undefined
}

function wishedRow(stay: Stay): Row {
  const { host, discipline, startsOn } = stay
  const from = startsOn === undefined ? undefined : spanOfDate(startsOn)
  const weeks = weeksOf(stay)
  // Where no dates are wished yet, it ends after whatever day it is compared with.
  const until = endOf(stay, from, weeks) ?? exactly(LAST_DAY)
  return row<'stays'>(
    { host: host.id, country: host.country, discipline, weeks, from, until, state: 'wished' },
    {},
  )
}

/** A stay of whole weeks ends between the Friday and the Sunday of the last one. */
function endOf(
  { endsOn }: Stay,
  from: Interval | undefined,
  weeks: Interval | undefined,
): Interval | undefined {
  if (endsOn !== undefined) return spanOfDate(endsOn)
  return from && weeks && { lo: from.lo + 7 * weeks.lo - 3, hi: from.hi + 7 * weeks.hi - 1 }
}

function weeksOf({ weeks, startsOn, endsOn }: Stay): Interval | undefined {
  if (weeks !== undefined) return rangeOf(weeks)
  if (startsOn === undefined || endsOn === undefined) return undefined
  return weeksBetween(spanOfDate(startsOn), spanOfDate(endsOn))
}

/** Each follows from the other, as far as it does: who is unpaid gets nothing. */
function paidOf({ paid, payMonth }: Stay): Interval | undefined {
  if (paid !== undefined || payMonth === undefined) return flagOf(paid)
  const { lo, hi } = rangeOf(payMonth)
  return lo > 0 ? exactly(1) : hi === 0 ? exactly(0) : undefined
}

function payOf({ paid, payMonth }: Stay): Interval | undefined {
  if (payMonth !== undefined) return rangeOf(payMonth)
  return paid === false ? exactly(0) : undefined
}

const flagOf = (value: boolean | undefined): Interval | undefined =>
  value === undefined ? undefined : exactly(value ? 1 : 0)
