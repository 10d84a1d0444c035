import type { Selectable } from 'kysely'
import type { Database } from '../store/database.ts'

export type Link = Selectable<Database['endorsementLinks']>

/** How long a link is open, and how many of one application there may be: a dean's mailbox is not ours to fill. */
export const openForMs = 21 * 86_400_000
export const mostLinks = 10

export const codeForMinutes = 15
export const proofForMinutes = 60

/** Of a million codes so many can be tried with one link. */
export const mostWrongCodes = 10
export const mostCodes = 10

/** Why a link does nothing any more. */
export type LinkRefusal =
  | { readonly refused: 'link_unknown' }
  | { readonly refused: 'link_used' }
  | { readonly refused: 'link_revoked' }
  | { readonly refused: 'link_passed_on' }
  | { readonly refused: 'link_expired'; readonly expiredAt: string }

export function linkRefusal(
  link: Pick<Link, 'letterId' | 'revokedAt' | 'passedOnAt' | 'expiresAt'> | undefined,
  nowMs: number,
): LinkRefusal | undefined {
  if (!link) return { refused: 'link_unknown' }
  if (link.letterId !== null) return { refused: 'link_used' }
  if (link.revokedAt !== null) return { refused: 'link_revoked' }
  if (link.passedOnAt !== null) return { refused: 'link_passed_on' }
  return nowMs >= Date.parse(link.expiresAt)
    ? { refused: 'link_expired', expiredAt: link.expiresAt }
    : undefined
}
