import { type Crowd, type Gathering, gather, nothingGathered, takeOut } from './gathering.ts'
import type { Value } from './values.ts'

/** So many people at least stand behind a number, and behind a distribution. */
export const leastPersons = { number: 3, distribution: 5 } as const

/** One value of one report. `person`: whoever wrote it, as a key that says nothing; null where the name is shown. */
export type Item = {
  readonly report: string
  readonly person: string | null
  readonly year: number
  readonly value: Value
}

/** `distributed`: batches of values, by the report that is first in them, that are enough for a distribution. */
type Field = {
  readonly values: Gathering<Item>
  readonly distributed: Gathering<string>
}

/** All that reports about one place tell, by field. It is kept as JSON. */
export type Place = Readonly<Record<string, Field>>

export type Contribution = Omit<Item, 'value'> & { readonly values: Readonly<Record<string, Value>> }

const noField: Field = { values: nothingGathered, distributed: nothingGathered }

export function withReport(place: Place, { values, ...whose }: Contribution): Place {
  const told = Object.entries(values).map(([name, value]) => [
    name,
    withValue(place[name] ?? noField, { ...whose, value }),
  ])
  return { ...place, ...Object.fromEntries(told) }
}

export const withoutReport = (place: Place, report: string): Place =>
  Object.fromEntries(Object.entries(place).map(([name, field]) => [name, withoutValue(field, report)]))

/**
 * A report that says something else now. What changed is taken out and waits for new company, and those who were shown with
 * it wait as well: in a batch that stays, the old value and the new one would differ by one person.
 */
export function corrected(place: Place, { values, ...whose }: Contribution): Place {
  const names = new Set([...Object.keys(place), ...Object.keys(values)])
  return Object.fromEntries(
    [...names].map((name) => {
      const field = place[name] ?? noField
      const value = values[name]
      if (value === undefined) return [name, withoutValue(field, whose.report)]
      const item: Item = { ...whose, value }
      return [name, holds(field, item) ? field : withValue(withoutValue(field, whose.report), item)]
    }),
  )
}

const holds = ({ values }: Field, item: Item): boolean =>
  [...values.shown.flat(), ...values.waiting].some((one) => isSame(one, item))

const isSame = (one: Item, other: Item): boolean =>
  one.report === other.report &&
  one.person === other.person &&
  one.year === other.year &&
  String(one.value) === String(other.value)

function withValue(field: Field, item: Item): Field {
  const values = gather(field.values, item, people)
  const batch = values.shown.at(-1)
  if (!batch || values.shown.length === field.values.shown.length) return { ...field, values }
  return { values, distributed: gather(field.distributed, keyOf(batch), batchesOf(values)) }
}

function withoutValue(field: Field, report: string): Field {
  const isIt = (item: Item) => item.report === report
  const batch = field.values.shown.find((items) => items.some(isIt))
  return {
    values: takeOut(field.values, isIt),
    distributed: batch ? takeOut(field.distributed, (key) => key === keyOf(batch)) : field.distributed,
  }
}

const people: Crowd<Item> = {
  personsOf: ({ person }) => (person === null ? [] : [person]),
  least: leastPersons.number,
}

const batchesOf = ({ shown }: Gathering<Item>): Crowd<string> => ({
  personsOf: (key) => shown.find((batch) => keyOf(batch) === key)?.flatMap(people.personsOf) ?? [],
  least: leastPersons.distribution,
})

const keyOf = ([first]: readonly Item[]): string => first?.report ?? ''

export type Asked = { readonly since?: number | undefined }

/** The values of a field that may be told, in whole batches: those in which everybody was there since the year. */
export const shownOf = (place: Place, field: string, asked: Asked = {}): Item[] =>
  (place[field]?.values.shown ?? []).filter(isSince(asked)).flat()

/** Those of them that may be told as a distribution. */
export function distributedOf(place: Place, name: string, asked: Asked = {}): Item[] {
  const field = place[name]
  if (!field) return []
  const batchOf = (key: string) => field.values.shown.find((batch) => keyOf(batch) === key) ?? []
  return field.distributed.shown
    .map((keys) => keys.flatMap(batchOf))
    .filter(isSince(asked))
    .flat()
}

const isSince =
  ({ since }: Asked) =>
  (items: readonly Item[]): boolean =>
    since === undefined || items.every(({ year }) => year >= since)

/** Which years a report's batch spans: all that is told of when its writer was there. Undefined: it is not shown. */
export function yearsOf(place: Place, report: string): Years | undefined {
  const batch = place.report?.values.shown.find((items) => items.some((item) => item.report === report))
  return batch && spanOf(batch)
}

export type Years = { readonly from: number; readonly to: number }

export function spanOf(items: readonly Item[]): Years {
  const years = items.map(({ year }) => year)
  return { from: Math.min(...years), to: Math.max(...years) }
}
