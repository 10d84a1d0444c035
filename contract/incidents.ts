import { escalationLevels, incidentMoves, incidentSchema, incidentStates } from '@famulus/domain/incidents'
import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, onceHeaders, refusedPerson } from './route.ts'

const tags = ['incidents']
const instant = z.iso.datetime({ precision: 3 })
const stayIds = z.strictObject({ stayId: z.uuid() })
const incidentIds = z.strictObject({ studentId: z.uuid(), incidentId: z.uuid() })

const listed = z.strictObject({
  ...incidentIds.shape,
  student: z.string(),
  host: z.string(),
  kind: incidentSchema.shape.kind,
  urgency: incidentSchema.shape.urgency,
  on: z.iso.date(),
  reportedAt: instant,
  state: z.enum(incidentStates),
  level: z.enum(escalationLevels).describe('who has been told'),
  dueAt: instant.nullable().describe('when the next level is told; null once the school knows'),
})
export type ListedIncident = z.infer<typeof listed>

const happened = z.strictObject({
  eventId: z.uuid(),
  at: instant,
  side: z.enum(['student', 'school', 'clock']),
  move: z.enum([...incidentMoves, 'report', 'read', 'escalate']),
  text: z.string(),
})
export type IncidentEvent = z.infer<typeof happened>

const whole = listed.extend({
  organisationId: z.uuid(),
  school: z.string(),
  told: z.string(),
  done: z.string(),
  wish: z.string(),
  events: z.array(happened),
  may: z.array(z.enum(incidentMoves)),
})
export type WholeIncident = z.infer<typeof whole>

export const listIncidents = createRoute({
  method: 'get',
  path: '/stays/{stayId}/incidents',
  operationId: 'listIncidents',
  tags,
  summary: 'What I reported of a stay, and what my school did with it',
  request: { params: stayIds },
  responses: {
    ...answer(
      z.strictObject({
        schoolId: z.uuid().nullable().describe('the school of the application of this stay'),
        incidents: z.array(whole),
      }),
      'The newest first.',
    ),
    ...refusedPerson,
  },
})

export const reportIncident = createRoute({
  method: 'post',
  path: '/stays/{stayId}/incidents',
  operationId: 'reportIncident',
  tags,
  summary: 'Report an incident to my home school; the host does not see it',
  request: {
    headers: onceHeaders,
    params: stayIds,
    body: bodyOf(incidentSchema.extend({ organisationId: z.uuid() })),
  },
  responses: {
    ...answer(z.strictObject({ incidentId: z.uuid(), dueAt: instant }), 'The desk of the school is mailed.'),
    ...refusedPerson,
  },
})

export const moveIncident = createRoute({
  method: 'post',
  path: '/incidents/{studentId}/{incidentId}/moves',
  operationId: 'moveIncident',
  tags,
  summary: 'Write a note, acknowledge, close or reopen an incident',
  request: {
    headers: onceHeaders,
    params: incidentIds,
    body: bodyOf(
      z.strictObject({
        move: z.enum(incidentMoves),
        text: z
          .string()
          .trim()
          .max(2000)
          .regex(/^[^\0]*$/),
        organisationId: z.uuid().optional().describe('as a member of this school'),
      }),
    ),
  },
  responses: { ...answer(okSchema, 'The other side is told.'), ...refusedPerson },
})

export const showIncident = createRoute({
  method: 'get',
  path: '/incidents/{studentId}/{incidentId}',
  operationId: 'showIncident',
  tags,
  summary: 'An incident, for a member of the school; the student sees that it was read',
  request: { params: incidentIds, query: z.strictObject({ organisationId: z.uuid() }) },
  responses: { ...answer(whole, 'The incident.'), ...refusedPerson },
})

export const listSchoolIncidents = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/incidents',
  operationId: 'listSchoolIncidents',
  tags,
  summary: 'What students reported to a school, without their words',
  request: { params: z.strictObject({ organisationId: z.uuid() }) },
  responses: {
    ...answer(z.strictObject({ incidents: z.array(listed) }), 'The newest 200 first.'),
    ...refusedPerson,
  },
})
