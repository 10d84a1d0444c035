import type { Deps } from '../deps.ts'
import type { Accounts } from './accounts.ts'

/**
 * The site and its first admin, as FAMULUS_ADMIN_EMAIL names them; done already, it changes nothing. The link is sent
 * again at every start until they have signed in. Works as the owner: before there is an admin, nobody can ask for one.
 */
export async function ensureFirstAdmin(
  deps: Deps,
  { sendSignInLink }: Pick<Accounts, 'sendSignInLink'>,
  address: string,
): Promise<void> {
  const email = address.trim().toLowerCase()
  const personId = await deps.db.transaction().execute(async (tx) => {
    const createdAt = new Date(deps.nowMs()).toISOString()
    const person = { personId: deps.newId(), email, name: '', createdAt }
    await tx
      .insertInto('people')
      .values(person)
      .onConflict((one) => one.column('email').doNothing())
      .execute()
    const site = { organisationId: deps.newId(), kind: 'site' as const, institutionId: null, name: 'site' }
    await tx
      .insertInto('organisations')
      .values(site)
      .onConflict((one) => one.doNothing())
      .execute()
    const [{ personId }, { organisationId }] = [
      await tx.selectFrom('people').select('personId').where('email', '=', email).executeTakeFirstOrThrow(),
      await tx
        .selectFrom('organisations')
        .select('organisationId')
        .where('kind', '=', 'site')
        .executeTakeFirstOrThrow(),
    ]
    await tx
      .insertInto('memberships')
      .values({ personId, organisationId, role: 'admin' })
      .onConflict((one) => one.columns(['personId', 'organisationId']).doUpdateSet({ role: 'admin' }))
      .execute()
    return personId
  })
  const session = deps.db.selectFrom('sessions').select('id').where('personId', '=', personId).limit(1)
  if (!(await session.executeTakeFirst())) await sendSignInLink(email)
}
