import type { ApplicationDetail } from '@famulus/contract'
import { linkRefusal } from '../endorsements/index.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'

/** The letters that a school signed for an application, as far as whoever asks may see them. */
export const lettersIn = (tx: Tx, { studentId, applicationId }: Ids): Promise<ApplicationDetail['letters']> =>
  tx
    .selectFrom('letters')
    .select(['letterId', 'template', 'jws', 'signedAt', 'expiresAt', 'revokedAt'])
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .orderBy('signedAt')
    .execute()

const stateByRefusal = {
  link_unknown: 'expired',
  link_used: 'signed',
  link_revoked: 'revoked',
  link_passed_on: 'passed_on',
  link_expired: 'expired',
} as const

/** Whom the student asked to sign, and how far that is. */
export async function linksIn(
  tx: Tx,
  { nowMs }: ApplicationDeps,
  { studentId, applicationId }: Ids,
): Promise<ApplicationDetail['links']> {
  const rows = await tx
    .selectFrom('endorsementLinks')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .orderBy('createdAt')
    .execute()
  return rows.map((link) => {
    const refusal = linkRefusal(link, nowMs())
    const { linkId, email, template, createdAt, expiresAt } = link
    return {
      linkId,
      email,
      template,
      createdAt,
      expiresAt,
      state: refusal ? stateByRefusal[refusal.refused] : 'open',
    }
  })
}
