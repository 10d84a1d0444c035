import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, refusedPerson } from './route.ts'

const organisation = z.strictObject({ organisationId: z.uuid() })
const days = z.int().min(1).max(365).optional()

/** As `termsSchema` of the domain, with nothing left to defaults. */
const terms = z.strictObject({
  needsEndorsement: z.boolean(),
  days: z.strictObject({
    endorsement_link: days,
    resubmission: days,
    answer: days,
    post_decision_tasks: days,
  }),
  tiers: z.array(z.string().trim().min(1).max(60)).min(1).max(12),
  bindsTiers: z.boolean(),
  isBlind: z.boolean(),
  offersNext: z.boolean(),
  release: z.enum(['none', 'same-time', 'all']),
  mostDates: z.int().min(1).max(20).optional(),
  mostApplications: z.int().min(1).max(50).optional(),
  leadDays: z.int().min(0).max(730).optional(),
})
export type ShownTerms = z.infer<typeof terms>

const tags = ['organisations']

export const listTerms = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/terms',
  operationId: 'listTerms',
  tags,
  summary: 'How a host handles its applications, programme by programme',
  request: { params: organisation },
  responses: {
    ...answer(
      z.strictObject({
        programmes: z.array(z.strictObject({ programmeId: z.string(), terms })),
        mayChange: z.boolean(),
      }),
      'For its members; its administrators may change them.',
    ),
    ...refusedPerson,
  },
})

export const changeTerms = createRoute({
  method: 'put',
  path: '/organisations/{organisationId}/terms/{programmeId}',
  operationId: 'changeTerms',
  tags,
  summary: 'Change how a host handles its applications',
  description: 'Deadlines that already run stay as they are.',
  request: {
    params: organisation.extend({ programmeId: z.string().min(1).max(100) }),
    body: bodyOf(terms),
  },
  responses: { ...answer(okSchema, 'It counts from now on.'), ...refusedPerson },
})
