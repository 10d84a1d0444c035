import type { ClaimToVerify } from '@famulus/contract'
import type { Snapshot } from '@famulus/domain/applications'
import {
  type Claim,
  type ClaimKind,
  canBeSaidAgain,
  claimsToVerify,
  type Proposal,
  proposedFrom,
} from '@famulus/domain/letters'
import type { Profile } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import { lastSnapshot } from '../applications/snapshots.ts'
import type { ApplicationRow } from '../applications/stored-application.ts'
import { programmeAt } from '../programmes/index.ts'
import type { Tx } from './tx.ts'

/** What the programme asks of a school, and what the student says of it: both as the school was shown the application. */
export async function proposalIn(tx: Tx, row: ApplicationRow): Promise<Proposal> {
  const { programme } = (await programmeAt(tx, row.programmeId, row.programmeVersion)).compiled
  const asks = claimsToVerify(programme)
  const shown = (await lastSnapshot(tx, row, 'answers')) as (Snapshot & { readonly profile: Profile }) | null // as freeze writes it
  if (!shown) return { programme: programme.id, asks, proposed: [] }
  const today = dayOf(shown.assessment.on)
  const proposed = proposedFrom(shown.profile, asks, { programme, wishes: shown.wishes, today })
  return { programme: programme.id, asks, proposed }
}

export async function claimsIn(tx: Tx, row: ApplicationRow, on: string): Promise<ClaimToVerify[]> {
  const proposal = await proposalIn(tx, row)
  const kept = await keptFor(tx, row, proposal, on)
  return proposal.asks.map((kind) => ({
    kind,
    stated: proposal.proposed.find((one) => one.kind === kind) ?? null,
    kept: kept.get(kind) ?? null,
  }))
}

export type Kept = { readonly claim: Claim; readonly at: string }

/**
 * By kind, what the school said last in other applications of the student, as far as it holds on that day. What it left
 * open last is not said again from before.
 */
export async function keptFor(
  tx: Tx,
  { studentId, applicationId, homeOrganisationId }: ApplicationRow,
  { programme }: Pick<Proposal, 'programme'>,
  on: string,
): Promise<ReadonlyMap<ClaimKind, Kept>> {
  const rows = await tx
    .selectFrom('schoolVerifications as v')
    .innerJoin('verifiedClaims as c', (join) =>
      join.onRef('c.studentId', '=', 'v.studentId').onRef('c.verificationId', '=', 'v.verificationId'),
    )
    .select(['v.aboutId', 'v.at', 'c.claim'])
    .where('v.studentId', '=', studentId)
    .where('v.organisationId', '=', homeOrganisationId)
    .where('v.applicationId', '<>', applicationId)
    .where('v.about', '=', 'claim')
    .orderBy('v.at')
    .orderBy('v.verificationId')
    .execute()
  const last = new Map<string, Kept>()
  for (const { aboutId, at, claim } of rows)
    if (claim)
      last.set(aboutId, { claim: claim as Claim, at }) // checked when it was stored
    else last.delete(aboutId)
  return new Map(
    [...last.values()]
      .filter(({ claim }) => canBeSaidAgain(claim, programme, on))
      .map((kept) => [kept.claim.kind, kept]),
  )
}
