import { type Revocations, revocationsType } from '@famulus/signatures'
import type { Transaction } from 'kysely'
import { append } from '../journal/append.ts'
import type { Database } from '../store/database.ts'
import type { LetterDeps } from './deps.ts'
import { signingKey } from './keys.ts'
import { type LetterIds, markRevoked, revokedLetters } from './letter-rows.ts'
import { signed } from './sign.ts'

/** A member of the home school takes a letter of an application back. False where there is none to take back that is theirs. */
export async function revokeLetter(
  tx: Transaction<Database>,
  { nowMs }: Pick<LetterDeps, 'nowMs'>,
  actorId: string,
  { studentId, applicationId, letterId }: LetterIds,
): Promise<boolean> {
  const at = new Date(nowMs()).toISOString()
  if (!(await markRevoked(tx, { studentId, applicationId, letterId }, at))) return false
  await append(tx, {
    studentId,
    applicationId,
    at,
    actorId,
    side: 'home',
    move: 'revoke_letter',
    reason: null,
    fromState: null,
    toState: null,
    facts: { letter: letterId },
    seenBy: ['student', 'home', 'host'],
  })
  return true
}

/**
 * The list of letters that were taken back, signed, so that it can be kept and checked without us. It names letters by
 * chance numbers and nobody by anything else.
 */
export function signedRevocations(deps: LetterDeps): Promise<string> {
  return deps.db.transaction().execute(async (tx) => {
    const rows = await revokedLetters(tx, new Date(deps.nowMs()).toISOString())
    const list: Revocations = {
      iss: deps.issuer,
      iat: seconds(deps.nowMs()),
      revoked: rows.map(({ letterId, revokedAt }) => ({ jti: letterId, at: seconds(Date.parse(revokedAt)) })),
    }
    return signed(list, revocationsType, await signingKey(tx, deps))
  })
}

const seconds = (ms: number): number => Math.floor(ms / 1000)
