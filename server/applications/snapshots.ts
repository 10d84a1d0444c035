import type { Ids, Tx } from './deps.ts'

/** What was submitted last; null where nothing was, or where whoever asks may not see it. */
export async function lastSnapshot(
  tx: Tx,
  { studentId, applicationId }: Ids,
  part: 'answers' | 'health',
): Promise<Record<string, unknown> | null> {
  const found = await tx
    .selectFrom('applicationSnapshots')
    .select('document')
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .where('part', '=', part)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (found?.document as Record<string, unknown> | undefined) ?? null // as freeze writes it
}
