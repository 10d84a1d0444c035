import { isHealthPaper } from '@famulus/domain/applications'
import { type DocumentDeps, type Ids, instant, type Refused, type Tx } from './deps.ts'
import { detachFrom } from './erase.ts'
import { note } from './note.ts'
import { type ApplicationRow, applicationsWith, isChangeable, presentResting } from './resting.ts'
import { shareAsAttached } from './share-as-attached.ts'

export type Change = {
  readonly kind?: string | undefined
  readonly expiresOn?: string | null | undefined
  readonly tellsOfHealth?: boolean | undefined
  readonly sharesHealth?: boolean | undefined
}

/** What tells of health from now on is taken back from the schools. Undefined: there is no such document. */
export async function changeDocument(
  tx: Tx,
  { nowMs }: Pick<DocumentDeps, 'nowMs'>,
  ids: Ids,
  change: Change,
): Promise<{ ok: true } | Refused | undefined> {
  const before = await tx
    .selectFrom('documents')
    .select(['kind', 'isHealth', 'expiresOn'])
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .where('erasedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return undefined
  const { kind = before.kind, expiresOn = before.expiresOn, tellsOfHealth = before.isHealth } = change
  const isHealth = tellsOfHealth || isHealthPaper(kind)
  const attached = isHealth === before.isHealth ? [] : await applicationsWith(tx, ids)
  // It was shared as a paper that tells of no health: for what it says now, nobody has agreed yet.
  const read = attached.filter(({ hostOrganisationId }) => hostOrganisationId !== null)
  if (isHealth && read.length > 0 && change.sharesHealth === undefined)
    return { refused: 'health_consent_missing', applications: read.map(presentResting) }
  await tx
    .updateTable('documents')
    .set({ kind, isHealth, expiresOn, ...(expiresOn === before.expiresOn ? {} : { remindedDays: null }) })
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .execute()
  const at = instant(nowMs())
  if (isHealth && change.sharesHealth === false) await takeBack(tx, ids, read, at)
  for (const one of attached) await shareAsAttached(tx, one, at)
  return { ok: true }
}

/** Without a consent it is no paper of these applications any more, and those that were sent are told so. */
async function takeBack(tx: Tx, ids: Ids, from: readonly ApplicationRow[], at: string): Promise<void> {
  await detachFrom(
    tx,
    ids,
    from.map(({ applicationId }) => applicationId),
  )
  for (const application of from.filter((row) => !isChangeable(row)))
    await note(tx, { application, move: 'take_back_document', ids, isHealth: true, at })
}
