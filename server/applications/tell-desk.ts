import { sql } from 'kysely'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { ApplicationDeps, Tx } from './deps.ts'

type Member = { email: string; language: 'en' | 'de'; name: string; kind: 'home' | 'host' }

/**
 * Writes to the members of an organisation that something waits at their desk, not what or of whom. Once an hour at most:
 * whoever opens the desk sees all of it (`is_desk_told` says whether all were). Asked as the owner, because a student does not see who works there.
 */
export async function tellDesk(
  tx: Tx,
  deps: Pick<ApplicationDeps, 'url' | 'queueMail'>,
  organisationId: string | null,
): Promise<void> {
  if (organisationId === null) return
  const { rows } = await asOwnerWithin(tx, () =>
    sql<Member>`select p.email, p.language, o.name, o.kind
      from memberships m join people p using (person_id) join organisations o using (organisation_id)
      where m.organisation_id = ${organisationId} and o.kind in ('home', 'host') and not exists (
        select from mails where to_address = p.email and code = 'desk-waiting' and queued_at > now() - interval '1 hour')
      order by p.email`.execute(tx),
  )
  for (const { email, language, name, kind } of rows) {
    const facts = { link: `${deps.url}/${kind}/${organisationId}`, organisation: name }
    await deps.queueMail(tx, { to: email, language, code: 'desk-waiting', facts })
  }
}
