import type { Resting } from '@famulus/contract'
import { type DocumentDeps, type Ids, instant, type Refused, type Tx } from './deps.ts'
import { note } from './note.ts'
import { applicationsWith, isSent, presentResting } from './resting.ts'
import { destroyKey } from './sealed-rows.ts'
import { shareAsAttached } from './share-as-attached.ts'

/**
 * Destroys key and content. Refused where applications rest on it that `knowing` does not name; those keep its name and
 * hash, and their journals say that it is gone. Undefined: there is no such document.
 */
export async function eraseDocument(
  tx: Tx,
  { nowMs }: Pick<DocumentDeps, 'nowMs'>,
  ids: Ids,
  knowing: readonly string[],
): Promise<{ restedOn: Resting[] } | Refused | undefined> {
  const document = await tx
    .selectFrom('documents')
    .select(['isHealth', 'erasedAt'])
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .forUpdate()
    .executeTakeFirst()
  if (!document) return undefined
  if (document.erasedAt !== null) return { restedOn: [] }
  const attached = await applicationsWith(tx, ids)
  const sent = attached.filter(isSent)
  const restedOn = sent.map(presentResting)
  if (sent.some(({ applicationId }) => !knowing.includes(applicationId)))
    return { refused: 'rests_on_it', applications: restedOn }
  const at = instant(nowMs())
  for (const one of sent)
    await note(tx, { application: one, move: 'erase_document', ids, isHealth: document.isHealth, at })
  const drafts = attached.filter((one) => !isSent(one)).map(({ applicationId }) => applicationId)
  await detachFrom(tx, ids, drafts)
  await eraseContent(tx, ids, at)
  for (const one of attached) await shareAsAttached(tx, one, at)
  return { restedOn }
}

export async function eraseContent(tx: Tx, ids: Ids, at: string): Promise<void> {
  await destroyKey(tx, ids)
  await tx
    .updateTable('documents')
    .set({ erasedAt: at })
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .execute()
}

export async function detachFrom(tx: Tx, ids: Ids, applicationIds: readonly string[]): Promise<void> {
  if (applicationIds.length === 0) return
  await tx
    .deleteFrom('applicationPapers')
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .where('applicationId', 'in', applicationIds)
    .execute()
}
