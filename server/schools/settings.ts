import type { Tx } from './tx.ts'

export type Settings = { readonly mostEndorsements: number | null }

/** How a school endorses; as nobody has said anything, it endorses as many as are asked for. */
export async function settingsOf(tx: Tx, organisationId: string): Promise<Settings> {
  const found = await tx
    .selectFrom('schoolSettings')
    .select('mostEndorsements')
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return found ?? { mostEndorsements: null }
}

export async function changeSettings(
  tx: Tx,
  organisationId: string,
  { mostEndorsements }: Settings,
): Promise<void> {
  await tx
    .insertInto('schoolSettings')
    .values({ organisationId, mostEndorsements })
    .onConflict((one) => one.column('organisationId').doUpdateSet({ mostEndorsements }))
    .execute()
}
