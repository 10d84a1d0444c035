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
  description:
    'Tagged, with the data attached as JSON, and with the pages of every document that whoever asks may read. PDF/A-3 unless it shows pages of a PDF that somebody else made. Papers that tell of health are in it only where they are asked for, and that an organisation read them is written down for the student.',
  request: {
    params: applicationIds,
    query: z.strictObject({
      organisationId: z.uuid().optional(),
      language: z.enum(['en', 'de']).optional(),
      health: z.enum(['included']).optional(),
    }),
  },
  responses: {
    200: {
      description: 'As it is now for the student, as it was submitted for school and host.',
      content: { 'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...refusedPerson,
  },
})
