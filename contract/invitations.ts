import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, refused, refusedPerson } from './route.ts'

const tags = ['organisations']
// In the body: an address is kept in histories and logs.
const token = bodyOf(z.strictObject({ token: z.string().min(20).max(200) }))

const opened = z.strictObject({
  organisation: z.string(),
  kind: z.enum(['home', 'host', 'funder', 'site']),
  role: z.enum(['member', 'admin']),
  inviter: z.string(),
  email: z.string(),
  until: z.iso.date(),
})
export type OpenedInvitation = z.infer<typeof opened>

export const openInvitation = createRoute({
  method: 'post',
  path: '/invitation/open',
  operationId: 'openInvitation',
  tags,
  summary: 'Who invites to what, for whoever has the link',
  request: { body: token },
  responses: { ...answer(opened, 'It can be accepted.'), ...refused },
})

export const takeInvitation = createRoute({
  method: 'post',
  path: '/invitation/acceptance',
  operationId: 'takeInvitation',
  tags,
  summary: 'Accept an invitation, once',
  request: { body: token },
  responses: {
    ...answer(z.strictObject({ organisationId: z.uuid() }), 'They belong to it.'),
    ...refusedPerson,
  },
})
