import { deleteView, listViews, saveView } from '@famulus/contract'
import { sql } from 'kysely'
import { staffIn } from '../accounts/index.ts'
import { addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'

const most = 50

/** Views of a queue, each person's own. */
export function addViews(api: Api): void {
  addRoute(api, listViews, async ({ params: { organisationId } }, { tx, who }) => {
    const staff = await staffIn(tx, who, organisationId)
    if ('refused' in staff) return staff
    const views = await tx
      .selectFrom('savedViews')
      .select(['viewId', 'name', 'state', 'search'])
      .where('organisationId', '=', organisationId)
      .where('personId', '=', who.personId)
      .orderBy(sql`lower(name)`)
      .execute()
    return { views }
  })
  addRoute(api, saveView, async ({ params: { organisationId }, json }, { tx, who }) => {
    const staff = await staffIn(tx, who, organisationId)
    if ('refused' in staff) return staff
    const { count } = await tx
      .selectFrom('savedViews')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('organisationId', '=', organisationId)
      .executeTakeFirstOrThrow()
    if (count >= most) return { refused: 'views_used_up', most }
    const viewId = api.deps.newId()
    await tx
      .insertInto('savedViews')
      .values({ ...json, viewId, organisationId, personId: who.personId })
      .execute()
    return { viewId }
  })
  addRoute(api, deleteView, async ({ params: { organisationId, viewId } }, { tx, who }) => {
    const staff = await staffIn(tx, who, organisationId)
    if ('refused' in staff) return staff
    const { numDeletedRows } = await tx
      .deleteFrom('savedViews')
      .where('personId', '=', who.personId)
      .where('organisationId', '=', organisationId)
      .where('viewId', '=', viewId)
      .executeTakeFirstOrThrow()
    return numDeletedRows > 0n ? done : undefined
  })
}
