import { createRoute, z } from '@hono/zod-openapi'
import { answer, okSchema, refusedPerson } from './route.ts'

const session = z.strictObject({
  sessionId: z.uuid(),
  isThis: z.boolean().describe('the one that asks'),
  userAgent: z.string().nullable().describe('of the browser that signed in'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})

export type ShownSession = z.infer<typeof session>

export const listSessions = createRoute({
  method: 'get',
  path: '/sessions',
  operationId: 'listSessions',
  tags: ['accounts'],
  summary: 'Where whoever asks is signed in',
  responses: {
    ...answer(z.strictObject({ sessions: z.array(session) }), 'The newest first.'),
    ...refusedPerson,
  },
})

export const endSession = createRoute({
  method: 'delete',
  path: '/sessions/{sessionId}',
  operationId: 'endSession',
  tags: ['accounts'],
  summary: 'End one of the own sessions',
  request: { params: z.object({ sessionId: z.uuid() }) },
  responses: { ...answer(okSchema, 'Ended.'), ...refusedPerson },
})

export const endOtherSessions = createRoute({
  method: 'delete',
  path: '/sessions',
  operationId: 'endOtherSessions',
  tags: ['accounts'],
  summary: 'End all own sessions but the one that asks',
  responses: { ...answer(okSchema, 'Ended.'), ...refusedPerson },
})
