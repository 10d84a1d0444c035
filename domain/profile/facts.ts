import type { CodesKey, ScalarKey, TableKey } from './registry.ts'

/** An imprecise whole number or day: anything from lo to hi, both included. Exact when they are equal. */
export type Interval = { readonly lo: number; readonly hi: number }

/** Codes that hold. Unless `complete`, others may hold as well: a missing code is then unknown, never false. */
export type Codes = { readonly has: readonly string[]; readonly complete: boolean }

/** A record's fields: codes as text, numbers and days as intervals. An absent field is unknown. */
export type Row = Readonly<Record<string, string | Interval>>

/** Dated records. Unless `complete`, there may be more that nobody has entered. */
export type Records = { readonly rows: readonly Row[]; readonly complete: boolean }

/** What is known of one student and one wished stay, normalised for the engine. Absent means unknown. */
export type Facts = {
  readonly scalars: Readonly<Partial<Record<ScalarKey, Interval>>>
  readonly codes: Readonly<Partial<Record<CodesKey, Codes>>>
  readonly records: Readonly<Partial<Record<TableKey, Records>>>
}

export const noFacts: Facts = { scalars: {}, codes: {}, records: {} }

export const exactly = (value: number): Interval => ({ lo: value, hi: value })

/** Puts facts of two origins (a profile and a stay) together; the second wins where both speak. */
export function mergeFacts(first: Facts, second: Facts): Facts {
  return {
    scalars: { ...first.scalars, ...second.scalars },
    codes: { ...first.codes, ...second.codes },
    records: { ...first.records, ...second.records },
  }
}
