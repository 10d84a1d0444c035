import type { Applied } from '@famulus/domain/reports'
import type { Stay } from '@famulus/domain/stays'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

/** What the application of a stay tells its student; nothing where there was none here. */
export async function appliedOf(
  tx: Transaction<Database>,
  studentId: string,
  { applicationId }: Stay,
): Promise<Applied> {
  if (applicationId === undefined) return { moves: [], papers: [] }
  const moves = await tx
    .selectFrom('applicationEvents')
    .select(['move', 'at'])
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .orderBy('seq')
    .execute()
  const papers = await tx
    .selectFrom('applicationPapers')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.studentId', '=', 'applicationPapers.studentId')
        .onRef('documents.documentId', '=', 'applicationPapers.documentId'),
    )
    .select('documents.kind')
    .where('applicationPapers.studentId', '=', studentId)
    .where('applicationPapers.applicationId', '=', applicationId)
    .execute()
  return { moves, papers: papers.map(({ kind }) => kind) }
}
