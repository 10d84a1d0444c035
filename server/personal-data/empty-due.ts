import type { Kysely } from 'kysely'
import { log } from '../observability/log.ts'
import type { Database } from '../store/database.ts'
import { emptyApplications } from './erase-rows.ts'
import { keptDays } from './fates.ts'

const dayMs = 86_400_000

/** Empties the applications of whoever deleted their account so long ago. Gives how many people it was. */
export async function emptyDue(db: Kysely<Database>, nowMs: number): Promise<number> {
  const due = await db
    .selectFrom('people')
    .select('personId')
    .where('deletedAt', '<=', new Date(nowMs - keptDays * dayMs).toISOString())
    .where('emptiedAt', 'is', null)
    .execute()
  const at = new Date(nowMs).toISOString()
  for (const { personId } of due) await db.transaction().execute((tx) => emptyApplications(tx, personId, at))
  if (due.length > 0) log.info({ people: due.length }, 'emptied the applications of deleted accounts')
  return due.length
}
