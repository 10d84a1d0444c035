import { type NotStaff, staffIn } from '../accounts/index.ts'
import type { Who } from '../http/who.ts'
import { type DocumentDeps, type Ids, instant, type Refused, type Tx } from './deps.ts'
import { note } from './note.ts'
import { type Sealed, sealedOf } from './sealed-rows.ts'

export type Reading = { readonly name: string; readonly mediaType: string; readonly sealed: Sealed }

type For = { readonly applicationId?: string | undefined; readonly organisationId?: string | undefined }

/**
 * A document for the student, or for a member of an organisation that it is shared with in that application; that they read
 * what tells of health is written down for the student. Undefined where it is not for whoever asks.
 */
export async function readingFor(
  tx: Tx,
  deps: Pick<DocumentDeps, 'nowMs'>,
  who: Who,
  ids: Ids,
  asked: For,
): Promise<Reading | Refused | undefined> {
  const document = await tx
    .selectFrom('documents')
    .select(['name', 'mediaType', 'isHealth', 'erasedAt'])
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .executeTakeFirst()
  if (!document) return undefined
  if (ids.studentId !== who.personId) {
    const reader = await readerIn(tx, who, ids, asked)
    if (!reader || 'refused' in reader) return reader
    if (document.isHealth) {
      const { applicationId, side } = reader
      const at = instant(deps.nowMs())
      const by = { personId: who.personId, side }
      await note(tx, {
        application: { applicationId },
        move: 'read_document',
        ids,
        isHealth: true,
        at,
        reader: by,
      })
    }
  }
  if (document.erasedAt !== null) return { refused: 'erased', erasedAt: document.erasedAt }
  const sealed = await sealedOf(tx, ids)
  if (!sealed) throw new Error(`document ${ids.documentId} has no key`)
  return { name: document.name, mediaType: document.mediaType, sealed }
}

type Reader = { readonly applicationId: string; readonly side: 'home' | 'host' }

/** Row-level security shows a share only where the application is shown, too. */
async function readerIn(
  tx: Tx,
  who: Who,
  ids: Ids,
  { applicationId, organisationId }: For,
): Promise<Reader | NotStaff | undefined> {
  if (applicationId === undefined || organisationId === undefined) return undefined
  const staff = await staffIn(tx, who, organisationId)
  if ('refused' in staff) return staff
  const share = await tx
    .selectFrom('documentShares')
    .select('sharedAt')
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .where('applicationId', '=', applicationId)
    .where('organisationId', '=', organisationId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (!share || (staff.kind !== 'home' && staff.kind !== 'host')) return undefined
  return { applicationId, side: staff.kind }
}
