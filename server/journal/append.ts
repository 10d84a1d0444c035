import { sql, type Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { eventSchema, type Head, type JournalEvent, type SealedEvent, seal } from './event.ts'

/**
 * Adds an event to the journal of its application, in the transaction of the move that it tells. Whoever appends to the
 * same application at the same time waits until that transaction ends.
 */
export async function append(tx: Transaction<Database>, event: JournalEvent): Promise<SealedEvent> {
  const { studentId, applicationId } = event
  const { rows } = await sql<Head>`select * from journal_head(${studentId}, ${applicationId})`.execute(tx)
  const [head] = rows
  if (!head) throw new Error(`journal_head gave nothing for application ${applicationId}`)
  const sealed = seal(eventSchema.parse(event), head)
  const row = { ...sealed, facts: JSON.stringify(sealed.facts) }
  await tx.insertInto('applicationEvents').values(row).execute()
  return sealed
}
