import type { Attached, Snapshot } from '@famulus/domain/applications'
import { dayOf } from '@famulus/domain/time'
import type { Selectable } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Tx } from './deps.ts'

/** The papers of an application: what stands for which paper of the programme, what is said of it, why one is left out. */
export type AttachedPapers = {
  readonly attached: readonly Attached[]
  readonly documents: Snapshot['documents']
  readonly skipped: Snapshot['skipped']
}

type Application = { readonly studentId: string; readonly applicationId: string }

export type PaperRow = { readonly paper: string } & Pick<
  Selectable<Database['documents']>,
  | 'documentId'
  | 'name'
  | 'kind'
  | 'isHealth'
  | 'mediaType'
  | 'bytes'
  | 'sha256'
  | 'expiresOn'
  | 'scan'
  | 'erasedAt'
  | 'createdAt'
>

export type SkippedRow = { readonly paper: string; readonly why: string }

export function attachedOf(rows: readonly PaperRow[], skipped: readonly SkippedRow[]): AttachedPapers {
  const papers = rows.filter(({ erasedAt }) => erasedAt === null)
  return {
    attached: [
      ...papers.map(({ paper, expiresOn }) => ({
        document: paper,
        ...(expiresOn === null ? {} : { expiresOn: dayOf(expiresOn) }),
      })),
      ...skipped.map(({ paper, why }) => ({ document: paper, skipped: why })),
    ],
    documents: papers.map(({ paper, name, kind, isHealth, mediaType, bytes, sha256 }) => ({
      document: paper,
      // The school reads what is submitted, and the name of such a file may tell what is in it.
      name: isHealth ? kind : name,
      mediaType,
      bytes,
      sha256,
    })),
    skipped: skipped.map(({ paper, why }) => ({ document: paper, why })),
  }
}

export function paperRowsOf(tx: Tx, { studentId, applicationId }: Application): Promise<PaperRow[]> {
  return tx
    .selectFrom('applicationPapers as p')
    .innerJoin('documents as d', (on) =>
      on.onRef('d.studentId', '=', 'p.studentId').onRef('d.documentId', '=', 'p.documentId'),
    )
    .select([
      'p.paper',
      'd.documentId',
      'd.name',
      'd.kind',
      'd.isHealth',
      'd.mediaType',
      'd.bytes',
      'd.sha256',
    ])
    .select(['d.expiresOn', 'd.scan', 'd.erasedAt', 'd.createdAt'])
    .where('p.studentId', '=', studentId)
    .where('p.applicationId', '=', applicationId)
    .orderBy('p.paper')
    .orderBy('p.attachedAt')
    .orderBy('d.documentId')
    .execute()
}

export function skippedOf(tx: Tx, { studentId, applicationId }: Application): Promise<SkippedRow[]> {
  return tx
    .selectFrom('skippedPapers')
    .select(['paper', 'why'])
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .orderBy('paper')
    .execute()
}
