import { isHealthPaper } from '@famulus/domain/applications'
import { type DocumentDeps, type Ids, instant, type Tx } from './deps.ts'
import { applicationsWith } from './resting.ts'
import { shareAsAttached } from './share-as-attached.ts'

export type Change = {
  readonly kind?: string | undefined
  readonly expiresOn?: string | null | undefined
  readonly tellsOfHealth?: boolean | undefined
}

/** What tells of health from now on is taken back from the schools. Undefined: there is no such document. */
export async function changeDocument(
  tx: Tx,
  { nowMs }: Pick<DocumentDeps, 'nowMs'>,
  ids: Ids,
  change: Change,
): Promise<{ ok: true } | undefined> {
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
  await tx
    .updateTable('documents')
    .set({ kind, isHealth, expiresOn, ...(expiresOn === before.expiresOn ? {} : { remindedDays: null }) })
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .execute()
  if (isHealth !== before.isHealth)
    for (const one of await applicationsWith(tx, ids)) await shareAsAttached(tx, one, instant(nowMs()))
  return { ok: true }
}
