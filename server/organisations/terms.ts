import { changeTerms, listTerms, type ShownTerms } from '@famulus/contract'
import { termsSchema } from '@famulus/domain/applications'
import { staffIn } from '../accounts/index.ts'
import { addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { adminIn } from './admin.ts'

/** How a host handles its applications, for its members; its admins change it. */
export function addTerms(api: Api): void {
  addRoute(api, listTerms, async ({ params: { organisationId } }, { tx, who }) => {
    const staff = await staffIn(tx, who, organisationId)
    if ('refused' in staff) return staff
    if (staff.kind !== 'host') return { refused: 'not_a_host' }
    const kept = await tx
      .selectFrom('hostTerms')
      .select(['programmeId', 'terms'])
      .where('hostOrganisationId', '=', organisationId)
      .orderBy('programmeId')
      .execute()
    const programmes = kept.map(({ programmeId, terms }) => ({
      programmeId,
      terms: termsSchema.parse(terms) as ShownTerms, // the same, with everything that has a default
    }))
    return { programmes, mayChange: staff.role === 'admin' }
  })
  addRoute(api, changeTerms, async ({ params: { organisationId, programmeId }, json }, { tx, who }) => {
    const staff = await adminIn(tx, who, organisationId)
    if ('refused' in staff) return staff
    const { numUpdatedRows } = await tx
      .updateTable('hostTerms')
      .set({ terms: JSON.stringify(termsSchema.parse(json)) })
      .where('hostOrganisationId', '=', organisationId)
      .where('programmeId', '=', programmeId)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n ? done : undefined
  })
}
