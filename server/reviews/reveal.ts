import { sql, type Transaction } from 'kysely'
import type { Ids } from '../applications/index.ts'
import { done } from '../http/add-route.ts'
import { append } from '../journal/append.ts'
import type { Database } from '../store/database.ts'

type Revealing = { readonly personId: string; readonly reason: string; readonly at: string }

/**
 * Shows one reviewer whose application it is. That it was done is in the journal for good; the reason, in words, lies
 * apart, where it can be erased. The application is locked, so that who asks twice is told once.
 */
export async function reveal(tx: Transaction<Database>, ids: Ids, { personId, reason, at }: Revealing) {
  const { rows } = await sql<{ hides: boolean }>`
    select hides_student(${ids.studentId}, ${ids.applicationId}) as hides`.execute(tx)
  if (!rows[0]?.hides) return { refused: 'not_blind' } as const
  await tx
    .insertInto('blindReveals')
    .values({ ...ids, personId, reason, revealedAt: at })
    .execute()
  await append(tx, {
    ...ids,
    at,
    actorId: personId,
    side: 'host',
    move: 'reveal_student',
    reason: null,
    fromState: null,
    toState: null,
    facts: {},
    seenBy: ['student', 'host'],
  })
  return done
}
