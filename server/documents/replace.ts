import type { Ids, Tx } from './deps.ts'
import { detachFrom, eraseContent } from './erase.ts'
import { type ApplicationRow, applicationsWith, isChangeable, isSent } from './resting.ts'
import { shareAsAttached } from './share-as-attached.ts'

/**
 * Puts a newer version in the place of one: in every application that can still be changed. What was sent keeps the one
 * that it was sent with; where there is none such, nobody needs it, and it is erased. Gives those that keep it.
 */
export async function replace(tx: Tx, old: Ids, newer: Ids, at: string): Promise<ApplicationRow[]> {
  const attached = await applicationsWith(tx, old)
  const moving = attached.filter(isChangeable).map(({ applicationId }) => applicationId)
  const papers = await tx
    .selectFrom('applicationPapers')
    .selectAll()
    .where('studentId', '=', old.studentId)
    .where('documentId', '=', old.documentId)
    .execute()
  const moved = papers.filter(({ applicationId }) => moving.includes(applicationId))
  if (moved.length > 0)
    await tx
      .insertInto('applicationPapers')
      .values(moved.map((paper) => ({ ...paper, documentId: newer.documentId, attachedAt: at })))
      .execute()
  const keeping = attached.filter(isSent)
  const leaving = attached.filter((one) => !isSent(one))
  await detachFrom(
    tx,
    old,
    leaving.map(({ applicationId }) => applicationId),
  )
  await tx
    .updateTable('documents')
    .set({ replacedAt: at })
    .where('studentId', '=', old.studentId)
    .where('documentId', '=', old.documentId)
    .execute()
  if (keeping.length === 0) await eraseContent(tx, old, at)
  for (const one of leaving) await shareAsAttached(tx, one, at)
  return keeping
}
