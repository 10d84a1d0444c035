import type { Tx } from './deps.ts'

type Parties = {
  readonly studentId: string
  readonly applicationId: string
  readonly hostOrganisationId: string | null
  readonly homeOrganisationId: string | null
}

/**
 * Makes the shares of an application those of its papers: the host reads all of them, the school none that tells of health.
 * Where the consent to health data is withdrawn, the host reads none of those either.
 * Whoever has no part in it any more reads nothing any more.
 */
export async function shareAsAttached(tx: Tx, application: Parties, at: string): Promise<void> {
  const { studentId, applicationId } = application
  const papers = await tx
    .selectFrom('applicationPapers as p')
    .innerJoin('documents as d', (on) =>
      on.onRef('d.studentId', '=', 'p.studentId').onRef('d.documentId', '=', 'p.documentId'),
    )
    .innerJoin('applications as a', (on) =>
      on.onRef('a.studentId', '=', 'p.studentId').onRef('a.applicationId', '=', 'p.applicationId'),
    )
    .select(['d.documentId', 'd.isHealth', 'a.healthWithdrawnAt'])
    .distinct()
    .where('p.studentId', '=', studentId)
    .where('p.applicationId', '=', applicationId)
    .where('d.erasedAt', 'is', null)
    .execute()
  const wanted = papers.flatMap(({ documentId, isHealth, healthWithdrawnAt }) => {
    const host = isHealth && healthWithdrawnAt !== null ? null : application.hostOrganisationId
    const home = isHealth ? null : application.homeOrganisationId
    return [host, home].flatMap((one) => (one === null ? [] : [{ documentId, organisationId: one }]))
  })
  await revokeOthers(tx, application, wanted, at)
  if (wanted.length === 0) return
  await tx
    .insertInto('documentShares')
    .values(wanted.map((one) => ({ studentId, applicationId, ...one, sharedAt: at, revokedAt: null })))
    .onConflict((known) =>
      known
        .columns(['studentId', 'documentId', 'applicationId', 'organisationId'])
        .doUpdateSet({ revokedAt: null }),
    )
    .execute()
}

async function revokeOthers(
  tx: Tx,
  { studentId, applicationId }: Parties,
  wanted: readonly { readonly documentId: string; readonly organisationId: string }[],
  at: string,
): Promise<void> {
  const shares = await tx
    .selectFrom('documentShares')
    .select(['documentId', 'organisationId'])
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .where('revokedAt', 'is', null)
    .execute()
  const keys = new Set(wanted.map((one) => `${one.documentId} ${one.organisationId}`))
  for (const share of shares.filter((one) => !keys.has(`${one.documentId} ${one.organisationId}`)))
    await tx
      .updateTable('documentShares')
      .set({ revokedAt: at })
      .where('studentId', '=', studentId)
      .where('applicationId', '=', applicationId)
      .where('documentId', '=', share.documentId)
      .where('organisationId', '=', share.organisationId)
      .execute()
}
