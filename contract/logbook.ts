import { changeSchema, recordKinds } from '@famulus/domain/logbook'
import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, refused, refusedPerson } from './route.ts'

const tags = ['stays']
const sequence = z.int().min(0)

const shownStay = z.strictObject({
  studentId: z.uuid(),
  stayId: z.uuid(),
  stay: z.looseObject({}).describe('as its student wrote it: host, country, days, what it counts as'),
  sequence: sequence.describe('how many changes there are'),
})
export type ShownStay = z.infer<typeof shownStay>

/** The stays of whoever asks; what is kept of each is fetched by `exchangeRecords`. */
export const listStays = createRoute({
  method: 'get',
  path: '/stays',
  operationId: 'listStays',
  tags,
  summary: 'My stays',
  responses: { ...answer(z.strictObject({ stays: z.array(shownStay) }), 'By first day.'), ...refusedPerson },
})

const record = z.strictObject({
  recordId: z.uuid(),
  kind: z.enum(recordKinds),
  sequence,
  body: z.looseObject({}).nullable().describe('null: deleted'),
  rivalOf: z.uuid().nullable().describe('the record that another device had changed meanwhile'),
})

/**
 * A device sends what was written on it and is told what is new (docs/decisions/0023). It may send a change as often as it
 * likes: it is done once, and the answer says each time where it came to lie.
 */
export const exchangeRecords = createRoute({
  method: 'post',
  path: '/stays/{stayId}/changes',
  operationId: 'exchangeRecords',
  tags,
  summary: 'Send what was written of a stay, and fetch what is new',
  request: {
    params: z.strictObject({ stayId: z.uuid() }),
    body: bodyOf(
      z.strictObject({
        since: sequence.describe('up to which change all is known'),
        changes: z.array(changeSchema).max(200).describe('a new stay begins with a change of kind `stay`'),
      }),
    ),
  },
  responses: {
    ...answer(
      z.strictObject({
        landed: z.array(z.strictObject({ changeId: z.uuid(), recordId: z.uuid(), sequence })),
        records: z.array(record).describe('changed since'),
        sequence,
      }),
      'Everything sent is kept.',
    ),
    ...refusedPerson,
  },
})

const cell = z
  .string()
  .max(4000)
  .regex(/^[^\0]*$/)
const line = z.string().max(300)

/** A logbook in the words of its reader. Lines of a table have as many cells as it has columns. */
export const logbookPaper = z.strictObject({
  language: z.enum(['en', 'de']),
  title: line.min(1),
  author: line,
  facts: z.array(z.strictObject({ name: line, value: cell })).max(20),
  tables: z
    .array(
      z
        .strictObject({
          heading: line,
          columns: z.array(line).min(1).max(6),
          rows: z.array(z.array(cell).max(6)).max(3000),
        })
        .refine(({ columns, rows }) => rows.every(({ length }) => length === columns.length), {
          path: ['rows'],
          message: 'as many cells in each line as there are columns',
        }),
    )
    .max(10),
  places: z.array(line).max(4).describe('for the pen, at the end'),
  footer: line,
})
export type LogbookPaper = z.infer<typeof logbookPaper>

/** Not JSON: it is a paper. Whoever asks needs no account, and nothing of what they send is kept. */
export const makeLogbook = createRoute({
  method: 'post',
  path: '/logbooks',
  operationId: 'makeLogbook',
  tags,
  summary: 'A logbook as PDF, with place for a signature',
  description: 'PDF/UA-1.',
  request: { body: bodyOf(logbookPaper) },
  responses: {
    200: {
      description: 'The paper.',
      content: { 'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...refused,
  },
})
