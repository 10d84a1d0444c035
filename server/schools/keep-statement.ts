import type { Verification } from '@famulus/contract'
import type { ApplicationRow } from '../applications/stored-application.ts'
import type { Deps } from '../deps.ts'
import { append } from '../journal/append.ts'
import type { Tx } from './tx.ts'

type Said = Pick<Verification, 'about' | 'aboutId' | 'verdict' | 'note'>

/**
 * Keeps what the school says of a statement, and gives its id. The journal tells that it did, not what: notes can be
 * erased, it cannot.
 */
export async function keepStatement(
  tx: Tx,
  { nowMs, newId }: Deps,
  { studentId, applicationId, homeOrganisationId: organisationId }: ApplicationRow,
  { about, aboutId, verdict, note }: Said,
  personId: string,
): Promise<string> {
  if (organisationId === null) throw new Error(`application ${applicationId} has no home school`)
  const at = new Date(nowMs()).toISOString()
  const verificationId = newId()
  const said = { about, aboutId, verdict, note }
  await tx
    .insertInto('schoolVerifications')
    .values({ studentId, applicationId, organisationId, personId, verificationId, at, ...said })
    .execute()
  await append(tx, {
    studentId,
    applicationId,
    at,
    actorId: personId,
    side: 'home',
    move: 'verify_statement',
    reason: null,
    fromState: null,
    toState: null,
    facts: { about, id: aboutId, verdict },
    seenBy: ['student', 'home', 'host'],
  })
  return verificationId
}
