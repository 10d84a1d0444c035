import type { Tx } from './deps.ts'

/** A home school that is a member, or none. */
export async function refusedHome(
  tx: Tx,
  organisationId: string | null,
): Promise<{ readonly refused: 'home_unknown'; readonly organisationId: string } | undefined> {
  if (organisationId === null) return undefined
  const found = await tx
    .selectFrom('organisations')
    .select('organisationId')
    .where('organisationId', '=', organisationId)
    .where('kind', '=', 'home')
    .executeTakeFirst()
  return found ? undefined : { refused: 'home_unknown', organisationId }
}
