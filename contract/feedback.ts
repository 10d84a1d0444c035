import { answerSchema, askKinds, questionsSchema } from '@famulus/domain/feedback'
import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, onceHeaders, refused, refusedPerson } from './route.ts'

const tags = ['feedback']
const instant = z.iso.datetime({ precision: 3 })
const day = z.iso.date()
const token = z.string().min(20).max(200)
const stayIds = z.strictObject({ stayId: z.uuid() })
const kind = z.enum(askKinds)
const given = z.union([answerSchema, z.null()]).describe('null: not answered')

const supervisor = z.strictObject({
  supervisorId: z.uuid(),
  email: z.email(),
  revokedAt: instant.nullable(),
})
const asked = z.strictObject({
  askId: z.uuid(),
  supervisorId: z.uuid(),
  kind,
  from: day,
  to: day,
  askedAt: instant,
  questions: questionsSchema,
  answer: given,
  answeredAt: instant.nullable(),
})
export type AskedFeedback = z.infer<typeof asked>

export const listFeedback = createRoute({
  method: 'get',
  path: '/stays/{stayId}/feedback',
  operationId: 'listFeedback',
  tags,
  summary: 'Who supervises a stay of mine, and what they said',
  request: { params: stayIds },
  responses: {
    ...answer(
      z.strictObject({ supervisors: z.array(supervisor), asked: z.array(asked) }),
      'The newest first.',
    ),
    ...refusedPerson,
  },
})

export const nameSupervisor = createRoute({
  method: 'post',
  path: '/stays/{stayId}/supervisors',
  operationId: 'nameSupervisor',
  tags,
  summary: 'Name who supervises a stay: they are mailed once a week while it runs',
  request: {
    headers: onceHeaders,
    params: stayIds,
    body: bodyOf(z.strictObject({ email: z.email().max(254), language: z.enum(['en', 'de']) })),
  },
  responses: {
    ...answer(z.strictObject({ supervisorId: z.uuid() }), 'They are asked in time.'),
    ...refusedPerson,
  },
})

export const dropSupervisor = createRoute({
  method: 'delete',
  path: '/stays/{stayId}/supervisors/{supervisorId}',
  operationId: 'dropSupervisor',
  tags,
  summary: 'Ask somebody no more; their links do nothing any more',
  request: { params: stayIds.extend({ supervisorId: z.uuid() }) },
  responses: { ...answer(okSchema, 'What they said stays.'), ...refusedPerson },
})

export const askFeedback = createRoute({
  method: 'post',
  path: '/stays/{stayId}/feedback',
  operationId: 'askFeedback',
  tags,
  summary: 'Ask for feedback now',
  request: {
    headers: onceHeaders,
    params: stayIds,
    body: bodyOf(
      z.strictObject({
        kind,
        questions: questionsSchema.optional().describe('of the form of host or school'),
      }),
    ),
  },
  responses: { ...answer(z.strictObject({ asked: z.int() }), 'So many were mailed.'), ...refusedPerson },
})

const entry = z.strictObject({
  on: day,
  what: z.string(),
  procedure: z.string().optional(),
  role: z.string().optional(),
  setting: z.string().optional(),
  minutes: z.int().optional(),
  styles: z.array(z.string()).optional(),
})

const goal = z.strictObject({
  goal: z.string().optional().describe('of our list'),
  label: z.string().optional().describe('of a framework, or the student’s own'),
  done: z.int(),
  wanted: z.int().optional(),
  isReached: z.boolean(),
})

const opened = z.strictObject({
  student: z.string(),
  host: z.string(),
  kind,
  from: day,
  to: day,
  entries: z.array(entry).describe('without what the student wrote for themselves'),
  goals: z.array(goal).describe('of the stay, as far as they are'),
  questions: questionsSchema,
  answer: given,
  expiresAt: instant,
})
export type OpenedFeedback = z.infer<typeof opened>

/** For whoever was mailed a link, and has no account. The token goes in the body: addresses are logged. */
export const openFeedback = createRoute({
  method: 'post',
  path: '/feedback/open',
  operationId: 'openFeedback',
  tags,
  summary: 'What a link asks',
  request: { body: bodyOf(z.strictObject({ token })) },
  responses: { ...answer(opened, 'Whose days, and what was entered.'), ...refused },
})

export const answerFeedback = createRoute({
  method: 'post',
  path: '/feedback/answer',
  operationId: 'answerFeedback',
  tags,
  summary: 'Answer; until the link ends, the answer may be changed',
  request: { body: bodyOf(z.strictObject({ token, answer: answerSchema })) },
  responses: { ...answer(okSchema, 'The student sees it.'), ...refused },
})
