import { z } from 'zod'

const control = /\p{Cc}/u

/**
 * One address and no more. RFC 5321 (4.5.3.1.3) ends a path at 256 characters, its angle brackets among them.
 * A domain with umlauts is written in ASCII (xn--…).
 */
const addressSchema = z.email().max(254)

/** Only web pages: a mail that opens anything else would teach people to trust such mails. */
const link = z.url({ protocol: /^https?$/ })

/** Names that people chose for themselves or for an organisation. */
const name = z.string().trim().min(1).max(200)

const until = z.iso.date()
const minutes = z.int().min(1)

/** Every mail there is, and the facts that its sentences in messages/<language>/mail.json name. Days are ISO dates. */
export const factsByCode = {
  'sign-in': z.strictObject({ link, minutes }),
  'address-confirmation': z.strictObject({ link, minutes }),
  'password-reset': z.strictObject({ link, minutes }),
  'passkey-added': z.strictObject({ link }),
  'passkey-removed': z.strictObject({ link }),
  'address-code': z.strictObject({ digits: z.string().regex(/^\d{6}$/), minutes, school: name }),
  invitation: z.strictObject({ link, inviter: name, organisation: name, until }),
  'endorsement-asked': z.strictObject({ link, student: name, school: name, programme: name, until }),
  'certificate-asked': z.strictObject({ link, student: name, school: name, programme: name, until }),
  'feedback-asked': z.strictObject({ link, student: name, host: name, until }),
  'incident-reported': z.strictObject({ link, organisation: name, until }),
  'incident-unanswered': z.strictObject({ link, organisation: name, until }),
  'incident-passed-on': z.strictObject({ link, school: name }),
  'incident-answered': z.strictObject({ link, school: name }),
  'endorsement-returned': z.strictObject({ link, school: name, programme: name }),
  'decision-sent': z.strictObject({ link, host: name, programme: name }),
  'offer-expiring': z.strictObject({ link, host: name, programme: name, until }),
  'documents-expiring': z.strictObject({ link, count: z.int().min(1), until }),
  'resubmission-asked': z.strictObject({ link, host: name, programme: name, until }),
  'desk-waiting': z.strictObject({ link, organisation: name }),
  'letter-revoked': z.strictObject({ link, school: name, programme: name }),
  'message-received': z.strictObject({ link, host: name, programme: name }),
} as const

export type MailCode = keyof typeof factsByCode

export const mailCodes = Object.keys(factsByCode) as MailCode[] // an object literal's own keys

/** Somebody waits for these at the screen, so that they overtake the others. */
export const urgentCodes: readonly MailCode[] = [
  'sign-in',
  'address-confirmation',
  'password-reset',
  'address-code',
]

/** A mail to one person. What it says never holds a decision, a reason or the kind of a document: mail is read by others. */
export type Mail = {
  [Code in MailCode]: {
    readonly to: string
    readonly language: 'en' | 'de'
    readonly code: Code
    readonly facts: z.infer<(typeof factsByCode)[Code]>
  }
}[MailCode]

const envelopeSchema = z.strictObject({
  to: addressSchema.refine((text) => !control.test(text)),
  language: z.enum(['en', 'de']),
  code: z.enum(mailCodes),
  facts: z.unknown(),
})

/** Throws for what is no mail of ours. */
export function parseMail(mail: unknown): Mail {
  const { facts, ...envelope } = envelopeSchema.parse(mail)
  return { ...envelope, facts: factsByCode[envelope.code].parse(facts) } as Mail // the facts are those of the code
}
