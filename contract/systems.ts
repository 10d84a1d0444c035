import { createRoute, z } from '@hono/zod-openapi'
import { refused } from './route.ts'

const country = z.string().regex(/^[A-Z]{2}$/)

/** Not JSON: a page links to it. */
export const downloadSystems = createRoute({
  method: 'get',
  path: '/systems/{home}/{host}',
  operationId: 'downloadSystems',
  tags: ['reports'],
  summary: 'The health systems of two countries side by side, as PDF',
  description:
    'PDF/UA-1. Every figure with its year and source, and what previous students told of the host country.',
  request: {
    params: z.strictObject({ home: country, host: country }),
    query: z.strictObject({ language: z.enum(['en', 'de']).optional() }),
  },
  responses: {
    200: {
      description: 'The comparison.',
      content: { 'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...refused,
  },
})
