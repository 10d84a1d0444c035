import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, onceHeaders, refusedPerson } from './route.ts'

const code = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
const organisation = z.strictObject({ organisationId: z.uuid() })
const capacity = z.int().min(0).max(500)

const holder = z.strictObject({
  studentId: z.uuid(),
  applicationId: z.uuid(),
  student: z.string(),
  state: z.string(),
})

const offering = z.strictObject({
  offeringId: z.uuid(),
  programmeId: z.string(),
  elective: z.string(),
  startsOn: z.iso.date(),
  weeks: z.int(),
  capacity: z.int(),
  taken: z.array(holder),
  next: holder.nullable().describe('of those on the waiting list, by tier, number drawn and submission'),
})
export type OfferingWithSeats = z.infer<typeof offering>

const tags = ['seats']

export const listSeats = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/seats',
  operationId: 'listSeats',
  tags,
  summary: 'The places of a host: how many, who has them, who is next',
  request: { params: organisation },
  responses: {
    ...answer(
      z.strictObject({ offerings: z.array(offering), programmes: z.array(z.string()) }),
      'From today on, by their first day; and the programmes that the host runs.',
    ),
    ...refusedPerson,
  },
})

export const addOffering = createRoute({
  method: 'post',
  path: '/organisations/{organisationId}/offerings',
  operationId: 'addOffering',
  tags,
  summary: 'Offer places in an elective at one time',
  request: {
    headers: onceHeaders,
    params: organisation,
    body: bodyOf(
      z.strictObject({
        programmeId: code,
        elective: code,
        startsOn: z.iso.date(),
        weeks: z.int().min(1).max(52),
        capacity,
      }),
    ),
  },
  responses: {
    ...answer(z.strictObject({ offeringId: z.uuid() }), 'It can be wished for.'),
    ...refusedPerson,
  },
})

export const changeCapacity = createRoute({
  method: 'patch',
  path: '/organisations/{organisationId}/offerings/{offeringId}',
  operationId: 'changeCapacity',
  tags,
  summary: 'Offer more or fewer places',
  description: 'Never fewer than are taken.',
  request: {
    params: organisation.extend({ offeringId: z.uuid() }),
    body: bodyOf(z.strictObject({ capacity })),
  },
  responses: { ...answer(okSchema, 'Changed.'), ...refusedPerson },
})
