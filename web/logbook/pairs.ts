import type { ShownRecord } from '@famulus/domain/logbook'

export type Pair = { readonly first: ShownRecord; readonly rival: ShownRecord }

/** Records that two devices changed without knowing of each other, of which both are still there. */
export function pairsOf(records: readonly ShownRecord[]): Pair[] {
  const byId = new Map(records.map((record) => [record.recordId, record]))
  return records.flatMap((rival) => {
    const first = rival.rivalOf === null ? undefined : byId.get(rival.rivalOf)
    return first ? [{ first, rival }] : []
  })
}
