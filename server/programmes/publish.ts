import type { Programme } from '@famulus/domain/programmes'
import type { ActionInfo, Reference } from '@famulus/domain/requirements'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database.ts'
import { versionOf } from './version.ts'

/** What the catalogue states, as far as applications need it. `version`: that of the whole catalogue. */
export type Catalogue = {
  readonly version: string
  readonly programmes: readonly Programme[]
  readonly reference: Reference
  readonly book: readonly ActionInfo[]
}

/**
 * Keeps every programme of the catalogue that is not kept yet, so that an application can be read as it was meant when
 * its programme has changed. Gives how many were new. As the owner: nobody asks for it.
 */
export async function publishProgrammes(
  db: Kysely<Database>,
  { programmes, reference }: Pick<Catalogue, 'programmes' | 'reference'>,
  nowMs: number,
): Promise<number> {
  const kept = await db.selectFrom('programmeVersions').select(['programmeId', 'version']).execute()
  const known = new Set(kept.map(({ programmeId, version }) => `${programmeId} ${version}`))
  const rows = programmes
    .map((programme) => rowOf(programme, reference, nowMs))
    .filter(({ programmeId, version }) => !known.has(`${programmeId} ${version}`))
  // Two servers that start at once publish the same.
  for (const row of rows)
    await db
      .insertInto('programmeVersions')
      .values(row)
      .onConflict((one) => one.doNothing())
      .execute()
  return rows.length
}

/** A programme with what its rules refer to, named by its content. */
const rowOf = (programme: Programme, reference: Reference, nowMs: number) => ({
  programmeId: programme.id,
  ...versionOf({ programme, reference }),
  readAt: new Date(nowMs).toISOString(),
})
