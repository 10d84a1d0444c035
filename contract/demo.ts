import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, refused } from './route.ts'

const pageSchema = z
  .string()
  .max(300)
  .regex(/^\/(?!\/)/)
  .describe('a page of ours')

const role = z.enum(['student', 'home', 'host', 'funder', 'site'])
export type DemoRole = z.infer<typeof role>

const person = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  role: role,
  organisation: z.string().nullable(),
  page: z.string().describe('where their story begins'),
})
export type DemoPerson = z.infer<typeof person>

export const listDemoPeople = createRoute({
  method: 'get',
  path: '/demo/people',
  operationId: 'listDemoPeople',
  tags: ['demo'],
  summary: 'Whom a demonstration lets everybody be',
  responses: {
    ...answer(z.strictObject({ people: z.array(person) }), 'Roles, and no real people.'),
    ...refused,
  },
})

export const signInAsDemoPerson = createRoute({
  method: 'post',
  path: '/demo/sign-in',
  operationId: 'signInAsDemoPerson',
  tags: ['demo'],
  summary: 'A link that signs in as one of them',
  request: { body: bodyOf(z.strictObject({ personId: z.uuid(), page: pageSchema })) },
  responses: { ...answer(z.strictObject({ link: z.url() }), 'To be opened once.'), ...refused },
})
