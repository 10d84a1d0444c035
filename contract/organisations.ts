import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, refusedPerson } from './route.ts'

const organisation = z.strictObject({ organisationId: z.uuid() })
const role = z.enum(['member', 'admin'])
const email = z.email().max(254)

const listed = z.strictObject({
  organisationId: z.uuid(),
  kind: z.enum(['home', 'host', 'funder', 'site']),
  name: z.string(),
  institution: z.string().nullable(),
  domains: z.array(z.string()).describe('of the mail addresses of its people'),
  members: z.int(),
  hasAdmin: z.boolean(),
  programmes: z.array(z.string()).describe('that a host runs here'),
})
export type ListedOrganisation = z.infer<typeof listed>

const member = z.strictObject({ personId: z.uuid(), name: z.string(), email: z.string(), role })
export type Member = z.infer<typeof member>

const invitation = z.strictObject({
  invitationId: z.uuid(),
  email: z.string(),
  role,
  expiresAt: z.iso.datetime(),
})

const tags = ['organisations']

export const listAllOrganisations = createRoute({
  method: 'get',
  path: '/site/organisations',
  operationId: 'listAllOrganisations',
  tags,
  summary: 'Every organisation, for whoever administers the site',
  responses: {
    ...answer(z.strictObject({ organisations: z.array(listed) }), 'By kind and name.'),
    ...refusedPerson,
  },
})

export const makeOrganisation = createRoute({
  method: 'post',
  path: '/site/organisations',
  operationId: 'makeOrganisation',
  tags,
  summary: 'Make a home school, a host or a funder',
  description: 'A home school belongs to an institution, whose mail domains are known.',
  request: {
    body: bodyOf(
      z.strictObject({
        kind: z.enum(['home', 'host', 'funder']),
        name: z.string().trim().min(1).max(200),
        institutionId: z.string().min(1).max(200).nullable(),
      }),
    ),
  },
  responses: { ...answer(organisation, 'It has no members yet.'), ...refusedPerson },
})

export const giveProgramme = createRoute({
  method: 'post',
  path: '/site/programmes',
  operationId: 'giveProgramme',
  tags,
  summary: 'Let a host run a programme of the catalogue',
  description: 'Applications for it come to the host from now on, by the usual terms.',
  request: {
    body: bodyOf(z.strictObject({ organisationId: z.uuid(), programmeId: z.string().min(1).max(100) })),
  },
  responses: { ...answer(okSchema, 'The host runs it.'), ...refusedPerson },
})

export const listMembers = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/members',
  operationId: 'listMembers',
  tags,
  summary: 'Who belongs to an organisation and who is invited, for whoever administers it',
  request: { params: organisation },
  responses: {
    ...answer(
      z.strictObject({ name: z.string(), members: z.array(member), invitations: z.array(invitation) }),
      'Administrators first; invitations that nobody has accepted.',
    ),
    ...refusedPerson,
  },
})

export const inviteMember = createRoute({
  method: 'post',
  path: '/organisations/{organisationId}/invitations',
  operationId: 'inviteMember',
  tags,
  summary: 'Invite somebody by mail',
  description:
    'Whoever administers the site invites the first administrator of an organisation that has none.',
  request: {
    params: organisation,
    body: bodyOf(z.strictObject({ email, role, language: z.enum(['en', 'de']) })),
  },
  responses: { ...answer(okSchema, 'The mail is on its way.'), ...refusedPerson },
})

export const takeInvitationBack = createRoute({
  method: 'delete',
  path: '/organisations/{organisationId}/invitations/{invitationId}',
  operationId: 'takeInvitationBack',
  tags,
  summary: 'Take an invitation back',
  request: { params: organisation.extend({ invitationId: z.uuid() }) },
  responses: { ...answer(okSchema, 'Its link is good for nothing now.'), ...refusedPerson },
})

const membership = organisation.extend({ personId: z.uuid() })

export const changeRole = createRoute({
  method: 'patch',
  path: '/organisations/{organisationId}/members/{personId}',
  operationId: 'changeRole',
  tags,
  summary: 'Make a member an administrator, or no longer',
  request: { params: membership, body: bodyOf(z.strictObject({ role })) },
  responses: { ...answer(okSchema, 'Changed.'), ...refusedPerson },
})

export const endMembership = createRoute({
  method: 'delete',
  path: '/organisations/{organisationId}/members/{personId}',
  operationId: 'endMembership',
  tags,
  summary: 'Remove a member; never the last administrator',
  request: { params: membership },
  responses: { ...answer(okSchema, 'Removed.'), ...refusedPerson },
})
