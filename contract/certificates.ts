import { certificateSchema } from '@famulus/domain/certificates'
import { createRoute, z } from '@hono/zod-openapi'
import { bodyOf, refused } from './route.ts'

/** Not JSON: it is a paper to print. Whoever asks needs no account, and nothing of what they send is kept. */
export const makeCertificate = createRoute({
  method: 'post',
  path: '/certificates',
  operationId: 'makeCertificate',
  tags: ['stays'],
  summary: 'A certificate of a stay as PDF, in German and English, with place for seal and signature',
  description: 'PDF/UA-1. What is not said is left open for the pen.',
  request: { body: bodyOf(certificateSchema) },
  responses: {
    200: {
      description: 'The paper. It is worth what the signature on it is worth.',
      content: { 'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...refused,
  },
})
