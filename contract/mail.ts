import { createRoute, z } from '@hono/zod-openapi'
import { answer, refused } from './route.ts'

const outboxMail = z.strictObject({
  mailId: z.uuid(),
  to: z.string(),
  language: z.enum(['en', 'de']),
  code: z.string(),
  queuedAt: z.iso.datetime({ precision: 3 }),
  subject: z.string(),
  text: z.string(),
})

/** A mail as it would be sent, in plain text. */
export type OutboxMail = z.infer<typeof outboxMail>

/** The mails that wait while there is no mail server, the newest first; there only in a demonstration. */
export const showOutbox = createRoute({
  method: 'get',
  path: '/outbox',
  operationId: 'showOutbox',
  tags: ['mail'],
  summary: 'The mails that a demonstration does not send',
  security: [],
  responses: {
    ...answer(
      z.strictObject({ mails: z.array(outboxMail).max(100) }),
      'The newest 100 mails that wait, the newest first.',
    ),
    ...refused,
  },
})
