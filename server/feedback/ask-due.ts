import { asksOf, dueFor, type FeedbackDeps, type StayIds, sendAsk, stayRow, supervisorsOf } from './asks.ts'

/** How long after its end a stay is still asked about, in days. */
const askedAfter = 14

/**
 * Asks the supervisors of running stays for what is due, each stay in a transaction of its own. As the owner of the tables:
 * the clock acts, and no person. Gives how many were asked.
 */
export async function askDue(deps: FeedbackDeps, signal?: AbortSignal): Promise<number> {
  const today = new Date(deps.nowMs()).toISOString().slice(0, 10)
  const earliest = new Date(deps.nowMs() - askedAfter * 86_400_000).toISOString().slice(0, 10)
  const stays = await deps.db
    .selectFrom('stays')
    .select(['studentId', 'stayId'])
    .where('endsOn', '>=', earliest)
    .where('startsOn', '<=', today)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('supervisors')
          .select('supervisorId')
          .whereRef('supervisors.studentId', '=', 'stays.studentId')
          .whereRef('supervisors.stayId', '=', 'stays.stayId')
          .where('revokedAt', 'is', null),
      ),
    )
    .execute()
  let asked = 0
  for (const ids of stays) {
    if (signal?.aborted) break
    asked += await askOfStay(deps, ids, today)
  }
  return asked
}

function askOfStay(deps: FeedbackDeps, ids: StayIds, today: string): Promise<number> {
  return deps.db.transaction().execute(async (tx) => {
    // Two servers may come to the same stay: the second one waits, and finds what the first has asked.
    await tx
      .selectFrom('stays')
      .select('stayId')
      .where('studentId', '=', ids.studentId)
      .where('stayId', '=', ids.stayId)
      .forUpdate()
      .execute()
    const row = await stayRow(tx, ids)
    if (!row) return 0
    const [supervisors, asks] = [await supervisorsOf(tx, ids), await asksOf(tx, ids)]
    let asked = 0
    for (const supervisor of supervisors.filter(({ revokedAt }) => revokedAt === null)) {
      const due = dueFor(row, asks, supervisor, today)
      if (!due) continue
      await sendAsk(tx, deps, row, supervisor, due, [])
      asked += 1
    }
    return asked
  })
}
