import { type ApplicationState, isIn, type Wish } from '@famulus/domain/applications'
import { readProfile } from '@famulus/domain/profile'
import { shareAsAttached } from '../documents/index.ts'
import { type Answer, draftIn, writeDraft } from './answers.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { refusedHome } from './home.ts'
import { instant, lockApplication } from './stored-application.ts'

export type DraftChange = {
  readonly wishes?: readonly Wish[] | undefined
  readonly profile?: unknown
  readonly answers?: readonly Answer[] | undefined
  readonly homeOrganisationId?: string | null | undefined
}

type Refused = { readonly refused: string; readonly [fact: string]: unknown }

/** Changes what the student has written. Undefined where the application is not theirs. */
export async function changeDraft(
  tx: Tx,
  deps: ApplicationDeps,
  ids: Ids,
  { wishes, profile, answers, homeOrganisationId }: DraftChange,
): Promise<Refused | { readonly ok: true } | undefined> {
  const row = await lockApplication(tx, ids.studentId, ids.applicationId)
  if (!row) return undefined
  const state = row.state as ApplicationState // only columnsOf writes it
  if (!isIn('changeable', state))
    return { refused: 'not_changeable', state: row.unsent ? 'under_review' : state }
  const before = await draftIn(tx, ids)
  const read = profile === undefined ? { profile: before.profile } : readProfile(profile)
  if ('problems' in read) return { refused: 'profile_wrong', problems: read.problems }
  const refusal = homeOrganisationId === undefined ? undefined : await refusedHome(tx, homeOrganisationId)
  if (refusal) return refusal
  const changes = {
    ...(wishes === undefined ? {} : { wishes: JSON.stringify(wishes) }),
    ...(homeOrganisationId === undefined ? {} : { homeOrganisationId }),
  }
  if (Object.keys(changes).length > 0)
    await tx
      .updateTable('applications')
      .set(changes)
      .where('studentId', '=', ids.studentId)
      .where('applicationId', '=', ids.applicationId)
      .execute()
  if (homeOrganisationId !== undefined)
    await shareAsAttached(tx, { ...row, homeOrganisationId }, instant(deps.nowMs()))
  await writeDraft(
    tx,
    ids,
    { profile: read.profile, answers: answers ?? before.answers },
    instant(deps.nowMs()),
  )
  return { ok: true }
}
