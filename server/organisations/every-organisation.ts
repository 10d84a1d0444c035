import type { ListedOrganisation } from '@famulus/contract'
import { sql, type Transaction } from 'kysely'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'

/** As the owner: memberships are counted, and nobody's is told. */
export const everyOrganisation = (tx: Transaction<Database>): Promise<ListedOrganisation[]> =>
  asOwnerWithin(tx, () =>
    tx
      .selectFrom('organisations as o')
      .leftJoin('institutions as i', 'i.institutionId', 'o.institutionId')
      .select([
        'o.organisationId',
        'o.kind',
        'o.name',
        'i.name as institution',
        sql<
          string[]
        >`array(select domain from institution_domains d where d.institution_id = o.institution_id order by 1)`.as(
          'domains',
        ),
        sql<number>`(select count(*)::integer from memberships m where m.organisation_id = o.organisation_id)`.as(
          'members',
        ),
        sql<boolean>`exists (select from memberships m where m.organisation_id = o.organisation_id and m.role = 'admin')`.as(
          'hasAdmin',
        ),
        sql<
          string[]
        >`array(select programme_id from host_terms t where t.host_organisation_id = o.organisation_id order by 1)`.as(
          'programmes',
        ),
      ])
      .orderBy('o.kind')
      .orderBy('o.name')
      .execute(),
  )
