import type { Tx } from '../applications/deps.ts'
import { type ApplicationDeps, move } from '../applications/index.ts'
import { eraseDocument } from '../documents/index.ts'
import type { Who } from '../http/who.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import { eraseOwnRows } from './erase-rows.ts'
import { keptDays } from './fates.ts'
import { isFresh, organisationsLeftAlone } from './preview.ts'

export type Refused = { readonly refused: string; readonly [fact: string]: unknown }

/**
 * Deletes an account, in a transaction of whose it is: open applications are withdrawn and papers erased as they always
 * are, so that the other sides learn of it; then what is theirs alone goes. Gives until when the others keep their part.
 */
export async function deleteAccount(
  tx: Tx,
  deps: ApplicationDeps,
  who: Who,
  confirmation: string,
): Promise<{ keptUntil: string } | Refused> {
  const nowMs = deps.nowMs()
  if (!isFresh(who, nowMs)) return { refused: 'sign_in_again', minutes: 15 }
  const { email } = await tx
    .selectFrom('people')
    .select('email')
    .where('personId', '=', who.personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (confirmation.trim().toLowerCase() !== email) return { refused: 'not_confirmed' }
  const [alone] = await organisationsLeftAlone(tx, who.personId)
  if (alone !== undefined) return { refused: 'last_admin', organisation: alone }
  await withdrawAll(tx, deps, who.personId)
  await eraseAll(tx, deps, who.personId)
  await asOwnerWithin(tx, () => eraseOwnRows(tx, who.personId, new Date(nowMs).toISOString()))
  return { keptUntil: new Date(nowMs + keptDays * 86_400_000).toISOString() }
}

/** What cannot be withdrawn any more has ended, or is a stay that has begun: it stays as it is. */
async function withdrawAll(tx: Tx, deps: ApplicationDeps, studentId: string): Promise<void> {
  const all = await tx
    .selectFrom('applications')
    .select('applicationId')
    .where('studentId', '=', studentId)
    .orderBy('applicationId')
    .execute()
  for (const { applicationId } of all)
    await move(
      tx,
      deps,
      { studentId, applicationId },
      { move: 'withdraw', by: 'student', reasons: [] },
      { actorId: studentId },
    )
}

async function eraseAll(tx: Tx, deps: ApplicationDeps, studentId: string): Promise<void> {
  const documents = await tx
    .selectFrom('documents')
    .select('documentId')
    .where('studentId', '=', studentId)
    .where('erasedAt', 'is', null)
    .execute()
  const applications = await tx
    .selectFrom('applications')
    .select('applicationId')
    .where('studentId', '=', studentId)
    .execute()
  const knowing = applications.map(({ applicationId }) => applicationId)
  for (const { documentId } of documents) await eraseDocument(tx, deps, { studentId, documentId }, knowing)
}
