import type { Change, Landed, StoredRecord } from './change.ts'
import { isSame } from './same.ts'

/** What of a record has not come to the server, or not for sure. */
type Pending = {
  /** On its way, perhaps done: it is sent again as it is until an answer comes. */
  readonly sent?: Change
  /** Written since. Its base is what the student saw; behind a change on its way it is known when that has landed. */
  readonly next?: Omit<Change, 'base' | 'recordId'> & { readonly base?: number }
}

type ByRecord<Value> = Readonly<Record<string, Value>>

/** One stay on one device: what the server is known to have, and what it has not got yet. Plain data, to be stored whole. */
export type Device = {
  /** Up to which change of the stay all is known. */
  readonly sequence: number
  readonly records: ByRecord<StoredRecord>
  readonly pending: ByRecord<Pending>
}

export const newDevice: Device = { sequence: 0, records: {}, pending: {} }

/** A record as it stood before the student who edits it: what they saw, and up to which change of it. */
export type Seen = Pick<StoredRecord, 'body' | 'sequence'>

/**
 * What the student did, of which nothing is sent yet. `changeId` is new. `seen`: the record when they began to edit it;
 * none for a new one. What has come meanwhile is not written over: the edit becomes a rival of it.
 */
export function edited(device: Device, edit: Omit<Change, 'base'>, seen?: Seen): Device {
  const { changeId, recordId, kind, body } = edit
  const { sent, next } = device.pending[recordId] ?? {}
  const stored = device.records[recordId]
  const isUnseen = seen !== undefined && !isSame((next ?? sent ?? stored)?.body, seen.body)
  if (isUnseen && (sent || next))
    // Another tab of this device was quicker, and the server knows of neither: a record of its own.
    return body === null ? device : edited(device, { ...edit, recordId: changeId })
  const base = isUnseen ? seen.sequence : (next?.base ?? (sent ? undefined : (stored?.sequence ?? 0)))
  const written = { changeId, kind, body, ...(base === undefined ? {} : { base }) }
  return {
    ...device,
    pending: { ...device.pending, [recordId]: { ...(sent ? { sent } : {}), next: written } },
  }
}

/** The changes to send now, at most so many; the device remembers that they are on their way. */
export function toSend(
  device: Device,
  most: number,
): { readonly device: Device; readonly changes: Change[] } {
  const pending = { ...device.pending }
  const changes: Change[] = []
  for (const [recordId, { sent, next }] of Object.entries(pending)) {
    if (changes.length === most) break
    const change = sent ?? (next && { ...next, recordId, base: next.base ?? 0 })
    if (!change) continue
    pending[recordId] = { sent: change, ...(sent && next ? { next } : {}) }
    changes.push(change)
  }
  return { device: { ...device, pending }, changes }
}

/** What the server answers to changes: where each landed, and every record that is newer than the device knew. */
export type Exchanged = {
  readonly landed: readonly Landed[]
  readonly records: readonly StoredRecord[]
  readonly sequence: number
}

/** Answers may come twice, late, or in another order. */
export function received(device: Device, { landed, records, sequence }: Exchanged): Device {
  const known = { ...device.records }
  for (const record of records)
    if (record.sequence > (known[record.recordId]?.sequence ?? 0)) known[record.recordId] = record
  const pending = { ...device.pending }
  for (const one of landed) settle(pending, one)
  return { sequence: Math.max(device.sequence, sequence), records: known, pending }
}

/** What was written while a change was on its way goes on from where that landed. */
function settle(pending: Record<string, Pending>, { changeId, recordId, sequence }: Landed): void {
  const [own] = Object.entries(pending).find(([, { sent }]) => sent?.changeId === changeId) ?? []
  if (own === undefined) return
  const next = pending[own]?.next
  delete pending[own]
  if (next) pending[recordId] = { next: { ...next, base: sequence } }
}

export type ShownRecord = StoredRecord & { readonly isSent: boolean }

/** What the student sees: the device's own word before the server's. What was deleted is not shown. */
export function shown({ records, pending }: Device): ShownRecord[] {
  const ids = [...new Set([...Object.keys(records), ...Object.keys(pending)])]
  return ids.flatMap((recordId) => {
    const { sent, next } = pending[recordId] ?? {}
    const stored = records[recordId]
    const last = next ?? sent ?? stored
    if (!last || last.body === null) return []
    const { kind, body } = last
    const { sequence, rivalOf } = stored ?? { sequence: 0, rivalOf: null }
    return [{ recordId, kind, body, sequence, rivalOf, isSent: last === stored }]
  })
}
