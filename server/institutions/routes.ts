import { searchInstitutions } from '@famulus/contract'
import { sql } from 'kysely'
import { addOpenRoute } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'

/** Universities, for whoever looks for their own. They are public, so that the owner of the tables reads them. */
export function addInstitutions(api: Api): void {
  const { db } = api.deps
  addOpenRoute(api, searchInstitutions, async ({ query: { search, country } }) => {
    const name = sql<string>`lower(i.name)`
    const wanted = search.toLowerCase()
    const found = await db
      .selectFrom('institutions as i')
      .leftJoin('institutionDomains as d', 'd.institutionId', 'i.institutionId')
      .select(['i.institutionId', 'i.name', 'i.country'])
      .select(
        sql<
          string[]
        >`coalesce(array_agg(d.domain order by d.domain) filter (where d.domain is not null), '{}')`.as(
          'domains',
        ),
      )
      .where(({ or, eb, exists, selectFrom }) =>
        or([
          sql<boolean>`position(${wanted} in ${name}) > 0`,
          eb('i.institutionId', 'like', `${asPrefix(wanted)}%`),
          exists(
            selectFrom('institutionDomains as own')
              .whereRef('own.institutionId', '=', 'i.institutionId')
              .where('own.domain', 'like', `${asPrefix(wanted)}%`),
          ),
        ]),
      )
      .$if(country !== undefined, (query) => query.where('i.country', '=', country ?? ''))
      .groupBy(['i.institutionId', 'i.name', 'i.country'])
      .orderBy(sql`position(${wanted} in ${name}) = 1`, 'desc')
      .orderBy(sql`length(i.name)`)
      .orderBy('i.institutionId')
      .limit(20)
      .execute()
    return { institutions: found }
  })
}

/** What is typed is no pattern. */
const asPrefix = (text: string): string => text.replaceAll(/[\\%_]/g, (one) => `\\${one}`)
