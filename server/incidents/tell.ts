import type { EscalationLevel } from '@famulus/domain/incidents'
import { sql } from 'kysely'
import type { Deps } from '../deps.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { IncidentRow, Tx } from './rows.ts'

export type IncidentDeps = Deps & { readonly url: string }

type Addressee = { email: string; language: 'en' | 'de'; name: string }

/** Who hears of an incident at a level. Only the owner of the tables sees who works where. */
export async function addresseesOf(
  tx: Tx,
  organisationId: string,
  level: EscalationLevel,
): Promise<readonly Addressee[]> {
  const who =
    level === 'site'
      ? sql`o.kind = 'site'`
      : level === 'admins'
        ? sql`m.organisation_id = ${organisationId} and m.role = 'admin'`
        : sql`m.organisation_id = ${organisationId}`
  const { rows } = await sql<Addressee>`select p.email, p.language, s.name
    from memberships m join people p using (person_id) join organisations o on o.organisation_id = m.organisation_id
    join organisations s on s.organisation_id = ${organisationId}
    where ${who} and p.email is not null order by p.email`.execute(tx)
  return rows
}

/** Mails whoever is at a level, without a word of what happened. */
export async function tellLevel(
  tx: Tx,
  { url }: Pick<IncidentDeps, 'url'>,
  organisationId: string,
  level: EscalationLevel,
  dueAt: string,
  to: readonly Addressee[],
): Promise<void> {
  const code = level === 'desk' ? 'incident-reported' : 'incident-unanswered'
  const link = level === 'site' ? url : `${url}/home/${organisationId}?view=incidents`
  for (const { email, language, name } of to)
    await queueMail(tx, {
      to: email,
      language,
      code,
      facts: { link, organisation: name, until: dueAt.slice(0, 10) },
    })
}

/** Mails the student: the school did something, or was silent. As the owner, since the school may not see the address. */
export async function tellStudent(
  tx: Tx,
  { url }: Pick<IncidentDeps, 'url'>,
  { studentId, stayId, organisationId }: Pick<IncidentRow, 'studentId' | 'stayId' | 'organisationId'>,
  code: 'incident-passed-on' | 'incident-answered',
): Promise<void> {
  const { rows } = await sql<Addressee>`select p.email, p.language, o.name
    from people p join organisations o on o.organisation_id = ${organisationId}
    where p.person_id = ${studentId} and p.email is not null`.execute(tx)
  for (const { email, language, name } of rows)
    await queueMail(tx, {
      to: email,
      language,
      code,
      facts: { link: `${url}/stays/${stayId}/incidents`, school: name },
    })
}
