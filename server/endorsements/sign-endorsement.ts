import {
  type Answer,
  type AnswerRefusal,
  answered,
  type Claim,
  domainOf,
  type Letter,
} from '@famulus/domain/letters'
import { type SignedLetter, signLetter } from '../letters/index.ts'
import type { EndorsementDeps } from './deps.ts'
import { type LinkRefusal, linkRefusal } from './link.ts'
import { changeLink, linksOf } from './link-rows.ts'
import { tell } from './tell.ts'
import { type Opened, type ProofRefusal, withProof } from './with-link.ts'

type SignRefusal = AnswerRefusal | LinkRefusal | ProofRefusal | { readonly refused: string }

/** Signs what was confirmed, once. The last open request of an application that is answered endorses it. */
export function signEndorsement(
  deps: EndorsementDeps,
  by: { readonly token: string; readonly proof: string },
  answers: readonly Answer[],
): Promise<SignedLetter | SignRefusal> {
  return withProof<SignedLetter | SignRefusal>(deps, by, async (opened) => {
    const { tx, link, asked } = opened
    const { studentId, applicationId } = link
    const proposed = link.proposed as readonly Claim[] // checked when they were stored
    const decided = answered({ programme: asked.programme.id, asks: link.asks, proposed }, answers)
    if ('refused' in decided) return decided
    const unmoved = await endorseIfLast(deps, opened)
    if (unmoved) return unmoved
    const { claims, changes } = decided
    const toSign = { studentId, applicationId, letter: letterOf(opened, claims), changes }
    const signed = await signLetter(tx, deps, toSign)
    await changeLink(tx, link, { letterId: signed.letterId })
    await tell(tx, deps, link, 'sign_letter', { actorId: null, facts: { letter: signed.letterId } })
    return signed
  })
}

async function endorseIfLast(
  deps: EndorsementDeps,
  { tx, link, asked }: Opened,
): Promise<{ readonly refused: string } | undefined> {
  if (asked.state !== 'endorsement_requested') return undefined
  const open = (await linksOf(tx, link)).filter((one) => linkRefusal(one, deps.nowMs()) === undefined)
  return open.length > 1 ? undefined : deps.moveApplication(tx, 'endorse', link)
}

function letterOf({ link, asked, school }: Opened, claims: readonly Claim[]): Letter {
  const domain = domainOf(link.email, school.domains)
  if (domain === undefined)
    throw new Error(`the address of link ${link.linkId} left the domains of its school`)
  return {
    version: 1,
    template: link.template,
    student: { name: asked.student.name },
    school: { name: school.name, country: school.country, domain },
    programme: { id: asked.programme.id, name: asked.programme.name },
    claims: [...claims],
  }
}
