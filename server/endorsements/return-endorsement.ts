import type { Reason } from '@famulus/domain/applications'
import type { EndorsementDeps } from './deps.ts'
import type { LinkRefusal } from './link.ts'
import { revokeChain } from './link-rows.ts'
import { tell } from './tell.ts'
import { type ProofRefusal, withProof } from './with-link.ts'

type Returned = {
  readonly move: 'return_endorsement' | 'decline_endorsement'
  readonly reason: Reason
}

/** The school signs nothing: the student may mend something and ask again, or not. The link is used up. */
export function returnRequest(
  deps: EndorsementDeps,
  by: { readonly token: string; readonly proof: string },
  { move, reason }: Returned,
): Promise<{ readonly ok: true } | LinkRefusal | ProofRefusal | { readonly refused: string }> {
  return withProof<{ readonly ok: true } | { readonly refused: string }>(deps, by, async ({ tx, link }) => {
    // What a host does not certify changes nothing in the application.
    const unmoved =
      link.template === 'certificate' ? undefined : await deps.moveApplication(tx, move, link, [reason])
    if (unmoved) return unmoved
    await revokeChain(tx, link, new Date(deps.nowMs()).toISOString())
    await tell(tx, deps, link, 'return_link', { actorId: null })
    return { ok: true }
  })
}
