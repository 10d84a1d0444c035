import { exactly, type Interval, type Row } from '../facts.ts'
import { before, type Evidence, rangeOf, spanOfDate } from '../imprecise.ts'
import type { TableKey, tables } from '../registry.ts'
import type { Amount, ImpreciseDate } from '../sections/values.ts'

type Fields<Table extends TableKey> = (typeof tables)[Table]['fields']

/** A row of one table of the registry; `undefined` is unknown. */
export type RowOf<Table extends TableKey> = {
  readonly [Field in keyof Fields<Table>]?:
    | (Fields<Table>[Field] extends 'code' ? string : Interval)
    | undefined
}

/** Leaves out what is unknown. Nobody has proved what carries no evidence: it is said. */
export function row<Table extends TableKey>(
  fields: RowOf<Table>,
  { evidence = 'said' }: { readonly evidence?: Evidence },
): Row {
  const known = Object.entries<string | Interval | undefined>({ ...fields, evidence })
  return Object.fromEntries(known.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))
}

export const day = (date: ImpreciseDate | undefined): Interval | undefined =>
  date === undefined ? undefined : spanOfDate(date)

/** The day of something that is in hand on `asOf`: without a date, some day until then. */
export const heldSince = (date: ImpreciseDate | undefined, asOf: number | undefined): Interval | undefined =>
  day(date) ?? (asOf === undefined ? undefined : before(asOf))

export const range = (amount: Amount | undefined): Interval | undefined =>
  amount === undefined ? undefined : rangeOf(amount)

/** A printed number in finer units: 6.5 in tenths is 65. */
export const inUnits = (printed: number | undefined, perUnit: number): Interval | undefined =>
  printed === undefined ? undefined : exactly(Math.round(printed * perUnit))

export const list = <One>(oneOrMore: One | readonly One[]): readonly One[] =>
  Array.isArray(oneOrMore) ? oneOrMore : [oneOrMore as One] // Array.isArray does not narrow readonly arrays
