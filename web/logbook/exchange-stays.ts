import { ask, exchangeRecords, listStays } from '@famulus/contract'
import { type Change, newDevice, received, toSend } from '@famulus/domain/logbook'
import { type KeptStay, openStay } from './kept-stay.ts'
import { keptStays } from './stay-store.ts'

/** In one message; the server takes at most 200. */
const mostChanges = 100

/**
 * Sends what waits on this device and fetches what other devices wrote, of all stays of one account. Rejects as `ask` does;
 * then what was sent and not answered waits, and is sent again as it was.
 */
export async function exchangeStays(ownerId: string): Promise<void> {
  const { stays } = await ask(listStays, {})
  const known = new Map(stays.map(({ stayId, sequence }) => [stayId, sequence]))
  for (const stayId of known.keys())
    await keptStays.update(stayId, (kept) => kept ?? { stayId, ownerId, device: newDevice })
  const own = keptStays.read().filter((kept) => kept.ownerId === ownerId)
  for (const { stayId } of own) await exchangeStay(stayId, known.get(stayId))
}

/** `onServer`: how far the server is; undefined where it does not list the stay: it is new, or was deleted elsewhere. */
async function exchangeStay(stayId: string, onServer: number | undefined): Promise<void> {
  let known = onServer ?? Number.POSITIVE_INFINITY
  for (;;) {
    const { changes, since } = await takeChanges(stayId)
    if (changes.length === 0 && since >= known) break
    const answer = await ask(exchangeRecords, { params: { stayId }, json: { since, changes } })
    await keptStays.update(stayId, (kept) => kept && { ...kept, device: received(kept.device, answer) })
    known = answer.sequence
  }
  if (onServer === undefined)
    await keptStays.update(stayId, (kept) => (kept && isDeleted(kept) ? undefined : kept))
}

async function takeChanges(stayId: string): Promise<{ changes: Change[]; since: number }> {
  let taken: { changes: Change[]; since: number } = { changes: [], since: 0 }
  await keptStays.update(stayId, (kept) => {
    if (!kept) return kept
    const { device, changes } = toSend(kept.device, mostChanges)
    taken = { changes, since: device.sequence }
    return { ...kept, device }
  })
  return taken
}

const isDeleted = (kept: KeptStay): boolean =>
  Object.keys(kept.device.pending).length === 0 && openStay(kept) === undefined
