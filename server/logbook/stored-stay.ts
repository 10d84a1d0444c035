import type { Change, Landed, StoredRecord } from '@famulus/domain/logbook'
import { type Stay, staySchema } from '@famulus/domain/stays'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

type Tx = Transaction<Database>
export type StayIds = { readonly studentId: string; readonly stayId: string }

/** The sequence of a stay, which nobody else changes until this transaction ends; undefined where there is none. */
export async function lockStay(tx: Tx, { studentId, stayId }: StayIds): Promise<number | undefined> {
  const stay = await tx
    .selectFrom('stays')
    .select('sequence')
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .forUpdate()
    .executeTakeFirst()
  return stay && Number(stay.sequence)
}

export async function createStay(tx: Tx, ids: StayIds, stay: Stay, changedAt: string): Promise<void> {
  await tx
    .insertInto('stays')
    .values({ ...ids, ...columnsOf(stay), changedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const columnsOf = (stay: Stay) => ({
  applicationId: stay.applicationId ?? null,
  stay: JSON.stringify(stay),
  startsOn: stay.startsOn,
  endsOn: stay.endsOn,
})

/** The records with these ids, or all that are newer than a sequence. */
export async function recordsOf(
  tx: Tx,
  { studentId, stayId }: StayIds,
  which: { readonly ids: readonly string[] } | { readonly since: number },
): Promise<StoredRecord[]> {
  const rows = await tx
    .selectFrom('stayRecords')
    .select(['recordId', 'kind', 'sequence', 'body', 'rivalOf'])
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .$if('ids' in which, (query) => query.where('recordId', 'in', 'ids' in which ? [...which.ids] : []))
    .$if('since' in which, (query) =>
      query.where('sequence', '>', 'since' in which ? String(which.since) : ''),
    )
    .orderBy('sequence')
    .execute()
  // Written by this server, by the schema of their kind.
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) })) as StoredRecord[]
}

/** Where changes landed that came before. */
export async function landedBefore(
  tx: Tx,
  { studentId, stayId }: StayIds,
  changes: readonly Change[],
): Promise<Map<string, Landed>> {
  if (changes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('stayChanges')
    .select(['changeId', 'recordId', 'sequence'])
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .where(
      'changeId',
      'in',
      changes.map(({ changeId }) => changeId),
    )
    .execute()
  return new Map(rows.map((row) => [row.changeId, { ...row, sequence: Number(row.sequence) }]))
}

export async function saveRecords(
  tx: Tx,
  ids: StayIds,
  records: readonly StoredRecord[],
  changedAt: string,
): Promise<void> {
  if (records.length === 0) return
  const values = records.map((record) => ({
    ...ids,
    ...record,
    body: record.body === null ? null : JSON.stringify(record.body),
    changedAt,
  }))
  await tx
    .insertInto('stayRecords')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['studentId', 'stayId', 'recordId']).doUpdateSet(({ ref }) => ({
        kind: ref('excluded.kind'),
        sequence: ref('excluded.sequence'),
        body: ref('excluded.body'),
        rivalOf: ref('excluded.rivalOf'),
        changedAt: ref('excluded.changedAt'),
      })),
    )
    .execute()
}

export async function saveLanded(tx: Tx, ids: StayIds, landed: readonly Landed[]): Promise<void> {
  if (landed.length === 0) return
  await tx
    .insertInto('stayChanges')
    .values(landed.map((one) => ({ ...ids, ...one })))
    .execute()
}

/** The stay as its own record says it now, and how many changes there are. */
export async function saveStay(
  tx: Tx,
  { studentId, stayId }: StayIds,
  made: { readonly sequence: number; readonly changedAt: string; readonly body: unknown },
): Promise<void> {
  const { sequence, changedAt, body } = made
  const stay = body ? columnsOf(staySchema.parse(body)) : {}
  await tx
    .updateTable('stays')
    .set({ sequence, changedAt, ...stay })
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .execute()
}
