import type { Verification } from '@famulus/contract'
import type { Ids, Tx } from './deps.ts'

/** What the school said of single statements, oldest first, as far as whoever asks may see it. */
export async function verificationsIn(tx: Tx, { studentId, applicationId }: Ids): Promise<Verification[]> {
  const rows = await tx
    .selectFrom('schoolVerifications as v')
    // A host does not see who works for the school.
    .leftJoin('people as p', 'p.personId', 'v.personId')
    .select(['v.about', 'v.aboutId', 'v.verdict', 'v.note', 'v.at', 'p.name', 'p.email'])
    .where('v.studentId', '=', studentId)
    .where('v.applicationId', '=', applicationId)
    .orderBy('v.at')
    .orderBy('v.verificationId')
    .execute()
  return rows.map(({ name, email, ...said }) => ({ ...said, by: name || email || '' }))
}
