import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { eventSchema, type Head, noHead, seal } from './event.ts'

/** What is wrong with the journal of one application, at the first event that is not as it was written. */
export type Break = {
  readonly studentId: string
  readonly applicationId: string
  readonly seq: number
  readonly what: 'changed' | 'missing' | 'left-over'
}

export type Verified = {
  readonly applications: number
  readonly events: number
  readonly breaks: readonly Break[]
}

type Chain = { readonly studentId: string; readonly applicationId: string }
type Row = Head & { readonly previousHash: string } & Record<string, unknown>

/**
 * Reads every journal and finds each that was changed, shortened, reordered or added to since it was written. To be
 * called as the owner of the tables, who sees everything. Reads as of one instant, so work may go on meanwhile.
 */
export function verify(db: Kysely<Database>, batch = 200): Promise<Verified> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return reading.execute((tx) => verifyAll(tx, batch))
}

async function verifyAll(tx: Transaction<Database>, batch: number): Promise<Verified> {
  let [applications, events] = [0, 0]
  const breaks: Break[] = []
  let last: Chain | undefined
  do {
    const chains = await chainsAfter(tx, last, batch)
    for (const chain of chains) {
      const rows = await eventsOf(tx, chain)
      const broken = firstBreak(rows, await headOf(tx, chain))
      if (broken) breaks.push({ ...chain, ...broken })
      applications += 1
      events += rows.length
    }
    last = chains.at(-1)
  } while (last)
  return { applications, events, breaks }
}

/** Follows the chain from its beginning to its head. */
function firstBreak(rows: readonly Row[], head: Head): Pick<Break, 'seq' | 'what'> | undefined {
  let before = noHead
  for (const row of rows) {
    const seq = before.seq + 1
    if (seq > head.seq) return { seq, what: 'left-over' }
    if (row.seq !== seq) return { seq, what: 'missing' }
    const { seq: _, hash, previousHash, ...event } = row
    const parsed = eventSchema.safeParse(event)
    const sealed = parsed.success ? seal(parsed.data, before) : undefined
    if (sealed?.hash !== hash || previousHash !== before.hash) return { seq, what: 'changed' }
    before = { seq, hash }
  }
  if (before.seq < head.seq) return { seq: before.seq + 1, what: 'missing' }
  return before.hash === head.hash ? undefined : { seq: head.seq, what: 'changed' }
}

/** Also of applications of which only the head or only events are left. */
async function chainsAfter(
  tx: Transaction<Database>,
  last: Chain | undefined,
  limit: number,
): Promise<Chain[]> {
  const after = last
    ? sql`where (student_id, application_id) > (${last.studentId}, ${last.applicationId})`
    : sql``
  const { rows } = await sql<Chain>`
    select student_id, application_id from journal_heads ${after}
    union select student_id, application_id from application_events ${after}
    order by student_id, application_id limit ${limit}`.execute(tx)
  return rows
}

function eventsOf(tx: Transaction<Database>, { studentId, applicationId }: Chain): Promise<Row[]> {
  return tx
    .selectFrom('applicationEvents')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .orderBy('seq')
    .execute()
}

async function headOf(tx: Transaction<Database>, { studentId, applicationId }: Chain): Promise<Head> {
  const head = await tx
    .selectFrom('journalHeads')
    .select(['seq', 'hash'])
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
  return head ?? noHead
}
