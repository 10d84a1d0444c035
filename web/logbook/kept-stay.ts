import { bodiesOf, type Device, type ShownRecord, shown } from '@famulus/domain/logbook'
import type { Stay } from '@famulus/domain/stays'

/** One stay as this device keeps it. `ownerId`: whose account it goes to; null as long as it is on this device only. */
export type KeptStay = {
  readonly stayId: string
  readonly ownerId: string | null
  readonly device: Device
}

/** A stay with all that is kept of it, as pages show it. */
export type OpenStay = {
  readonly stayId: string
  readonly ownerId: string | null
  readonly stay: Stay
  /** What the stay itself said when it was opened, for a form that changes it. */
  readonly record: ShownRecord
  readonly records: readonly ShownRecord[]
  /** How much of it has not come to the server. */
  readonly unsent: number
}

/** Undefined for a stay that was deleted, and for one of which only the id has come yet. */
export function openStay({ stayId, ownerId, device }: KeptStay): OpenStay | undefined {
  const all = shown(device)
  // Two devices may have changed the stay itself: the first of both is it, and the other is shown as a conflict.
  const record = all.find((one) => one.recordId === stayId)
  const [stay] = record ? bodiesOf('stay', [record]) : []
  if (!record || !stay) return undefined
  const unsent = Object.keys(device.pending).length
  return { stayId, ownerId, stay, record, records: all.filter((one) => one !== record), unsent }
}

/** The entries, goals and absences of a stay, each with what it said when it was shown. */
export const recordsOfKind = <Kind extends 'entry' | 'goal' | 'absence' | 'stay'>(
  kind: Kind,
  records: readonly ShownRecord[],
) =>
  records.flatMap((record) => {
    const [body] = bodiesOf(kind, [record])
    return body === undefined ? [] : [{ record, body }]
  })
