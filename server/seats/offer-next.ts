import { sql } from 'kysely'
import { type ApplicationDeps, move } from '../applications/index.ts'
import { seatsFrom } from './list-seats.ts'

/**
 * Offers free places to whoever is next, for the programmes whose host has it so. One place of each period at a time: the
 * next run offers the next. As the owner: the clock acts, and no person. Gives how many were offered.
 */
export async function offerNext(deps: ApplicationDeps, signal?: AbortSignal): Promise<number> {
  const willing = await deps.db
    .selectFrom('hostTerms')
    .select(['hostOrganisationId', 'programmeId'])
    .where(sql<boolean>`(terms ->> 'offersNext')::boolean`)
    .execute()
  let offered = 0
  for (const { hostOrganisationId, programmeId } of willing)
    for (const due of await turnsOf(deps, hostOrganisationId, programmeId)) {
      if (signal?.aborted) return offered
      if (await offer(deps, due)) offered += 1
    }
  return offered
}

type Turn = Awaited<ReturnType<typeof turnsOf>>[number]

/** Whose turn it is for which place. What has begun is not offered any more. */
async function turnsOf({ db, nowMs }: ApplicationDeps, hostOrganisationId: string, programmeId: string) {
  const today = new Date(nowMs()).toISOString().slice(0, 10)
  const offerings = await db.transaction().execute((tx) => seatsFrom(tx, hostOrganisationId, today))
  return offerings
    .filter((one) => one.programmeId === programmeId && one.startsOn > today)
    .flatMap(({ next, elective, startsOn, weeks }) =>
      next ? [{ ...next, seat: { offering: elective, startsOn, weeks } }] : [],
    )
}

/** In a transaction of its own: somebody may have been faster, or the same person been offered another place just now. */
async function offer(deps: ApplicationDeps, { seat, ...ids }: Turn): Promise<boolean> {
  const asked = { move: 'offer', by: 'clock', to: 'offered', seat } as const
  const moved = await deps.db.transaction().execute((tx) => move(tx, deps, ids, asked, { actorId: null }))
  return moved !== undefined && !('refused' in moved)
}
