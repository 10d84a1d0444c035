import type { Entry, ShownRecord } from '@famulus/domain/logbook'
import { recordsOfKind } from './kept-stay.ts'

export type DatedEntry = { readonly record: ShownRecord; readonly body: Entry }

/** The entries of a stay by day, the newest first; within a day, what was written last stands first. */
export function listEntries(records: readonly ShownRecord[]): DatedEntry[] {
  const order = ({ record }: DatedEntry) =>
    record.sequence === 0 ? Number.POSITIVE_INFINITY : record.sequence
  return recordsOfKind('entry', records)
    .map((entry, index) => ({ entry, index }))
    .sort(
      (a, b) =>
        b.entry.body.on.localeCompare(a.entry.body.on) ||
        (order(b.entry) === order(a.entry) ? b.index - a.index : order(b.entry) - order(a.entry)),
    )
    .map(({ entry }) => entry)
}
