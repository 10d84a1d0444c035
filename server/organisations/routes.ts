import {
  changeRole,
  endMembership,
  inviteMember,
  listMembers,
  openInvitation,
  takeInvitation,
  takeInvitationBack,
} from '@famulus/contract'
import { acceptInvitation, invite, readInvitation, removeMember, setRole } from '../accounts/index.ts'
import type { SendMail } from '../accounts/mail.ts'
import { addOpenRoute, addRoute, done } from '../http/add-route.ts'
import { addSteppedRoute } from '../http/add-stepped-route.ts'
import type { Api } from '../http/api.ts'
import { adminIn } from './admin.ts'
import { membersOf } from './members.ts'
import { addSite } from './site.ts'
import { addTerms } from './terms.ts'

export type Inviting = { readonly url: string; readonly sendMail: SendMail }

/** Organisations, who belongs to them, and how they come to be members. */
export function addOrganisations(api: Api, inviting: Inviting): void {
  addSite(api)
  addMembers(api)
  addInvitations(api, inviting)
  addTerms(api)
}

function addMembers(api: Api): void {
  addRoute(api, listMembers, async ({ params: { organisationId } }, { tx, who }) => {
    const staff = await adminIn(tx, who, organisationId)
    return 'refused' in staff
      ? staff
      : { name: staff.name, ...(await membersOf(tx, api.deps, organisationId)) }
  })
  addRoute(api, changeRole, async ({ params, json }, { tx, who }) => {
    const staff = await adminIn(tx, who, params.organisationId)
    if ('refused' in staff) return staff
    const changed = await setRole(tx, params, json.role)
    if (changed === 'changed') return done
    return changed.refused === 'not_a_member' ? undefined : changed
  })
  addSteppedRoute(api, endMembership, async ({ params }, { who, act }) => {
    await act(async (tx) => adminIn(tx, who, params.organisationId))
    const removed = await removeMember(api.deps, who, params)
    if (removed === 'removed') return done
    return removed.refused === 'not_a_member' ? undefined : removed
  })
}

/** What an invitation does works in transactions of its own. */
function addInvitations(api: Api, inviting: Inviting): void {
  const { deps } = api
  addSteppedRoute(api, inviteMember, async ({ params, json }, { who }) => {
    const invited = await invite({ ...deps, ...inviting }, who, { ...params, ...json })
    return invited === 'invited' ? done : invited
  })
  addRoute(api, takeInvitationBack, async ({ params }, { tx, who }) => {
    const staff = await adminIn(tx, who, params.organisationId)
    if ('refused' in staff) return staff
    const { numDeletedRows } = await tx
      .deleteFrom('invitations')
      .where('organisationId', '=', params.organisationId)
      .where('invitationId', '=', params.invitationId)
      .where('acceptedAt', 'is', null)
      .executeTakeFirstOrThrow()
    return numDeletedRows > 0n ? done : undefined
  })
  addOpenRoute(api, openInvitation, ({ json }) => readInvitation(deps, json.token))
  addSteppedRoute(api, takeInvitation, ({ json }, { who }) => acceptInvitation(deps, who, json.token))
}
