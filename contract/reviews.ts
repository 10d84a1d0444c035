import { criteria } from '@famulus/domain/applications'
import { createRoute, z } from '@hono/zod-openapi'
import { applicationIds } from './applications.ts'
import { answer, bodyOf, okSchema, onceHeaders, refusedPerson } from './route.ts'

// PostgreSQL keeps no NUL in a text.
const text = z
  .string()
  .trim()
  .max(4000)
  .regex(/^[^\0]*$/)
const instant = z.iso.datetime({ precision: 3 })
const scores = z.strictObject(
  Object.fromEntries(criteria.map((criterion) => [criterion, z.int().min(1).max(5)])) as Record<
    (typeof criteria)[number],
    z.ZodInt
  >,
)

const score = z.strictObject({
  reviewer: z.string().nullable().describe('the name; null: works for the host no more'),
  isOwn: z.boolean(),
  scores,
  note: z.string(),
  scoredAt: instant,
})

const review = z.strictObject({
  scores: z.array(score).describe('those of colleagues only when one has given an own one'),
  count: z.int().describe('how many have scored'),
  mean: z.number().nullable().describe('of the scores that are shown'),
  notes: z.array(
    z.strictObject({
      noteId: z.uuid(),
      author: z.string().nullable(),
      text: z.string(),
      writtenAt: instant,
    }),
  ),
})
export type Review = z.infer<typeof review>

const tags = ['reviews']
const host = z.strictObject({ organisationId: z.uuid() })

export const showReview = createRoute({
  method: 'get',
  path: '/applications/{studentId}/{applicationId}/review',
  operationId: 'showReview',
  tags,
  summary: 'What the members of a host think of an application; the student never sees it',
  request: { params: applicationIds, query: host },
  responses: { ...answer(review, 'Scores and notes.'), ...refusedPerson },
})

export const scoreApplication = createRoute({
  method: 'put',
  path: '/applications/{studentId}/{applicationId}/score',
  operationId: 'scoreApplication',
  tags,
  summary: 'Give an own score, or another one',
  request: { params: applicationIds, body: bodyOf(host.extend({ scores, note: text })) },
  responses: { ...answer(okSchema, 'From now on the scores of colleagues are shown.'), ...refusedPerson },
})

export const addReviewNote = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/notes',
  operationId: 'addReviewNote',
  tags,
  summary: 'Write a note for colleagues',
  request: {
    headers: onceHeaders,
    params: applicationIds,
    body: bodyOf(host.extend({ text: text.min(1) })),
  },
  responses: { ...answer(okSchema, 'Colleagues see it at once.'), ...refusedPerson },
})

export const revealStudent = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/reveal',
  operationId: 'revealStudent',
  tags,
  summary: 'Be told who applied before scoring; the student sees that it was done, and why',
  description: 'For whoever asks alone. `not_blind` where it is not held back from them.',
  request: {
    headers: onceHeaders,
    params: applicationIds,
    body: bodyOf(host.extend({ reason: text.min(10).max(500) })),
  },
  responses: { ...answer(okSchema, 'From now on they see the whole application.'), ...refusedPerson },
})

const listed = z.strictObject({
  applicationId: z.uuid(),
  mean: z.number().nullable(),
  scoredByMe: z.boolean(),
  count: z.int(),
  isUnanswered: z.boolean().describe('the last message is the student’s'),
})
export type Reviewed = z.infer<typeof listed>

export const listReviews = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/reviews',
  operationId: 'listReviews',
  tags,
  summary: 'How the applications to a host were scored, and whose messages wait for an answer',
  request: { params: host },
  responses: {
    ...answer(
      z.strictObject({ reviews: z.array(listed) }),
      'Those about which there is something to say, two thousand at most.',
    ),
    ...refusedPerson,
  },
})
