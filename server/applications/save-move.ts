import { type ApplicationEvent, type Decided, shownState, sides } from '@famulus/domain/applications'
import type { Transaction } from 'kysely'
import { append } from '../journal/append.ts'
import type { Head } from '../journal/event.ts'
import type { Database } from '../store/database.ts'
import { later } from '../store/later.ts'
import { columnsOf, instant } from './stored-application.ts'

/** What a move may write besides what was decided. */
export type MoreColumns = {
  readonly tier?: string
  readonly healthSharedAt?: string | null
  readonly healthWithdrawnAt?: null
  readonly tasks?: string
}

/** Saves what was decided together with its event. `actorId`: null for the clock. */
export async function saveMove(
  tx: Transaction<Database>,
  { application, event }: Decided,
  actorId: string | null,
  head?: Head,
  more: MoreColumns = {},
): Promise<void> {
  const moved = tx
    .updateTable('applications')
    .set({ ...columnsOf(application), ...more })
    .where('studentId', '=', application.studentId)
    .where('applicationId', '=', application.id)
  await later(tx, moved)
  const told = {
    studentId: event.studentId,
    applicationId: event.applicationId,
    at: instant(event.atMs),
    actorId,
    side: event.by,
    move: event.move,
    reason: event.reasons[0] ?? null,
    fromState: event.from,
    toState: event.to,
    facts: factsOf(event),
    seenBy: seenBy(event),
  }
  await append(tx, told, head)
}

const factsOf = ({ reasons, seat, decision }: ApplicationEvent) => ({
  reasons: [...reasons],
  ...(seat ?? {}),
  ...(decision ? { decision } : {}),
})

/** Whoever sees no other state than before sees no move: a decision that is not sent stays with the host. */
const seenBy = ({ from, to }: ApplicationEvent) =>
  sides.filter((side) => {
    const after = shownState(to, side)
    return after !== undefined && after !== shownState(from, side)
  })
