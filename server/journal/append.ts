import { sql, type Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { later } from '../store/later.ts'
import { eventSchema, type Head, type JournalEvent, type SealedEvent, seal } from './event.ts'

/**
 * Adds an event to the journal of its application, in the transaction of the move that it tells. Whoever appends to the
 * same application at the same time waits until that transaction ends. `known`: what `journal_head` gave in it already.
 */
export async function append(
  tx: Transaction<Database>,
  event: JournalEvent,
  known?: Head,
): Promise<SealedEvent> {
  const sealed = seal(eventSchema.parse(event), known ?? (await headOf(tx, event)))
  const row = { ...sealed, facts: JSON.stringify(sealed.facts) }
  await later(tx, tx.insertInto('applicationEvents').values(row))
  return sealed
}

async function headOf(tx: Transaction<Database>, { studentId, applicationId }: JournalEvent): Promise<Head> {
  const { rows } = await sql<Head>`select * from journal_head(${studentId}, ${applicationId})`.execute(tx)
  const [head] = rows
  if (!head) throw new Error(`journal_head gave nothing for application ${applicationId}`)
  return head
}
