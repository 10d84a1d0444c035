import type { Kysely } from 'kysely'
import type { Database, OrganisationKind } from '../store/database.ts'

/** An organisation never becomes one of another kind, and there are few: asked once. */
const known = new Map<string, OrganisationKind>()

/** Undefined where there is no such organisation. */
export async function kindOf(
  db: Kysely<Database>,
  organisationId: string,
): Promise<OrganisationKind | undefined> {
  const kind = known.get(organisationId)
  if (kind) return kind
  const found = await db
    .selectFrom('organisations')
    .select('kind')
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  if (found) known.set(organisationId, found.kind)
  return found?.kind
}
