import type { Claim, ClaimKind, Template } from '@famulus/domain/letters'
import type { EndorsementDeps } from './deps.ts'
import type { LinkRefusal } from './link.ts'
import { type ProofRefusal, withLink, withProof } from './with-link.ts'

/** What a link shows at once: who asks what. `mailbox` is not written out, since the link may have been forwarded. */
export type ShownLink = {
  readonly student: string
  readonly school: string
  readonly programme: string
  readonly programmeId: string
  readonly template: Template
  readonly asks: readonly ClaimKind[]
  readonly mailbox: string
  readonly expiresAt: string
}

export function openLink(deps: EndorsementDeps, token: string): Promise<ShownLink | LinkRefusal> {
  return withLink(deps, token, ({ link, asked, school }) =>
    Promise.resolve({
      student: asked.student.name,
      school: school.name,
      programme: asked.programme.name,
      programmeId: asked.programme.id,
      template: link.template,
      asks: link.asks,
      mailbox: link.email.replace(/^(.).*@/, '$1…@'),
      expiresAt: link.expiresAt,
    }),
  )
}

/** What the student proposes that the school say. */
export function proposedClaims(
  deps: EndorsementDeps,
  by: { readonly token: string; readonly proof: string },
): Promise<{ readonly proposed: readonly Claim[] } | LinkRefusal | ProofRefusal> {
  // Claims were checked when they were stored.
  return withProof(deps, by, ({ link }) => Promise.resolve({ proposed: link.proposed as readonly Claim[] }))
}
