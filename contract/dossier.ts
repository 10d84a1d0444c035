import { createRoute, z } from '@hono/zod-openapi'
import { applicationIds } from './applications.ts'
import { refusedPerson } from './route.ts'

/** Not JSON: a page links to it. */
export const downloadDossier = createRoute({
  method: 'get',
  path: '/applications/{studentId}/{applicationId}/dossier',
  operationId: 'downloadDossier',
  tags: ['applications'],
  summary: 'An application as one PDF, for hosts that want paper or mail',
  description: 'PDF/A-3, tagged, with the data attached as JSON. Health is not in it.',
  request: {
    params: applicationIds,
    query: z.strictObject({ organisationId: z.uuid().optional(), language: z.enum(['en', 'de']).optional() }),
  },
  responses: {
    200: {
      description: 'As it is now for the student, as it was submitted for school and host.',
      content: { 'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...refusedPerson,
  },
})
