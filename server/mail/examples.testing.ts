import type { Mail, MailCode } from './mail.ts'

const link = 'https://famulus.example/x/4f7a'
const host = 'Hôpital cantonal'
const school = 'Universität zu Köln'
const programme = 'Clinical elective, surgery'
const until = '2027-03-01'

type Facts = { readonly [Code in MailCode]: Extract<Mail, { code: Code }>['facts'] }

/** The facts of one mail of each kind. */
export const exampleFacts: Facts = {
  'sign-in': { link, minutes: 15 },
  'address-confirmation': { link, minutes: 15 },
  'password-reset': { link, minutes: 15 },
  'passkey-added': { link },
  'passkey-removed': { link },
  'address-code': { digits: '204817', minutes: 10, school },
  invitation: { link, inviter: 'office-1', organisation: school, until },
  'endorsement-asked': { link, student: 'student-1', school, programme, until },
  'certificate-asked': { link, student: 'student-1', school, programme, until },
  'feedback-asked': { link, student: 'student-1', host, until },
  'incident-reported': { link, organisation: school, until },
  'incident-unanswered': { link, organisation: school, until },
  'incident-passed-on': { link, school },
  'incident-answered': { link, school },
  'endorsement-returned': { link, school, programme },
  'decision-sent': { link, host, programme },
  'offer-expiring': { link, host, programme, until },
  'documents-expiring': { link, count: 2, until },
  'resubmission-asked': { link, host, programme, until },
  'desk-waiting': { link, organisation: school },
  'letter-revoked': { link, school, programme },
  'message-received': { link, host, programme },
}

export function exampleMail<Code extends MailCode>(
  code: Code,
  more: Partial<Extract<Mail, { code: Code }>> = {},
): Mail {
  const mail = { to: 'student-1@school.example', language: 'de', code, facts: exampleFacts[code] }
  return { ...mail, ...more } as Mail // the facts are those of the code
}
