import { type AskKind, type Due, dueOn } from '@famulus/domain/feedback'
import { type Stay, staySchema } from '@famulus/domain/stays'
import type { Selectable, Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import { hashOf, newToken } from '../links/token.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { Database } from '../store/database.ts'

type Tx = Transaction<Database>
export type StayIds = { readonly studentId: string; readonly stayId: string }
export type FeedbackDeps = Deps & { readonly url: string }

const openForMs = 28 * 86_400_000

export type StayRow = StayIds & { readonly stay: Stay; readonly sequence: number; readonly student: string }

export async function stayRow(tx: Tx, ids: StayIds): Promise<StayRow | undefined> {
  const row = await tx
    .selectFrom('stays as s')
    .innerJoin('people as p', 'p.personId', 's.studentId')
    .select(['s.stay', 's.sequence', 'p.name'])
    .where('s.studentId', '=', ids.studentId)
    .where('s.stayId', '=', ids.stayId)
    .executeTakeFirst()
  const read = staySchema.safeParse(row?.stay)
  return row && read.success
    ? { ...ids, stay: read.data, sequence: Number(row.sequence), student: row.name }
    : undefined
}

export const supervisorsOf = (tx: Tx, { studentId, stayId }: StayIds) =>
  tx
    .selectFrom('supervisors')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .orderBy('namedAt')
    .execute()

export const asksOf = (tx: Tx, { studentId, stayId }: StayIds) =>
  tx
    .selectFrom('feedbackAsks')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .orderBy('askedAt', 'desc')
    .execute()

type Supervisor = Selectable<Database['supervisors']>

/** Asks one supervisor by mail. The token is known to the mail alone. */
export async function sendAsk(
  tx: Tx,
  { nowMs, newId, url }: FeedbackDeps,
  { studentId, stayId, stay, sequence, student }: StayRow,
  { supervisorId, email, language }: Supervisor,
  { kind, from, to }: Due,
  questions: readonly string[],
): Promise<void> {
  const [askId, token, now] = [newId(), newToken(), nowMs()]
  const expiresAt = new Date(now + openForMs).toISOString()
  const ids = { studentId, stayId, askId }
  await tx
    .insertInto('feedbackAsks')
    .values({
      ...ids,
      supervisorId,
      kind,
      fromOn: from,
      toOn: to,
      sequence,
      questions: JSON.stringify(questions),
      askedAt: new Date(now).toISOString(),
      expiresAt,
      answer: null,
      answeredAt: null,
    })
    .execute()
  await tx
    .insertInto('feedbackSecrets')
    .values({ ...ids, tokenHash: hashOf(token) })
    .execute()
  await queueMail(tx, {
    to: email,
    language,
    code: 'feedback-asked',
    facts: {
      link: `${url}/feedback#${token}`,
      student: student || '–',
      host: stay.host,
      until: expiresAt.slice(0, 10),
    },
  })
}

/** What a supervisor has been asked for already, and what is due now. */
export function dueFor(
  { stay, sequence }: StayRow,
  asks: readonly Selectable<Database['feedbackAsks']>[],
  { supervisorId }: Supervisor,
  today: string,
): Due | undefined {
  const own = asks.filter((ask) => ask.supervisorId === supervisorId)
  const asked = own.map(({ kind, askedAt }) => ({ kind, askedOn: askedAt.slice(0, 10) }))
  const hasNews = sequence > Math.max(1, ...own.map((ask) => Number(ask.sequence)))
  return dueOn(stay, today, asked, hasNews)
}

/** Days of which the student asks by hand: the last week, or the stay so far. */
export function daysOf(kind: AskKind, { startsOn, endsOn }: Stay, today: string): Due {
  const to = today < endsOn ? today : endsOn
  const weekAgo = new Date(Date.parse(to) - 6 * 86_400_000).toISOString().slice(0, 10)
  return {
    kind,
    from: kind === 'week' && weekAgo > startsOn ? weekAgo : startsOn,
    to: to < startsOn ? startsOn : to,
  }
}
