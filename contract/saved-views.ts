import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, onceHeaders, refusedPerson } from './route.ts'

// PostgreSQL keeps no NUL in a text.
const text = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\0]*$/)

const filters = z.strictObject({
  name: text.min(1),
  state: z
    .string()
    .max(600)
    .regex(/^[a-z_,]*$/)
    .describe('one or several states, with commas; empty: all'),
  search: text,
})
const view = filters.extend({ viewId: z.uuid() })
export type SavedView = z.infer<typeof view>

const tags = ['saved views']
const organisation = z.strictObject({ organisationId: z.uuid() })

export const listViews = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/views',
  operationId: 'listViews',
  tags,
  summary: 'The views of the queue that I have saved',
  request: { params: organisation },
  responses: { ...answer(z.strictObject({ views: z.array(view) }), 'By name.'), ...refusedPerson },
})

export const saveView = createRoute({
  method: 'post',
  path: '/organisations/{organisationId}/views',
  operationId: 'saveView',
  tags,
  summary: 'Save a view of the queue, for me alone',
  request: { headers: onceHeaders, params: organisation, body: bodyOf(filters) },
  responses: { ...answer(z.strictObject({ viewId: z.uuid() }), 'Saved.'), ...refusedPerson },
})

export const deleteView = createRoute({
  method: 'delete',
  path: '/organisations/{organisationId}/views/{viewId}',
  operationId: 'deleteView',
  tags,
  summary: 'Delete a view of mine',
  request: { params: organisation.extend({ viewId: z.uuid() }) },
  responses: { ...answer(okSchema, 'It is gone.'), ...refusedPerson },
})
