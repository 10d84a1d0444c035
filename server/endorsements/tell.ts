import type { Transaction } from 'kysely'
import { append } from '../journal/append.ts'
import type { Database } from '../store/database.ts'
import type { EndorsementDeps } from './deps.ts'
import type { Link } from './link.ts'

/** What happens to a link. The school acts through it without an account, so `by` is null there. */
export type LinkEvent =
  | 'send_link'
  | 'pass_link_on'
  | 'revoke_link'
  | 'return_link'
  | 'send_code'
  | 'prove_address'
  | 'mistake_code'
  | 'sign_letter'

/** Writes a step into the journal of the application: ids only, since what is there can never be erased. */
export async function tell(
  tx: Transaction<Database>,
  { nowMs }: Pick<EndorsementDeps, 'nowMs'>,
  { studentId, applicationId, linkId }: Pick<Link, 'studentId' | 'applicationId' | 'linkId'>,
  move: LinkEvent,
  by: { readonly actorId: string | null; readonly facts?: Readonly<Record<string, string>> },
): Promise<void> {
  await append(tx, {
    studentId,
    applicationId,
    at: new Date(nowMs()).toISOString(),
    actorId: by.actorId,
    side: by.actorId === null ? 'home' : 'student',
    move,
    reason: null,
    fromState: null,
    toState: null,
    facts: { ...by.facts, link: linkId },
    seenBy: move === 'sign_letter' ? ['student', 'home', 'host'] : ['student', 'home'],
  })
}
