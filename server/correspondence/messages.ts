import type { Message } from '@famulus/contract'
import type { Transaction } from 'kysely'
import type { Ids } from '../applications/index.ts'
import type { Database } from '../store/database.ts'

/** The oldest first; of very many only the last. */
export async function messagesIn(
  tx: Transaction<Database>,
  { studentId, applicationId }: Ids,
): Promise<Message[]> {
  const rows = await tx
    .selectFrom('applicationMessages')
    .select(['messageId', 'side', 'text', 'sentAt'])
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .orderBy('sentAt', 'desc')
    .orderBy('messageId', 'desc')
    .limit(500)
    .execute()
  return rows.toReversed()
}
