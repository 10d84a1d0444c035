import type { Selectable } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Ids, Tx } from './deps.ts'

export type UploadRow = Selectable<Database['documentUploads']>

const rowOf = (tx: Tx, { studentId, documentId }: Ids) =>
  tx
    .selectFrom('documentUploads')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)

export const uploadOf = (tx: Tx, ids: Ids): Promise<UploadRow | undefined> =>
  rowOf(tx, ids).executeTakeFirst()

/** Of two who send to the same upload, the second waits. */
export const lockUpload = (tx: Tx, ids: Ids): Promise<UploadRow | undefined> =>
  rowOf(tx, ids).forUpdate().executeTakeFirst()

export const presentUpload = (row: UploadRow) => ({
  uploadId: row.documentId,
  name: row.name,
  kind: row.kind as never, // written by beginUpload, which is given one of the contract's
  expiresOn: row.expiresOn,
  tellsOfHealth: row.isHealth,
  bytes: row.bytes,
  received: row.received,
  replaces: row.replaces,
  begunAt: row.begunAt,
})
