import type { Profile } from '@famulus/domain/profile'
import type { Ids, Tx } from './deps.ts'

/** What an application may be asked besides the profile. */
export const questions = ['motivation', 'goals', 'message'] as const
export type Question = (typeof questions)[number]
export type Answer = { readonly question: Question; readonly answer: string }

export type Draft = { readonly profile: Profile; readonly answers: readonly Answer[] }

export const noDraft: Draft = { profile: { profile: 1 }, answers: [] }

/** What the student has written so far. Read as the student: nobody else sees it before it is submitted. */
export async function draftIn(tx: Tx, { studentId, applicationId }: Ids): Promise<Draft> {
  const found = await tx
    .selectFrom('applicationAnswers')
    .select(['profile', 'answers'])
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
  return found ? (found as Draft) : noDraft // checked when it was written
}

export async function writeDraft(
  tx: Tx,
  ids: Ids,
  { profile, answers }: Draft,
  changedAt: string,
): Promise<void> {
  const written = { profile: JSON.stringify(profile), answers: JSON.stringify(answers), changedAt }
  await tx
    .insertInto('applicationAnswers')
    .values({ studentId: ids.studentId, applicationId: ids.applicationId, ...written })
    .onConflict((one) => one.columns(['studentId', 'applicationId']).doUpdateSet(written))
    .execute()
}
