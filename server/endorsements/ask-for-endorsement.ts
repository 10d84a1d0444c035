import {
  type AnswerRefusal,
  asksOf,
  type Claim,
  proposalRefusal,
  type Template,
} from '@famulus/domain/letters'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { type AddressRefusal, addressRefusal } from './address.ts'
import { type Asked, lockAsked, type School, schoolOf } from './asked-rows.ts'
import type { EndorsementDeps } from './deps.ts'
import { mostLinks } from './link.ts'
import { linksOf } from './link-rows.ts'
import { sendLink } from './send-link.ts'
import { tell } from './tell.ts'

/** `institutionId`: the student's school, where no home organisation is a member. `proposed`: what the student says of it. */
export type AskForEndorsement = {
  readonly applicationId: string
  readonly email: string
  readonly language: 'en' | 'de'
  readonly template: Template
  readonly institutionId?: string
  readonly proposed: readonly Claim[]
}

export type AskRefusal =
  | AddressRefusal
  | AnswerRefusal
  | { readonly refused: 'school_unknown' }
  | { readonly refused: 'name_missing' }
  | { readonly refused: 'too_many_links'; readonly most: number }
  | { readonly refused: string }

/** The states in which a place is taken, or was: before there is nothing to certify. */
const placed: readonly string[] = [
  'accepted',
  'onboarding',
  'confirmed',
  'active',
  'interrupted',
  'completed',
]

/** A certificate is of the host: of an institution in its country, and of a stay that there is. */
function certificateRefusal({ state, programme }: Asked, { country }: School) {
  if (!placed.includes(state)) return { refused: 'no_place_yet' }
  return country === programme.country ? undefined : { refused: 'other_country' }
}

/** A student asks somebody of their school to sign, in a transaction of theirs. Undefined where the application is not theirs. */
export async function askForEndorsement(
  tx: Transaction<Database>,
  deps: EndorsementDeps,
  studentId: string,
  { applicationId, email, language, template, institutionId, proposed }: AskForEndorsement,
): Promise<{ readonly linkId: string; readonly expiresAt: string } | AskRefusal | undefined> {
  const ids = { studentId, applicationId }
  const asked = await lockAsked(tx, ids)
  if (!asked) return undefined
  // A letter says of whom it is.
  if (asked.student.name === '') return { refused: 'name_missing' }
  const isHosts = template === 'certificate'
  const school = await schoolOf(tx, (isHosts ? institutionId : (asked.institutionId ?? institutionId)) ?? '')
  if (!school) return { refused: 'school_unknown' }
  const unfit = isHosts ? certificateRefusal(asked, school) : undefined
  if (unfit) return unfit
  const asks = asksOf(template, asked.programme)
  const refusal =
    addressRefusal(email, school, asked.student.email) ??
    proposalRefusal({ programme: asked.programme.id, asks, proposed })
  if (refusal) return refusal
  if ((await linksOf(tx, ids)).length >= mostLinks) return { refused: 'too_many_links', most: mostLinks }
  if (!isHosts && ['draft', 'endorsement_returned'].includes(asked.state)) {
    const unmoved = await deps.moveApplication(tx, 'request_endorsement', ids)
    if (unmoved) return unmoved
  }
  const about = { email, language, template, asks, proposed, institutionId: school.institutionId }
  const link = await sendLink(tx, deps, { ...ids, ...about }, { asked, school })
  await tell(tx, deps, link, 'send_link', { actorId: studentId })
  return { linkId: link.linkId, expiresAt: link.expiresAt }
}
