import type { Refusal } from '@famulus/contract'
import {
  applyChange,
  type Change,
  changeProblem,
  type Exchanged,
  type Landed,
  type StoredRecord,
} from '@famulus/domain/logbook'
import { staySchema } from '@famulus/domain/stays'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import {
  createStay,
  landedBefore,
  lockStay,
  recordsOf,
  type StayIds,
  saveLanded,
  saveRecords,
  saveStay,
} from './stored-stay.ts'

type Tx = Transaction<Database>
type Sent = { readonly since: number; readonly changes: readonly Change[] }

/** Of one stay; a busy one has a few thousand. */
const mostChanges = 50_000

/**
 * Does what a device sends, each change once, and tells what is new (decision 23). All of it or nothing: a device sends
 * again what it has no answer to. `undefined`: there is no such stay of whoever asks, and none begins here.
 */
export async function exchange(
  tx: Tx,
  ids: StayIds,
  { since, changes }: Sent,
  changedAt: string,
): Promise<Exchanged | Refusal | undefined> {
  for (const change of changes) {
    const field = changeProblem(change)
    if (field !== undefined) return { refused: 'wrong_record', changeId: change.changeId, field }
  }
  const refused = await begin(tx, ids, changes, changedAt)
  if (refused) return refused
  const before = await lockStay(tx, ids)
  if (before === undefined) return undefined
  if (before + changes.length > mostChanges) return { refused: 'stay_full', most: mostChanges }
  const applied = await apply(tx, ids, changes, before)
  if ('refused' in applied) return applied
  const { landed, written, sequence } = applied
  if (sequence > before) {
    await saveRecords(tx, ids, [...written.values()], changedAt)
    await saveStay(tx, ids, { sequence, changedAt, body: written.get(ids.stayId)?.body })
  }
  return { landed, records: await recordsOf(tx, ids, { since }), sequence }
}

/** A stay begins with the change that says what it is. */
async function begin(
  tx: Tx,
  ids: StayIds,
  changes: readonly Change[],
  changedAt: string,
): Promise<Refusal | undefined> {
  const own = changes.find(({ recordId, body }) => recordId === ids.stayId && body !== null)
  const stay = staySchema.safeParse(own?.body)
  if (!own || !stay.success) return undefined
  const { applicationId } = stay.data
  if (applicationId !== undefined && !(await isTheirs(tx, ids.studentId, applicationId)))
    return { refused: 'wrong_record', changeId: own.changeId, field: 'applicationId' }
  await createStay(tx, ids, stay.data, changedAt)
  return undefined
}

async function isTheirs(tx: Tx, studentId: string, applicationId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('applications')
    .select('applicationId')
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
  return found !== undefined
}

type AppliedAll = {
  readonly landed: readonly Landed[]
  readonly written: ReadonlyMap<string, StoredRecord>
  readonly sequence: number
}

async function apply(
  tx: Tx,
  ids: StayIds,
  changes: readonly Change[],
  before: number,
): Promise<AppliedAll | Refusal> {
  const known = await landedBefore(tx, ids, changes)
  const touched = changes.filter(({ changeId }) => !known.has(changeId)).map(({ recordId }) => recordId)
  const stored = touched.length > 0 ? await recordsOf(tx, ids, { ids: touched }) : []
  const records = new Map(stored.map((record) => [record.recordId, record]))
  const written = new Map<string, StoredRecord>()
  const landed = new Map<string, Landed>(known)
  let sequence = before
  for (const change of changes) {
    if (landed.has(change.changeId)) continue
    const old = records.get(change.recordId)
    if (!fits(change, old, ids)) return { refused: 'wrong_record', changeId: change.changeId, field: 'kind' }
    const made = applyChange(change, old, sequence + 1)
    landed.set(change.changeId, made.landed)
    if (!made.record) continue
    sequence += 1
    records.set(made.record.recordId, made.record)
    written.set(made.record.recordId, made.record)
  }
  await saveLanded(
    tx,
    ids,
    [...landed.values()].filter(({ changeId }) => !known.has(changeId)),
  )
  return { landed: changes.flatMap(({ changeId }) => landed.get(changeId) ?? []), written, sequence }
}

/** A record stays of its kind; the one that says what the stay is has the id of the stay. */
const fits = ({ kind, recordId }: Change, old: StoredRecord | undefined, { stayId }: StayIds): boolean =>
  old ? old.kind === kind : (kind === 'stay') === (recordId === stayId)
