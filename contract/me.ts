import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, refused, refusedPerson } from './route.ts'

const organisationKind = z.enum(['home', 'host', 'funder', 'site'])

const person = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  email: z.email(),
  language: z.enum(['en', 'de']),
  hasSecondFactor: z.boolean().describe('it was shown in this session'),
  isSecondFactorDue: z.boolean().describe('it is set up and was not shown in this session'),
  organisations: z.array(
    z.strictObject({
      organisationId: z.uuid(),
      kind: organisationKind,
      name: z.string(),
      role: z.enum(['member', 'admin']),
    }),
  ),
})

export type Me = z.infer<typeof person>

/** Who is signed in; asked by every page, so that nobody is no refusal. */
export const showMe = createRoute({
  method: 'get',
  path: '/me',
  operationId: 'showMe',
  tags: ['accounts'],
  summary: 'Who is signed in',
  responses: {
    ...answer(
      z.strictObject({ me: person.nullable(), isDemo: z.boolean() }),
      'Whoever is signed in, or null. `isDemo`: everything here is made up.',
    ),
    ...refused,
  },
})

export const changeMe = createRoute({
  method: 'patch',
  path: '/me',
  operationId: 'changeMe',
  tags: ['accounts'],
  summary: 'Change name and language',
  request: {
    body: bodyOf(
      z.strictObject({
        name: z.string().trim().min(1).max(200).optional().describe('as it stands in the passport'),
        language: z.enum(['en', 'de']).optional().describe('of the mails'),
      }),
    ),
  },
  responses: { ...answer(okSchema, 'Changed.'), ...refusedPerson },
})
