import { type ApplicationState, isOpen } from '@famulus/domain/applications'
import { programmeAt } from '../programmes/index.ts'
import { type DocumentDeps, instant, type Refused, type Tx } from './deps.ts'
import { note } from './note.ts'
import { type ApplicationRow, isChangeable, presentResting } from './resting.ts'
import { shareAsAttached } from './share-as-attached.ts'

export type PaperIds = { readonly studentId: string; readonly applicationId: string; readonly paper: string }

const ok = { ok: true } as const
type Done = typeof ok | Refused | undefined

/** Shares a document as a paper of an application. After it was sent, that is written down for those who see it. */
export async function attach(
  tx: Tx,
  deps: Pick<DocumentDeps, 'nowMs'>,
  { documentId, ...ids }: PaperIds & { readonly documentId: string },
  sharesHealth: boolean,
): Promise<Done> {
  const row = await listing(tx, ids)
  if (!row || 'refused' in row) return row
  const document = await tx
    .selectFrom('documents')
    .select('isHealth')
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', documentId)
    .where('erasedAt', 'is', null)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
  if (!document) return undefined
  const { isHealth } = document
  if (isHealth && (!sharesHealth || row.healthWithdrawnAt !== null))
    return { refused: 'health_consent_missing' }
  const at = instant(deps.nowMs())
  await tx
    .insertInto('applicationPapers')
    .values({ ...ids, documentId, attachedAt: at })
    .onConflict((known) => known.doNothing())
    .execute()
  await bring(tx, ids)
  await shareAsAttached(tx, row, at)
  const shared = { studentId: ids.studentId, documentId }
  if (!isChangeable(row))
    await note(tx, { application: row, move: 'attach_document', ids: shared, isHealth, at })
  return ok
}

/** Takes a document back. Whoever has saved it keeps what they saved; nobody opens it here any more. */
export async function detach(
  tx: Tx,
  deps: Pick<DocumentDeps, 'nowMs'>,
  { documentId, ...ids }: PaperIds & { readonly documentId: string },
): Promise<Done> {
  const row = await lockOwn(tx, ids)
  if (!row) return undefined
  const document = await tx
    .selectFrom('documents')
    .select('isHealth')
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', documentId)
    .executeTakeFirst()
  const { numDeletedRows } = await paperRows(tx, ids)
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow()
  if (!document || numDeletedRows === 0n) return undefined
  const at = instant(deps.nowMs())
  await shareAsAttached(tx, row, at)
  const taken = { studentId: ids.studentId, documentId }
  if (!isChangeable(row))
    await note(tx, {
      application: row,
      move: 'take_back_document',
      ids: taken,
      isHealth: document.isHealth,
      at,
    })
  return ok
}

const paperRows = (tx: Tx, { studentId, applicationId, paper }: PaperIds) =>
  tx
    .deleteFrom('applicationPapers')
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .where('paper', '=', paper)

/** Says why a paper is left out, in its stead. */
export async function skip(
  tx: Tx,
  deps: Pick<DocumentDeps, 'nowMs'>,
  ids: PaperIds,
  why: string,
): Promise<Done> {
  const row = await listing(tx, ids)
  if (!row || 'refused' in row) return row
  if (!isChangeable(row)) return notChangeable(row)
  await paperRows(tx, ids).execute()
  await shareAsAttached(tx, row, instant(deps.nowMs()))
  await tx
    .insertInto('skippedPapers')
    .values({ ...ids, why })
    .onConflict((known) => known.columns(['studentId', 'applicationId', 'paper']).doUpdateSet({ why }))
    .execute()
  return ok
}

export async function bringAgain(tx: Tx, ids: PaperIds): Promise<Done> {
  const row = await lockOwn(tx, ids)
  if (!row) return undefined
  if (!isChangeable(row)) return notChangeable(row)
  await bring(tx, ids)
  return ok
}

const bring = (tx: Tx, { studentId, applicationId, paper }: PaperIds) =>
  tx
    .deleteFrom('skippedPapers')
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .where('paper', '=', paper)
    .execute()

const lockOwn = (tx: Tx, { studentId, applicationId }: Omit<PaperIds, 'paper'>) =>
  tx
    .selectFrom('applications')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .forUpdate()
    .executeTakeFirst()

/** An open application whose programme has that paper in its list. `other` is for what is in no list. */
async function listing(tx: Tx, ids: PaperIds): Promise<ApplicationRow | Refused | undefined> {
  const row = await lockOwn(tx, ids)
  if (!row) return undefined
  if (!isOpen(row.state as ApplicationState)) return notChangeable(row)
  const { compiled } = await programmeAt(tx, row.programmeId, row.programmeVersion)
  const isListed = compiled.programme.documents.some(({ id }) => id === ids.paper)
  return isListed || ids.paper === 'other' ? row : { refused: 'paper_unknown', paper: ids.paper }
}

const notChangeable = (row: ApplicationRow) =>
  ({ refused: 'not_changeable', state: presentResting(row).state }) as const
