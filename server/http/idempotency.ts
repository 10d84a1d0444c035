import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

export type Given = { readonly status: number; readonly body: unknown }

/** `request`: method, path and body as one text. */
export type Keyed = { readonly key: string; readonly request: string }

const keptMs = 24 * 3_600_000

/**
 * Works for a person in a transaction of theirs, once for each key: a replay within 24 hours is given the first answer. The
 * answer is written in that transaction, so there is never one without the other; a replay while the first is under way
 * waits for it. Whoever sends another request with the same key is refused. What throws leaves no answer, so that it may be
 * tried again.
 */
export async function once(
  tx: Transaction<Database>,
  { personId, nowMs }: { readonly personId: string; readonly nowMs: number },
  { key, request }: Keyed,
  work: () => Promise<Given>,
): Promise<Given> {
  const requestSha256 = createHash('sha256').update(request).digest('hex')
  await forgetOld(tx, personId, nowMs)
  if (!(await begin(tx, { personId, key, requestSha256, at: new Date(nowMs).toISOString() })))
    return firstAnswer(tx, personId, key, requestSha256)
  const given = await work()
  await tx
    .updateTable('givenAnswers')
    .set({ status: given.status, body: JSON.stringify(given.body) })
    .where('personId', '=', personId)
    .where('key', '=', key)
    .execute()
  return given
}

function forgetOld(tx: Transaction<Database>, personId: string, atMs: number) {
  return tx
    .deleteFrom('givenAnswers')
    .where('personId', '=', personId)
    .where('at', '<=', new Date(atMs - keptMs).toISOString())
    .execute()
}

type Begun = {
  readonly personId: string
  readonly key: string
  readonly requestSha256: string
  readonly at: string
}

async function begin(tx: Transaction<Database>, begun: Begun): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('givenAnswers')
    .values({ ...begun, status: null, body: null })
    .onConflict((one) => one.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

async function firstAnswer(
  tx: Transaction<Database>,
  personId: string,
  key: string,
  requestSha256: string,
): Promise<Given> {
  const first = await tx
    .selectFrom('givenAnswers')
    .selectAll()
    .where('personId', '=', personId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (first.requestSha256 !== requestSha256) return { status: 422, body: { refused: 'key_reused', key } }
  if (first.status === null) throw new Error(`the request with the key ${key} ended without an answer`)
  return { status: first.status, body: first.body }
}
