import { createRoute, z } from '@hono/zod-openapi'
import { answer, refused } from './route.ts'

const institution = z.strictObject({
  institutionId: z.string(),
  name: z.string(),
  country: z.string(),
  domains: z.array(z.string()),
})
export type ShownInstitution = z.infer<typeof institution>

export const searchInstitutions = createRoute({
  method: 'get',
  path: '/institutions',
  operationId: 'searchInstitutions',
  tags: ['organisations'],
  summary: 'Universities by name or domain',
  request: {
    query: z.strictObject({
      search: z.string().trim().min(2).max(100),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
    }),
  },
  responses: {
    ...answer(z.strictObject({ institutions: z.array(institution) }), 'Twenty at most, the best first.'),
    ...refused,
  },
})
