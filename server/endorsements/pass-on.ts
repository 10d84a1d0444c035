import { type AddressRefusal, addressRefusal } from './address.ts'
import type { EndorsementDeps } from './deps.ts'
import { type LinkRefusal, mostLinks } from './link.ts'
import { changeLink, linksOf } from './link-rows.ts'
import { sendLink } from './send-link.ts'
import { tell } from './tell.ts'
import { withLink } from './with-link.ts'

type PassRefusal =
  | AddressRefusal
  | LinkRefusal
  | { readonly refused: 'too_many_links'; readonly most: number }

/**
 * Gives a link to somebody else of the same school. They get one of their own and prove their own address; this one does
 * nothing any more, so that there is one letter for one request.
 */
export function passOn(
  deps: EndorsementDeps,
  token: string,
  email: string,
): Promise<{ readonly linkId: string } | PassRefusal> {
  return withLink<{ readonly linkId: string } | PassRefusal>(
    deps,
    token,
    async ({ tx, link, asked, school }) => {
      const refusal = addressRefusal(email, school, asked.student.email)
      if (refusal) return refusal
      if ((await linksOf(tx, link)).length >= mostLinks) return { refused: 'too_many_links', most: mostLinks }
      await changeLink(tx, link, { passedOnAt: new Date(deps.nowMs()).toISOString() })
      const { studentId, applicationId, institutionId, language, template, asks, proposed } = link
      const same = { studentId, applicationId, institutionId, language, template, asks, proposed }
      const next = await sendLink(tx, deps, { ...same, email, from: link }, { asked, school })
      await tell(tx, deps, next, 'pass_link_on', { actorId: null, facts: { from: link.linkId } })
      return { linkId: next.linkId }
    },
  )
}
