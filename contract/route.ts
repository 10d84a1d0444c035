import { z } from '@hono/zod-openapi'

/** Why something was not done: a code, and the facts that its sentence in messages/<language>/*.json names. */
export const refusalSchema = z
  .looseObject({ refused: z.string().openapi({ example: 'wrong_state' }) })
  .openapi('Refusal')

export type Refusal = { readonly refused: string; readonly [fact: string]: unknown }

const asJson = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } })

const refusal = (description: string) => ({ description, content: asJson(refusalSchema) })

/** The success of a route. */
export const answer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: asJson(schema) },
})

export const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: asJson(schema),
})

/** What any route may answer instead. */
export const refused = {
  400: refusal('The request is not as this document says; `problems` names each field.'),
  403: refusal('Whoever asks may not do this.'),
  404: refusal('It is not there, or not for whoever asks.'),
  409: refusal('As things stand it cannot be done, such as in this state or without a free seat.'),
  413: refusal('The request is too large.'),
  422: refusal('What was asked for makes no sense here.'),
  429: refusal('Too often; `Retry-After` says in how many seconds it may be tried again.'),
  500: refusal('Something broke here; `requestId` is in our log.'),
  503: refusal('The database cannot be reached just now.'),
} as const

/** The same for a route of somebody who is signed in. */
export const refusedPerson = { ...refused, 401: refusal('Nobody is signed in.') } as const

/** A request with a key is done once: a replay within 24 hours is given the first answer. */
export const onceHeaders = z.object({
  'idempotency-key': z.string().min(1).max(200).optional().openapi({ example: '4f1c2d0e' }),
})

export const okSchema = z.strictObject({ ok: z.literal(true) })
