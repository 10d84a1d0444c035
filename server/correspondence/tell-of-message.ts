import type { Selectable, Transaction } from 'kysely'
import { type ApplicationDeps, addressOfStudent } from '../applications/index.ts'
import { programmeAt } from '../programmes/index.ts'
import type { Database } from '../store/database.ts'

/** Writes to the student that the host has written; what it has written stands behind the link. */
export async function tellOfMessage(
  tx: Transaction<Database>,
  deps: ApplicationDeps,
  row: Selectable<Database['applications']>,
): Promise<void> {
  const { email, language } = await addressOfStudent(tx, row.studentId)
  const host = await tx
    .selectFrom('organisations')
    .select('name')
    .where('organisationId', '=', row.hostOrganisationId)
    .executeTakeFirstOrThrow()
  const { compiled } = await programmeAt(tx, row.programmeId, row.programmeVersion)
  const link = `${deps.url}/applications/${row.applicationId}`
  const facts = { link, host: host.name, programme: compiled.programme.name }
  await deps.queueMail(tx, { to: email, language, code: 'message-received', facts })
}
