import type { Programme } from '@famulus/domain/programmes'
import type { Transaction } from 'kysely'
import { programmeAt } from '../programmes/index.ts'
import type { Database } from '../store/database.ts'
import type { Ids } from './deps.ts'

/** What a letter says besides its claims. `institutionId`: the home organisation's; null where there is none. */
export type Asked = {
  readonly state: string
  readonly student: { readonly name: string; readonly email: string }
  readonly institutionId: string | null
  readonly programme: Programme
}

export type School = {
  readonly institutionId: string
  readonly name: string
  readonly country: string
  readonly domains: readonly string[]
}

/** Locks the application, so that it stays in its state until the transaction ends. */
export async function lockAsked(
  tx: Transaction<Database>,
  { studentId, applicationId }: Ids,
): Promise<Asked | undefined> {
  const row = await tx
    .selectFrom('applications as a')
    .innerJoin('people as p', 'p.personId', 'a.studentId')
    .leftJoin('organisations as o', 'o.organisationId', 'a.homeOrganisationId')
    .select(['a.state', 'p.name', 'p.email', 'a.programmeId', 'a.programmeVersion', 'o.institutionId'])
    .where('a.studentId', '=', studentId)
    .where('a.applicationId', '=', applicationId)
    .forUpdate('a')
    .executeTakeFirst()
  if (!row) return undefined
  const { state, name, email, institutionId, programmeId, programmeVersion } = row
  const { compiled } = await programmeAt(tx, programmeId, programmeVersion)
  return { state, student: { name, email }, institutionId, programme: compiled.programme }
}

export async function schoolOf(
  tx: Transaction<Database>,
  institutionId: string,
): Promise<School | undefined> {
  const school = await tx
    .selectFrom('institutions')
    .selectAll()
    .where('institutionId', '=', institutionId)
    .executeTakeFirst()
  if (!school) return undefined
  const rows = await tx
    .selectFrom('institutionDomains')
    .select('domain')
    .where('institutionId', '=', institutionId)
    .orderBy('domain')
    .execute()
  return { ...school, domains: rows.map(({ domain }) => domain) }
}
