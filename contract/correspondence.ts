import { createRoute, z } from '@hono/zod-openapi'
import { applicationIds } from './applications.ts'
import { answer, bodyOf, okSchema, onceHeaders, refusedPerson } from './route.ts'

const message = z.strictObject({
  messageId: z.uuid(),
  side: z.enum(['student', 'host']),
  text: z.string(),
  sentAt: z.iso.datetime({ precision: 3 }),
})
export type Message = z.infer<typeof message>

const tags = ['messages']

/** Without an organisation: as the student. */
const asOrganisation = z.strictObject({ organisationId: z.uuid().optional() })

export const listMessages = createRoute({
  method: 'get',
  path: '/applications/{studentId}/{applicationId}/messages',
  operationId: 'listMessages',
  tags,
  summary: 'What student and host have written to each other about an application',
  request: { params: applicationIds, query: asOrganisation },
  responses: {
    ...answer(
      z.strictObject({
        messages: z.array(message),
        canWrite: z.boolean().describe('it was submitted to a host that is a member'),
      }),
      'The oldest first, the last five hundred at most.',
    ),
    ...refusedPerson,
  },
})

export const writeMessage = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/messages',
  operationId: 'writeMessage',
  tags,
  summary: 'Write to the other side',
  description: 'The student is told by mail that there is a message; the mail does not hold it.',
  request: {
    headers: onceHeaders,
    params: applicationIds,
    body: bodyOf(
      asOrganisation.extend({
        // PostgreSQL keeps no NUL in a text.
        text: z
          .string()
          .trim()
          .min(1)
          .max(4000)
          .regex(/^[^\0]*$/),
      }),
    ),
  },
  responses: { ...answer(okSchema, 'The other side sees it at once.'), ...refusedPerson },
})
