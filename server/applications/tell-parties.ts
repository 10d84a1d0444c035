import type { Application, ApplicationState } from '@famulus/domain/applications'
import type { Mail } from '../mail/mail.ts'
import { addressOfStudent } from './address-of-student.ts'
import type { Case } from './case.ts'
import type { ApplicationDeps, Tx } from './deps.ts'
import { instant } from './stored-application.ts'

/** States of which the student is told by mail, and by which one. */
const told: Readonly<
  Partial<Record<ApplicationState, 'decision-sent' | 'endorsement-returned' | 'resubmission-asked'>>
> = {
  endorsement_returned: 'endorsement-returned',
  endorsement_declined: 'endorsement-returned',
  resubmission_requested: 'resubmission-asked',
  offered: 'decision-sent',
  conditional_offer: 'decision-sent',
  waitlisted: 'decision-sent',
  declined_by_host: 'decision-sent',
  ineligible: 'decision-sent',
  cancelled_by_host: 'decision-sent',
  confirmed: 'decision-sent',
}

/** Writes to the student that there is something to look at; what it is stands behind the link. */
export async function tellStudent(
  tx: Tx,
  deps: ApplicationDeps,
  { row, kept }: Case,
  after: Application,
): Promise<void> {
  const code = told[after.state]
  if (!code) return
  const { email, language } = await addressOfStudent(tx, row.studentId)
  const facts = {
    link: `${deps.url}/applications/${row.applicationId}`,
    programme: kept.compiled.programme.name,
    host: (await nameOf(tx, row.hostOrganisationId)) ?? kept.compiled.programme.name,
    school: (await nameOf(tx, row.homeOrganisationId)) ?? '–',
    until: instant(after.dueMs ?? deps.nowMs() + 14 * 86_400_000).slice(0, 10),
  }
  await deps.queueMail(tx, mailOf(code, { to: email, language }, facts))
}

type Facts = Readonly<Record<'link' | 'programme' | 'host' | 'school' | 'until', string>>

/** Each mail is given the facts that its sentences name, and no other. */
function mailOf(
  code: 'decision-sent' | 'endorsement-returned' | 'resubmission-asked',
  to: Pick<Mail, 'to' | 'language'>,
  { link, programme, host, school, until }: Facts,
): Mail {
  switch (code) {
    case 'decision-sent':
      return { ...to, code, facts: { link, host, programme } }
    case 'endorsement-returned':
      return { ...to, code, facts: { link, school, programme } }
    case 'resubmission-asked':
      return { ...to, code, facts: { link, host, programme, until } }
  }
}

async function nameOf(tx: Tx, organisationId: string | null): Promise<string | undefined> {
  if (organisationId === null) return undefined
  const found = await tx
    .selectFrom('organisations')
    .select('name')
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return found?.name
}
