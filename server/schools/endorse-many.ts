import type { EndorsedOne } from '@famulus/contract'
import { shownTo } from '@famulus/domain/applications'
import { sql } from 'kysely'
import { type ApplicationDeps, move } from '../applications/index.ts'
import { rowAs } from '../applications/rows.ts'
import type { Who } from '../http/who.ts'
import type { Tx } from './tx.ts'

type Ids = { readonly studentId: string; readonly applicationId: string }

/** Endorses one after the other. What is refused keeps nobody else back: a move that is refused leaves nothing behind. */
export async function endorseMany(
  tx: Tx,
  deps: ApplicationDeps,
  who: Who,
  organisationId: string,
  applications: readonly Ids[],
): Promise<EndorsedOne[]> {
  const results: EndorsedOne[] = []
  for (const ids of applications)
    results.push({ ...ids, ...(await endorseOne(tx, deps, who, organisationId, ids)) })
  return results
}

/** What would happen: it is done and undone, so that a trial cannot say otherwise than the real thing. */
export async function tryToEndorse(...asked: Parameters<typeof endorseMany>): Promise<EndorsedOne[]> {
  const [tx] = asked
  await sql`savepoint trial`.execute(tx)
  const results = await endorseMany(...asked)
  await sql`rollback to savepoint trial`.execute(tx)
  return results
}

async function endorseOne(
  tx: Tx,
  deps: ApplicationDeps,
  who: Who,
  organisationId: string,
  ids: Ids,
): Promise<Pick<EndorsedOne, 'state' | 'refusal'>> {
  const found = await rowAs(tx, who, ids, organisationId)
  if (!found || !('side' in found) || found.side !== 'home') return refusedAs({ refused: 'not_found' })
  const moved = await move(tx, deps, ids, { move: 'endorse', by: 'home' }, { actorId: who.personId })
  if (!moved || 'refused' in moved) return refusedAs(moved ?? { refused: 'not_found' })
  return { state: shownTo(moved, 'home') ?? moved.state, refusal: null }
}

const refusedAs = (refusal: EndorsedOne['refusal']) => ({ state: null, refusal })
