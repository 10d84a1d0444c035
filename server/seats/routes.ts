import { addOffering, changeCapacity, listSeats, type Refusal } from '@famulus/contract'
import { staffIn } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import { addRoute } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import type { AskedBy } from '../http/who.ts'
import { offerPlaces, setCapacity } from './change-seats.ts'
import { seatsFrom } from './list-seats.ts'

/** The places of a host, for its members. */
export function addSeats(api: Api): void {
  const { deps } = api
  addRoute(api, listSeats, async ({ params: { organisationId } }, asked) => {
    const refusal = await whyNotHost(asked, organisationId)
    if (refusal) return refusal
    const offerings = await seatsFrom(asked.tx, organisationId, today(deps))
    const terms = await asked.tx
      .selectFrom('hostTerms')
      .select('programmeId')
      .where('hostOrganisationId', '=', organisationId)
      .orderBy('programmeId')
      .execute()
    return { offerings, programmes: terms.map(({ programmeId }) => programmeId) }
  })
  addRoute(api, addOffering, async ({ params: { organisationId }, json }, asked) => {
    const refusal = await whyNotHost(asked, organisationId)
    return refusal ?? offerPlaces(asked.tx, deps, organisationId, json)
  })
  addRoute(api, changeCapacity, async ({ params: { organisationId, offeringId }, json }, asked) => {
    const refusal = await whyNotHost(asked, organisationId)
    return refusal ?? setCapacity(asked.tx, organisationId, offeringId, json.capacity)
  })
}

async function whyNotHost({ tx, who }: AskedBy, organisationId: string): Promise<Refusal | undefined> {
  const staff = await staffIn(tx, who, organisationId)
  if ('refused' in staff) return staff
  return staff.kind === 'host' ? undefined : { refused: 'no_seats', kind: staff.kind }
}

const today = ({ nowMs }: Deps): string => new Date(nowMs()).toISOString().slice(0, 10)
