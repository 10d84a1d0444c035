import type { Input, verifyStatement } from '@famulus/contract'
import type { ApplicationRow } from '../applications/stored-application.ts'
import type { Deps } from '../deps.ts'
import { append } from '../journal/append.ts'
import type { Tx } from './tx.ts'

type Said = Omit<Input<typeof verifyStatement>['json'], 'organisationId'>

/** Keeps what the school says of a statement. The journal tells that it did, not what: notes can be erased, it cannot. */
export async function verify(
  tx: Tx,
  { nowMs, newId }: Deps,
  { studentId, applicationId, homeOrganisationId: organisationId }: ApplicationRow,
  { about, aboutId, verdict, note }: Said,
  personId: string,
): Promise<void> {
  if (organisationId === null) throw new Error(`application ${applicationId} has no home school`)
  const at = new Date(nowMs()).toISOString()
  const said = { about, aboutId, verdict, note }
  await tx
    .insertInto('schoolVerifications')
    .values({ studentId, applicationId, organisationId, personId, verificationId: newId(), at, ...said })
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
}
