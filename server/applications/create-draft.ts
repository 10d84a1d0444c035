import { draftOf, type Wish } from '@famulus/domain/applications'
import { readProfile } from '@famulus/domain/profile'
import { append } from '../journal/append.ts'
import { hostOf, newestProgramme } from '../programmes/index.ts'
import { type Answer, writeDraft } from './answers.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { refusedHome } from './home.ts'
import { columnsOf, instant } from './stored-application.ts'

export type NewDraft = {
  readonly programmeId: string
  readonly wishes: readonly Wish[]
  readonly profile: unknown
  readonly answers?: readonly Answer[] | undefined
  readonly homeOrganisationId?: string | null | undefined
}

/** Begins an application, which only the student sees. A host that is no member can be applied to as well: by paper. */
export async function createDraft(
  tx: Tx,
  deps: ApplicationDeps,
  studentId: string,
  { programmeId, wishes, profile, answers = [], homeOrganisationId = null }: NewDraft,
): Promise<Ids | { readonly refused: string; readonly [fact: string]: unknown }> {
  const read = readProfile(profile)
  if ('problems' in read) return { refused: 'profile_wrong', problems: read.problems }
  const kept = await newestProgramme(tx, programmeId)
  if (!kept) return { refused: 'programme_unknown', programmeId }
  const refusal = await refusedHome(tx, homeOrganisationId)
  if (refusal) return refusal
  const ids = { studentId, applicationId: deps.newId() }
  const nowMs = deps.nowMs()
  await tx
    .insertInto('applications')
    .values({
      ...columnsOf(draftOf({ id: ids.applicationId, studentId, wishes }, nowMs)),
      ...ids,
      hostOrganisationId: await hostOf(tx, programmeId),
      homeOrganisationId,
      programmeId,
      programmeVersion: kept.version,
      startsOn: null,
      endsOn: null,
      healthSharedAt: null,
      createdAt: instant(nowMs),
    })
    .execute()
  await writeDraft(tx, ids, { profile: read.profile, answers }, instant(nowMs))
  await append(tx, {
    ...ids,
    at: instant(nowMs),
    actorId: studentId,
    side: 'student',
    move: 'create',
    reason: null,
    fromState: null,
    toState: 'draft',
    facts: { programme: programmeId, version: kept.version },
    seenBy: ['student'],
  })
  return ids
}
