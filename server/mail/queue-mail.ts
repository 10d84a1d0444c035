import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { newId } from '../store/new-id.ts'
import { type Mail, parseMail } from './mail.ts'

/**
 * Writes a mail that is sent after the commit of `tx`, and never if there is none. Gives its id. Throws where the
 * address is none or a fact is missing: the use case has asked for both before.
 */
export async function queueMail(tx: Transaction<Database>, mail: Mail): Promise<string> {
  const { to, language, code, facts } = parseMail(mail)
  const mailId = newId()
  // No RETURNING: who works for a person may write a mail, but read none.
  await tx
    .insertInto('mails')
    .values({ mailId, toAddress: to, language, code, facts: JSON.stringify(facts) })
    .execute()
  return mailId
}
