import type { Deps } from '../../deps.ts'

type Whose = { readonly personId: string; readonly passkeyId: string }

/** False where they have no such passkey. */
export async function renamePasskey(
  { db }: Deps,
  { personId, passkeyId }: Whose,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ name })
    .where('personId', '=', personId)
    .where('passkeyId', '=', passkeyId)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/**
 * Removes a passkey and ends every session that began with it, but the one that asks. The link in the mail stays as a way in,
 * so that the last passkey may go. False where they have no such passkey.
 */
export function removePasskey(
  { db }: Deps,
  { personId, passkeyId }: Whose,
  sessionId: string,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('sessions')
      .where('personId', '=', personId)
      .where('passkeyId', '=', passkeyId)
      .where('id', '<>', sessionId)
      .execute()
    const { numDeletedRows } = await tx
      .deleteFrom('passkeys')
      .where('personId', '=', personId)
      .where('passkeyId', '=', passkeyId)
      .executeTakeFirstOrThrow()
    return numDeletedRows > 0n
  })
}
