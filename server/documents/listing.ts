import type { AttachedPaper, PaperDocument } from '@famulus/contract'
import type { Retention } from '@famulus/domain/applications'
import { paperRowsOf, skippedOf } from './attached.ts'
import type { Tx } from './deps.ts'
import { limits } from './limits.ts'
import { readersOf, readersText } from './readers.ts'
import { keptOf, presentKept } from './retention.ts'
import { presentUpload } from './uploads.ts'

/** Everything of a student that is not erased; four statements, however much there is. */
export async function listingFor(tx: Tx, studentId: string, periods: Retention) {
  const rows = await tx
    .selectFrom('documents')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('erasedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('documentId')
    .execute()
  const readers = await readersOf(tx, { studentId })
  const kept = await keptOf(tx, studentId, periods)
  const uploads = await tx
    .selectFrom('documentUploads')
    .selectAll()
    .where('studentId', '=', studentId)
    .orderBy('begunAt', 'desc')
    .execute()
  return {
    documents: rows.map(
      (row): PaperDocument => ({
        studentId,
        documentId: row.documentId,
        name: row.name,
        kind: row.kind as PaperDocument['kind'], // an upload is given one of the contract's
        expiresOn: row.expiresOn,
        tellsOfHealth: row.isHealth,
        mediaType: row.mediaType,
        bytes: row.bytes,
        sha256: row.sha256,
        version: row.version,
        scan: row.scan,
        createdAt: row.createdAt,
        replacedAt: row.replacedAt,
        kept: presentKept(kept(row)),
        readers: readers.filter((one) => one.documentId === row.documentId).map(({ shown }) => shown),
      }),
    ),
    uploads: uploads.map(presentUpload),
    limits: {
      fileBytes: limits.fileBytes,
      documents: limits.documents,
      bytes: limits.bytes,
      partBytes: limits.partBytes,
    },
  }
}

/** The papers of one application, as far as row-level security shows them to whoever asks. */
export async function papersFor(tx: Tx, ids: { readonly studentId: string; readonly applicationId: string }) {
  const rows = await paperRowsOf(tx, ids)
  const readers = await readersOf(tx, ids)
  return {
    attached: rows.map(
      (row): AttachedPaper => ({
        paper: row.paper,
        documentId: row.documentId,
        name: row.name,
        mediaType: row.mediaType,
        bytes: row.bytes,
        sha256: row.sha256,
        kind: row.kind,
        tellsOfHealth: row.isHealth,
        expiresOn: row.expiresOn,
        scan: row.scan,
        isErased: row.erasedAt !== null,
        readers: readersText(readers, row),
      }),
    ),
    skipped: await skippedOf(tx, ids),
  }
}
