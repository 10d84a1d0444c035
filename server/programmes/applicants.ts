import { type Applicant, applicationStates, type Snapshot, shownState } from '@famulus/domain/applications'
import { profileSchema } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import { isHidden } from '../store/is-hidden.ts'
import type { OfHost } from './newest.ts'

/** Somebody who applied, with what they submitted last. */
export type Applied = Applicant & {
  readonly studentId: string
  readonly applicationId: string
  readonly student: string
}

/** More than any host has open at once; of more, the newest. */
const most = 500

const seenStates = applicationStates.filter((state) => shownState(state, 'host') !== undefined)

/** Whoever applied to the host for a programme, in one query; row-level security shows a host only what was submitted. */
export async function applicantsOf(
  tx: Transaction<Database>,
  { organisationId, programmeId }: OfHost,
): Promise<Applied[]> {
  const rows = await tx
    .selectFrom('applications as a')
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('applicationSnapshots as s')
          .select('s.document')
          .whereRef('s.studentId', '=', 'a.studentId')
          .whereRef('s.applicationId', '=', 'a.applicationId')
          .where('s.part', '=', 'answers')
          .orderBy('s.version', 'desc')
          .limit(1)
          .as('submitted'),
      (join) => join.onTrue(),
    )
    .innerJoin('people as p', 'p.personId', 'a.studentId')
    .select(['a.studentId', 'a.applicationId', 'p.name', 'p.email', 'submitted.document'])
    .where('a.hostOrganisationId', '=', organisationId)
    .where('a.programmeId', '=', programmeId)
    .where('a.submittedAt', 'is not', null)
    .where(sql<boolean>`a.state = any(${seenStates})`)
    .orderBy('a.submittedAt', 'desc')
    .orderBy('a.applicationId')
    .limit(most)
    .execute()
  return rows.map(({ studentId, applicationId, name, email, document }) => ({
    studentId,
    applicationId,
    student: name || email || '',
    ...asApplied(document as Submitted),
  }))
}

/** How many of them are left out, because who applied is held back: rules that are tried out would tell. */
export async function countBlind(
  tx: Transaction<Database>,
  { organisationId, programmeId }: OfHost,
): Promise<number> {
  const { count } = await tx
    .selectFrom('applications as a')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('a.hostOrganisationId', '=', organisationId)
    .where('a.programmeId', '=', programmeId)
    .where('a.submittedAt', 'is not', null)
    .where(sql<boolean>`a.state = any(${seenStates}) and ${sql.raw(isHidden('a'))}`)
    .executeTakeFirstOrThrow()
  return count
}

/** As `freeze` writes it, without what tells of health. */
type Submitted = Pick<Snapshot, 'assessment'> & { readonly profile: object }

const asApplied = ({ assessment, profile }: Submitted): Applicant => ({
  profile: profileSchema.parse(profile),
  today: dayOf(assessment.on),
  start: dayOf(assessment.startsOn),
  weeks: assessment.weeks,
})
