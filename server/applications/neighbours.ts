import { groups } from '@famulus/domain/applications'
import { sql } from 'kysely'
import type { Tx } from './deps.ts'
import type { ApplicationRow } from './stored-application.ts'

/** Further open applications of the same student to the same host. */
export async function othersOpen(
  tx: Tx,
  { studentId, applicationId, hostOrganisationId }: ApplicationRow,
): Promise<number> {
  if (hostOrganisationId === null) return 0
  const { count } = await tx
    .selectFrom('applications')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('studentId', '=', studentId)
    .where('hostOrganisationId', '=', hostOrganisationId)
    .where('applicationId', '<>', applicationId)
    .where('state', 'not in', [...groups.final])
    .executeTakeFirstOrThrow()
  return count
}

/** Whether home school and host are of the same institution: the host's own students come first. */
export async function isOwnStudent(
  tx: Tx,
  { homeOrganisationId, hostOrganisationId }: ApplicationRow,
): Promise<boolean> {
  if (homeOrganisationId === null || hostOrganisationId === null) return false
  const found = await tx
    .selectFrom('organisations as home')
    .innerJoin('organisations as host', 'host.institutionId', 'home.institutionId')
    .select('home.institutionId')
    .where('home.organisationId', '=', homeOrganisationId)
    .where('host.organisationId', '=', hostOrganisationId)
    .executeTakeFirst()
  return found !== undefined
}
