import { type Kysely, sql } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Institution } from './shipped.ts'

const rowsAtOnce = 2000

/**
 * Adds the institutions and domains that are not there yet, and changes none that are: what somebody mended by hand stays.
 * To be called as the owner of the tables, at start. Gives how many institutions were new.
 */
export async function importInstitutions(db: Kysely<Database>, all: readonly Institution[]): Promise<number> {
  const { known } = await db
    .selectFrom('institutions')
    .select(sql<number>`count(*)::int`.as('known'))
    .executeTakeFirstOrThrow()
  // Every start asks; only the first has something to do, and one with a longer list.
  if (known >= all.length) return 0
  return db.transaction().execute(async (tx) => {
    let added = 0
    for (const some of inParts(all)) {
      const institutions = some.map(({ institutionId, name, country }) => ({ institutionId, name, country }))
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('institutions')
        .values(institutions)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      added += Number(numInsertedOrUpdatedRows)
    }
    const domains = all.flatMap(({ institutionId, domains }) =>
      domains.map((domain) => ({ domain, institutionId })),
    )
    for (const some of inParts(domains))
      await tx
        .insertInto('institutionDomains')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    return added
  })
}

/** PostgreSQL takes 65,535 parameters with one query. */
function inParts<Each>(all: readonly Each[]): Each[][] {
  const starts = Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, index) => index * rowsAtOnce)
  return starts.map((start) => all.slice(start, start + rowsAtOnce))
}
