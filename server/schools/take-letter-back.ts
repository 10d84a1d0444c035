import type { ApplicationDeps } from '../applications/index.ts'
import type { ApplicationRow } from '../applications/stored-application.ts'
import { revokeLetter } from '../letters/index.ts'
import { programmeAt } from '../programmes/index.ts'
import type { Tx } from './tx.ts'

/** Takes a letter back and writes to the student, who may have to ask for another. False where there is none. */
export async function takeLetterBack(
  tx: Tx,
  deps: ApplicationDeps,
  row: ApplicationRow,
  letterId: string,
  personId: string,
): Promise<boolean> {
  const { studentId, applicationId } = row
  if (!(await revokeLetter(tx, deps, personId, { studentId, applicationId, letterId }))) return false
  const { email, language } = await tx
    .selectFrom('people')
    .select(['email', 'language'])
    .where('personId', '=', studentId)
    .executeTakeFirstOrThrow()
  const { name } = await tx
    .selectFrom('organisations')
    .select('name')
    .where('organisationId', '=', row.homeOrganisationId)
    .executeTakeFirstOrThrow()
  const { compiled } = await programmeAt(tx, row.programmeId, row.programmeVersion)
  const link = `${deps.url}/applications/${applicationId}`
  const facts = { link, school: name, programme: compiled.programme.name }
  await deps.queueMail(tx, { to: email, language, code: 'letter-revoked', facts })
  return true
}
