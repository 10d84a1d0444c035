import {
  answerFeedback,
  askFeedback,
  dropSupervisor,
  listFeedback,
  nameSupervisor,
  openFeedback,
  type Refusal,
} from '@famulus/contract'
import { type AskKind, answerSchema, questionsSchema } from '@famulus/domain/feedback'
import type { Transaction } from 'kysely'
import { addOpenRoute, addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import type { Who } from '../http/who.ts'
import type { Database } from '../store/database.ts'
import { asksOf, daysOf, type FeedbackDeps, type StayIds, sendAsk, stayRow, supervisorsOf } from './asks.ts'
import { answerLink, openLink } from './link.ts'

type Tx = Transaction<Database>
/** Of one stay: a mailbox is not ours to fill. */
const [mostSupervisors, leastHours] = [10, 20]

/** Supervisors of a stay, and what they say: for the student who names them, and for whoever has a link. */
export function addFeedback(api: Api, deps: FeedbackDeps): void {
  addRoute(api, listFeedback, ({ params: { stayId } }, { tx, who }) =>
    listed(tx, { studentId: who.personId, stayId }),
  )
  addRoute(api, nameSupervisor, ({ params: { stayId }, json }, { tx, who }) =>
    named(tx, deps, who, { studentId: who.personId, stayId }, json),
  )
  addRoute(api, dropSupervisor, async ({ params: { stayId, supervisorId } }, { tx, who }) => {
    const dropped = await tx
      .updateTable('supervisors')
      .set({ revokedAt: new Date(deps.nowMs()).toISOString() })
      .where('studentId', '=', who.personId)
      .where('stayId', '=', stayId)
      .where('supervisorId', '=', supervisorId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    return Number(dropped.numUpdatedRows) > 0 ? done : undefined
  })
  addRoute(api, askFeedback, ({ params: { stayId }, json: { kind, questions } }, { tx, who }) =>
    askNow(tx, deps, { studentId: who.personId, stayId }, kind, questions ?? []),
  )
  addOpenRoute(api, openFeedback, ({ json: { token } }) => openLink(deps, token))
  addOpenRoute(api, answerFeedback, ({ json: { token, answer } }) => answerLink(deps, token, answer))
}

async function listed(tx: Tx, ids: StayIds) {
  if (!(await stayRow(tx, ids))) return undefined
  const [supervisors, asks] = [await supervisorsOf(tx, ids), await asksOf(tx, ids)]
  return {
    supervisors: supervisors.map(({ supervisorId, email, revokedAt }) => ({
      supervisorId,
      email,
      revokedAt,
    })),
    asked: asks.map(({ askId, supervisorId, kind, fromOn, toOn, askedAt, questions, answer, answeredAt }) => {
      const read = answerSchema.safeParse(answer)
      return {
        askId,
        supervisorId,
        kind,
        from: fromOn,
        to: toOn,
        askedAt,
        questions: questionsSchema.parse(questions),
        answer: read.success ? read.data : null,
        answeredAt,
      }
    }),
  }
}

async function named(
  tx: Tx,
  { newId, nowMs }: FeedbackDeps,
  who: Who,
  ids: StayIds,
  { email: given, language }: { readonly email: string; readonly language: 'en' | 'de' },
): Promise<{ supervisorId: string } | Refusal | undefined> {
  if (!(await stayRow(tx, ids))) return undefined
  const email = given.toLowerCase()
  if (await isOwn(tx, who, email)) return { refused: 'own_address' }
  const known = (await supervisorsOf(tx, ids)).filter(({ revokedAt }) => revokedAt === null)
  const same = known.find((one) => one.email === email)
  if (same) return { supervisorId: same.supervisorId }
  if (known.length >= mostSupervisors) return { refused: 'too_many_supervisors', most: mostSupervisors }
  const supervisorId = newId()
  const namedAt = new Date(nowMs()).toISOString()
  await tx
    .insertInto('supervisors')
    .values({ ...ids, supervisorId, email, language, namedAt, revokedAt: null })
    .execute()
  return { supervisorId }
}

/** Nobody supervises themselves. */
async function isOwn(tx: Tx, { personId }: Who, email: string): Promise<boolean> {
  const own = await tx
    .selectFrom('people')
    .select('email')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return own?.email.toLowerCase() === email
}

async function askNow(
  tx: Tx,
  deps: FeedbackDeps,
  ids: StayIds,
  kind: AskKind,
  questions: readonly string[],
): Promise<{ asked: number } | Refusal | undefined> {
  const row = await stayRow(tx, ids)
  if (!row) return undefined
  const supervisors = (await supervisorsOf(tx, ids)).filter(({ revokedAt }) => revokedAt === null)
  if (supervisors.length === 0) return { refused: 'no_supervisor' }
  const asks = await asksOf(tx, ids)
  const earliest = deps.nowMs() - leastHours * 3_600_000
  const isRecent = (id: string) =>
    asks.some(({ supervisorId, askedAt }) => supervisorId === id && Date.parse(askedAt) > earliest)
  const open = supervisors.filter(({ supervisorId }) => !isRecent(supervisorId))
  if (open.length === 0) return { refused: 'asked_lately', hours: leastHours }
  const days = daysOf(kind, row.stay, new Date(deps.nowMs()).toISOString().slice(0, 10))
  for (const supervisor of open) await sendAsk(tx, deps, row, supervisor, days, questions)
  return { asked: open.length }
}
