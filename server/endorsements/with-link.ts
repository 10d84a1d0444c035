import type { Transaction } from 'kysely'
import { hashOf } from '../links/token.ts'
import type { Database } from '../store/database.ts'
import { type Asked, lockAsked, type School, schoolOf } from './asked-rows.ts'
import type { EndorsementDeps } from './deps.ts'
import { type Link, type LinkRefusal, linkRefusal } from './link.ts'
import { lockLink, lockSecrets, type Secrets } from './link-rows.ts'
import { isSame } from './secrets.ts'

export type Opened = {
  readonly tx: Transaction<Database>
  readonly link: Link
  readonly secrets: Secrets
  readonly asked: Asked
  readonly school: School
}

/**
 * Does something with an open link. As the owner of the tables: whoever holds a link is no person of ours, so there is
 * nobody for row-level security to hold for. The token says which rows are theirs.
 */
export function withLink<Result>(
  deps: EndorsementDeps,
  token: string,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result | LinkRefusal> {
  return deps.db.transaction().execute(async (tx) => {
    const secrets = await lockSecrets(tx, hashOf(token))
    const link = secrets && (await lockLink(tx, secrets))
    const refusal = linkRefusal(link, deps.nowMs())
    if (refusal || !secrets || !link) return refusal ?? { refused: 'link_unknown' }
    const asked = await lockAsked(tx, link)
    const school = await schoolOf(tx, link.institutionId)
    if (!asked || !school)
      throw new Error(`link ${link.linkId} is for an application or a school that is not there`)
    return work({ tx, link, secrets, asked, school })
  })
}

export type ProofRefusal = { readonly refused: 'address_not_proved' }

/** The same for whoever has just proved that the address is theirs: a mail that was forwarded holds the token, too. */
export function withProof<Result>(
  deps: EndorsementDeps,
  { token, proof }: { readonly token: string; readonly proof: string },
  work: (opened: Opened) => Promise<Result>,
): Promise<Result | LinkRefusal | ProofRefusal> {
  return withLink<Result | ProofRefusal>(deps, token, (opened) => {
    const { proofHash, proofUntil } = opened.secrets
    const isProved =
      proofHash !== null &&
      proofUntil !== null &&
      isSame(proofHash, hashOf(proof)) &&
      deps.nowMs() < Date.parse(proofUntil)
    return isProved ? work(opened) : Promise.resolve({ refused: 'address_not_proved' })
  })
}
