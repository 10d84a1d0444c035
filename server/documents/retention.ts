import {
  type ApplicationState,
  type Kept,
  keptUntil,
  type Retention,
  type Use,
} from '@famulus/domain/applications'
import { dayOf, isoOf } from '@famulus/domain/time'
import { type Kysely, sql } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Database } from '../store/database.ts'
import { type Ids, instant, type Tx } from './deps.ts'
import { eraseContent } from './erase.ts'
import { note } from './note.ts'
import { applicationsWith } from './resting.ts'
import { shareAsAttached } from './share-as-attached.ts'

type Paper = { readonly documentId: string; readonly kind: string; readonly isHealth: boolean }

/** How long a paper of a student is kept; one statement, however many there are. */
export async function keptOf(tx: Tx, studentId: string, periods: Retention): Promise<(paper: Paper) => Kept> {
  const rows = await tx
    .selectFrom('applicationPapers as p')
    .innerJoin('applications as a', (on) =>
      on.onRef('a.studentId', '=', 'p.studentId').onRef('a.applicationId', '=', 'p.applicationId'),
    )
    .select(['p.documentId', 'a.state', 'a.stateSince', 'a.endsOn'])
    .where('p.studentId', '=', studentId)
    .execute()
  const usesByDocument = Map.groupBy(rows, ({ documentId }) => documentId)
  return ({ documentId, kind, isHealth }) =>
    keptUntil({ kind, tellsOfHealth: isHealth }, (usesByDocument.get(documentId) ?? []).map(useOf), periods)
}

/** For the student: `until` null while it is not counted yet. */
export const presentKept = ({ purpose, days, counts, until }: Kept) => ({
  purpose,
  days,
  counts,
  until: until === null ? null : isoOf(until),
})

const useOf = (row: {
  readonly state: string
  readonly stateSince: string
  readonly endsOn: string | null
}): Use => ({
  state: row.state as ApplicationState, // only `columnsOf` of the applications writes a state
  since: dayOf(row.stateSince.slice(0, 10)),
  endsOn: row.endsOn === null ? null : dayOf(row.endsOn),
})

/**
 * Erases what is kept long enough, key and content; its row stays, so that histories can be read, and every application that
 * used it is told in its journal. As the owner: the clock acts, and no person. Gives how many were erased.
 */
export async function eraseKeptLongEnough(
  { db, nowMs }: Pick<Deps, 'db' | 'nowMs'>,
  periods: Retention,
  signal?: AbortSignal,
): Promise<number> {
  const shortest = Math.min(...Object.values(periods))
  let erased = 0
  for (const ids of await mayBeDue(db, nowMs() - shortest * 86_400_000)) {
    if (signal?.aborted) break
    if (await db.transaction().execute((tx) => eraseIfDue(tx, ids, nowMs(), periods))) erased += 1
  }
  return erased
}

/** Papers of which every application ended by that day; which of them are due, the domain says. */
function mayBeDue(db: Kysely<Database>, endedMs: number): Promise<Ids[]> {
  return db
    .selectFrom('documents as d')
    .select(['d.studentId', 'd.documentId'])
    .where('d.erasedAt', 'is', null)
    .where(sql<boolean>`(select max(a.state_since) < ${instant(endedMs)}::timestamptz from application_papers p
      join applications a using (student_id, application_id)
      where p.student_id = d.student_id and p.document_id = d.document_id)`)
    .orderBy('d.studentId')
    .orderBy('d.documentId')
    .execute()
}

/** Asked again under its lock: it may have been attached, erased or said to be something else meanwhile. */
async function eraseIfDue(tx: Tx, ids: Ids, nowMs: number, periods: Retention): Promise<boolean> {
  const document = await tx
    .selectFrom('documents')
    .select(['documentId', 'kind', 'isHealth'])
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .where('erasedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!document) return false
  const applications = await applicationsWith(tx, ids)
  const { until, days } = (await keptOf(tx, ids.studentId, periods))(document)
  const at = instant(nowMs)
  if (until === null || dayOf(at.slice(0, 10)) <= until) return false
  const { isHealth } = document
  for (const application of applications)
    await note(tx, { application, move: 'erase_document', ids, isHealth, at, keptDays: days })
  await eraseContent(tx, ids, at)
  for (const application of applications) await shareAsAttached(tx, application, at)
  return true
}
