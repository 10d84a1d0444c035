import type { ApplicationDetail } from '@famulus/contract'
import { linkRefusal } from '../endorsements/index.ts'
import type { Parts } from './parts.ts'
import { instant } from './stored-application.ts'

/** The letters that a school signed for an application. */
export const lettersOf = (rows: Parts['letters']): ApplicationDetail['letters'] =>
  rows.map(({ signedAt, expiresAt, revokedAt, ...letter }) => ({
    ...letter,
    signedAt: inUtc(signedAt),
    expiresAt: inUtc(expiresAt),
    revokedAt: revokedAt === null ? null : inUtc(revokedAt),
  }))

const stateByRefusal = {
  link_unknown: 'expired',
  link_used: 'signed',
  link_revoked: 'revoked',
  link_passed_on: 'passed_on',
  link_expired: 'expired',
} as const

/** Whom the student asked to sign, and how far that is. */
export const linksOf = (rows: Parts['links'], nowMs: number): ApplicationDetail['links'] =>
  rows.map((link) => {
    const refusal = linkRefusal(link, nowMs)
    const { linkId, email, template, createdAt, expiresAt } = link
    return {
      linkId,
      email,
      template,
      createdAt: inUtc(createdAt),
      expiresAt: inUtc(expiresAt),
      state: refusal ? stateByRefusal[refusal.refused] : 'open',
    }
  })

const inUtc = (at: string): string => instant(Date.parse(at))
