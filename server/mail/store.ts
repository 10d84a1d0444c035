import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { urgentCodes } from './mail.ts'
import { longestPauseMs } from './retry.ts'

type Db = Kysely<Database>

export type QueuedMail = Selectable<Database['mails']>

const iso = (ms: number): string => new Date(ms).toISOString()

/**
 * Takes one mail that is due and counts the try; undefined where there is none. Of servers that ask at once each gets
 * another mail, and what one has taken no other gets for `claimSeconds`. Committed before anything is sent: a server
 * that dies on the way leaves a mail that is due again when its claim is over.
 *
 * A try that lies further ahead than the longest pause was set by a clock that was wrong; the mail is due.
 */
export function claimDueMail(db: Db, nowMs: number, claimSeconds: number): Promise<QueuedMail | undefined> {
  const due = db
    .selectFrom('mails')
    .select('mailId')
    .where((is) =>
      is.or([is('nextTryAt', '<=', iso(nowMs)), is('nextTryAt', '>', iso(nowMs + longestPauseMs))]),
    )
    .where((is) => is.or([is('claimedUntil', 'is', null), is('claimedUntil', '<', sql<string>`now()`)]))
    .orderBy((is) => is('code', 'in', urgentCodes), 'desc')
    .orderBy('nextTryAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
  return db
    .updateTable('mails')
    .set({
      tries: sql<number>`tries + 1`,
      claimedUntil: sql<string>`now() + make_interval(secs => ${claimSeconds})`,
    })
    .where('mailId', '=', due)
    .returningAll()
    .executeTakeFirst()
}

/** Its facts go: a link was for the one who got it. */
export async function markSent(db: Db, mailId: string, nowMs: number): Promise<void> {
  const done = { sentAt: iso(nowMs), nextTryAt: null, claimedUntil: null, lastError: null, facts: '{}' }
  await db.updateTable('mails').set(done).where('mailId', '=', mailId).execute()
}

/** `nextTryMs` undefined: it is given up. Leaves alone what another server has taken or sent meanwhile. */
export async function markTried(
  db: Db,
  { mailId, tries }: QueuedMail,
  lastError: string,
  nextTryMs: number | undefined,
): Promise<void> {
  await db
    .updateTable('mails')
    .set({ lastError, nextTryAt: nextTryMs === undefined ? null : iso(nextTryMs), claimedUntil: null })
    .where('mailId', '=', mailId)
    .where('tries', '=', tries)
    .where('sentAt', 'is', null)
    .execute()
}

/** Mails that are on their way and mails that were given up, for whoever watches over the server. */
export function countMails(db: Db): Promise<{ waiting: number; failed: number }> {
  return db
    .selectFrom('mails')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('nextTryAt', 'is not', null).as('waiting'),
      fn.countAll<number>().filterWhere('nextTryAt', 'is', null).as('failed'),
    ])
    .where('sentAt', 'is', null)
    .executeTakeFirstOrThrow()
}

/** The newest of those that nobody sends, first. */
export function waitingMails(db: Db, limit: number): Promise<QueuedMail[]> {
  return db
    .selectFrom('mails')
    .selectAll()
    .where('nextTryAt', 'is not', null)
    .orderBy('queuedAt', 'desc')
    .orderBy('mailId', 'desc')
    .limit(limit)
    .execute()
}

/** Who got a mail, or did not, is forgotten with time; what still waits never is. Gives how many. */
export async function forgetMailsBefore(db: Db, beforeMs: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('mails')
    .where('nextTryAt', 'is', null)
    .where('queuedAt', '<', iso(beforeMs))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
