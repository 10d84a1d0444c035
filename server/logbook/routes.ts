import { exchangeRecords, listStays } from '@famulus/contract'
import { addRoute } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { exchange } from './exchange.ts'

/** Stays and what is kept of them, the student's own. */
export function addLogbook(api: Api): void {
  const { nowMs } = api.deps
  addRoute(api, listStays, async (_, { tx, who: { personId } }) => {
    const rows = await tx
      .selectFrom('stays')
      .select(['studentId', 'stayId', 'stay', 'sequence'])
      .where('studentId', '=', personId)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('stayRecords as own')
              .whereRef('own.studentId', '=', 'stays.studentId')
              .whereRef('own.stayId', '=', 'stays.stayId')
              .whereRef('own.recordId', '=', 'stays.stayId')
              .where('own.body', 'is', null),
          ),
        ),
      )
      .orderBy('startsOn')
      .orderBy('stayId')
      .execute()
    // As the schema of a stay wrote it.
    return {
      stays: rows.map((row) => ({
        ...row,
        stay: row.stay as Record<string, unknown>,
        sequence: Number(row.sequence),
      })),
    }
  })
  addRoute(api, exchangeRecords, async ({ params: { stayId }, json }, { tx, who }) => {
    const done = await exchange(
      tx,
      { studentId: who.personId, stayId },
      json,
      new Date(nowMs()).toISOString(),
    )
    if (!done || 'refused' in done) return done
    return { ...done, landed: [...done.landed], records: [...done.records] }
  })
}
