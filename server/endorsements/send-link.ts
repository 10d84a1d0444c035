import type { Transaction } from 'kysely'
import { hashOf, newToken } from '../links/token.ts'
import type { Database } from '../store/database.ts'
import type { Asked, School } from './asked-rows.ts'
import type { EndorsementDeps } from './deps.ts'
import { type Link, openForMs } from './link.ts'
import { addLink } from './link-rows.ts'

export type NewLink = Pick<
  Link,
  'studentId' | 'applicationId' | 'email' | 'institutionId' | 'language' | 'template' | 'asks' | 'proposed'
> & { readonly from?: Link }

/** Makes a link and mails it. Its token is known to the mail alone. */
export async function sendLink(
  tx: Transaction<Database>,
  deps: EndorsementDeps,
  { from, proposed, ...made }: NewLink,
  { asked, school }: { readonly asked: Asked; readonly school: School },
): Promise<Link> {
  const [linkId, token, nowMs] = [deps.newId(), newToken(), deps.nowMs()]
  const link = {
    ...made,
    email: made.email.toLowerCase(),
    linkId,
    firstLinkId: from?.firstLinkId ?? linkId,
    passedFrom: from?.linkId ?? null,
    createdAt: new Date(nowMs).toISOString(),
    // Passing on gives no more time: the student waits for an answer until the day that was said.
    expiresAt: from?.expiresAt ?? new Date(nowMs + openForMs).toISOString(),
    passedOnAt: null,
    revokedAt: null,
    letterId: null,
  }
  await addLink(tx, { ...link, proposed: JSON.stringify(proposed) }, hashOf(token))
  await deps.queueMail(tx, {
    to: link.email,
    language: link.language,
    code: link.template === 'certificate' ? 'certificate-asked' : 'endorsement-asked',
    facts: {
      link: `${deps.issuer}/endorse#${token}`,
      student: asked.student.name,
      school: school.name,
      programme: asked.programme.name,
      until: link.expiresAt.slice(0, 10),
    },
  })
  return { ...link, proposed }
}
