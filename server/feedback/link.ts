import type { OpenedFeedback } from '@famulus/contract'
import { answerSchema, type FeedbackAnswer, questionsSchema } from '@famulus/domain/feedback'
import { bodiesOf, type Entry, type Goal, progressOf } from '@famulus/domain/logbook'
import type { Selectable, Transaction } from 'kysely'
import { hashOf } from '../links/token.ts'
import type { Database } from '../store/database.ts'
import { type FeedbackDeps, type StayIds, stayRow } from './asks.ts'

type Tx = Transaction<Database>
type Ask = Selectable<Database['feedbackAsks']>
type LinkRefusal = { readonly refused: string; readonly expiredAt?: string }

/** What a link shows. As the owner of the tables: whoever holds it is no person of ours; the token says which rows are theirs. */
export function openLink(deps: FeedbackDeps, token: string): Promise<OpenedFeedback | LinkRefusal> {
  return withAsk(deps, token, async (tx, ask) => {
    const row = await stayRow(tx, ask)
    if (!row) return { refused: 'link_revoked' }
    const answered = answerSchema.safeParse(ask.answer)
    return {
      student: row.student,
      host: row.stay.host,
      kind: ask.kind,
      from: ask.fromOn,
      to: ask.toOn,
      ...(await shownRecords(tx, ask, ask)),
      questions: questionsSchema.parse(ask.questions),
      answer: answered.success ? answered.data : null,
      expiresAt: ask.expiresAt,
    }
  })
}

/** Keeps what somebody says; said again before the link ends, it is changed. */
export function answerLink(
  deps: FeedbackDeps,
  token: string,
  answer: FeedbackAnswer,
): Promise<{ readonly ok: true } | LinkRefusal> {
  return withAsk<{ readonly ok: true }>(deps, token, async (tx, { studentId, stayId, askId }) => {
    await tx
      .updateTable('feedbackAsks')
      .set({ answer: JSON.stringify(answer), answeredAt: new Date(deps.nowMs()).toISOString() })
      .where('studentId', '=', studentId)
      .where('stayId', '=', stayId)
      .where('askId', '=', askId)
      .execute()
    return { ok: true }
  })
}

function withAsk<Result>(
  { db, nowMs }: FeedbackDeps,
  token: string,
  work: (tx: Tx, ask: Ask) => Promise<Result | LinkRefusal>,
): Promise<Result | LinkRefusal> {
  return db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('feedbackSecrets as f')
      .innerJoin('feedbackAsks as a', (join) =>
        join
          .onRef('a.studentId', '=', 'f.studentId')
          .onRef('a.stayId', '=', 'f.stayId')
          .onRef('a.askId', '=', 'f.askId'),
      )
      .innerJoin('supervisors as s', (join) =>
        join
          .onRef('s.studentId', '=', 'a.studentId')
          .onRef('s.stayId', '=', 'a.stayId')
          .onRef('s.supervisorId', '=', 'a.supervisorId'),
      )
      .selectAll('a')
      .select('s.revokedAt')
      .where('f.tokenHash', '=', hashOf(token))
      .executeTakeFirst()
    if (!found) return { refused: 'link_unknown' }
    const { revokedAt, ...ask } = found
    if (revokedAt !== null) return { refused: 'link_revoked' }
    return nowMs() >= Date.parse(ask.expiresAt)
      ? { refused: 'link_expired', expiredAt: ask.expiresAt }
      : work(tx, ask)
  })
}

/** Goals, and what was done: notes and reflections are the student's own. */
async function shownRecords(
  tx: Tx,
  { studentId, stayId }: StayIds,
  { fromOn, toOn }: Ask,
): Promise<Pick<OpenedFeedback, 'entries' | 'goals'>> {
  const rows = await tx
    .selectFrom('stayRecords')
    .select(['kind', 'body'])
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .where('kind', 'in', ['entry', 'goal'])
    .where('body', 'is not', null)
    .orderBy('sequence')
    .execute()
  const entries = bodiesOf('entry', rows)
  const asked = entries.filter(({ on }) => on >= fromOn && on <= toOn)
  asked.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return {
    entries: asked.slice(0, 500).map(shownOf),
    goals: bodiesOf('goal', rows).map((one) => shownGoal(one, entries)),
  }
}

function shownGoal(one: Goal, entries: readonly Entry[]): OpenedFeedback['goals'][number] {
  const { done, wanted, isReached } = progressOf(one, entries)
  const { goal, label } = one
  return {
    ...(goal === undefined ? {} : { goal }),
    ...(label === undefined ? {} : { label }),
    done,
    ...(wanted === undefined ? {} : { wanted }),
    isReached,
  }
}

function shownOf(entry: Entry): OpenedFeedback['entries'][number] {
  const { on, what, setting, minutes } = entry
  return {
    on,
    what,
    ...(setting ? { setting } : {}),
    ...(minutes ? { minutes } : {}),
    ...(entry.what === 'procedure' ? { procedure: entry.procedure, role: entry.role } : {}),
    ...(entry.what === 'conversation' ? { role: entry.part, styles: [...entry.styles] } : {}),
  }
}
