import { mostLetters, prompts, recommendations, reportSchema } from '@famulus/domain/reports'
import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, onceHeaders, refused, refusedPerson } from './route.ts'

// PostgreSQL keeps no NUL in a text.
const text = z
  .string()
  .trim()
  .max(mostLetters)
  .regex(/^[^\0]*$/)
const instant = z.iso.datetime({ precision: 3 })
const code = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
const country = z.string().regex(/^[A-Z]{2}$/)
const years = z.strictObject({ from: z.int(), to: z.int() })
const written = z.strictObject({ prompt: z.enum(prompts), text: z.string() })

const told = z.strictObject({
  programmeId: z.string().nullable(),
  country: z.string(),
  name: z.string().nullable().describe('null: the student shows none'),
  isVerified: z.boolean().describe('the stay was arranged here and has begun'),
  recommends: z.enum(recommendations),
  recommendsTo: z.array(z.string()),
  texts: z.array(written),
})

const shown = told.extend({
  reportId: z.uuid(),
  years: years.describe('of everybody who is shown together; not of this stay alone'),
  hostAnswer: z.strictObject({ text: z.string(), at: instant }).nullable(),
})
export type ShownReport = z.infer<typeof shown>

const version = z.strictObject({
  version: z.int(),
  state: z.enum(['pending', 'approved', 'returned', 'hidden', 'withdrawn']),
  reason: z.string(),
  submittedAt: instant,
})

const mine = z.strictObject({
  host: z.string(),
  programmeId: z.string().nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  report: reportSchema.describe('the draft, or what is known already'),
  versions: z.array(version).describe('what was published, the newest first'),
  isShown: z.boolean().describe('enough others are there, so that others see it'),
  isVerified: z.boolean(),
  name: z.string(),
})
export type MyReport = z.infer<typeof mine>

const tags = ['reports']
const ofStay = z.strictObject({ stayId: z.uuid() })

export const showMyReport = createRoute({
  method: 'get',
  path: '/my-reports/{stayId}',
  operationId: 'showMyReport',
  tags,
  summary: 'What I tell of a stay, or what is known already where I have not begun',
  request: { params: ofStay },
  responses: { ...answer(mine, 'Only I see it.'), ...refusedPerson },
})

export const saveMyReport = createRoute({
  method: 'put',
  path: '/my-reports/{stayId}',
  operationId: 'saveMyReport',
  tags,
  summary: 'Keep the draft',
  request: { params: ofStay, body: bodyOf(reportSchema) },
  responses: { ...answer(okSchema, 'Kept; nobody else sees it.'), ...refusedPerson },
})

export const publishMyReport = createRoute({
  method: 'post',
  path: '/my-reports/{stayId}/versions',
  operationId: 'publishMyReport',
  tags,
  summary: 'Hand the draft in for publication',
  request: {
    headers: onceHeaders,
    params: ofStay,
    body: bodyOf(z.strictObject({ showsName: z.boolean() })),
  },
  responses: { ...answer(okSchema, 'A moderator reads it first.'), ...refusedPerson },
})

export const withdrawMyReport = createRoute({
  method: 'delete',
  path: '/my-reports/{stayId}/versions',
  operationId: 'withdrawMyReport',
  tags,
  summary: 'Take back what I published',
  request: { params: ofStay },
  responses: { ...answer(okSchema, 'Nobody sees it any more; the draft stays.'), ...refusedPerson },
})

const filters = z.strictObject({
  programmeId: code.optional(),
  country: country.optional(),
  since: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe('everybody was there since'),
})

export const listReports = createRoute({
  method: 'get',
  path: '/reports',
  operationId: 'listReports',
  tags,
  summary: 'What previous students wrote',
  request: {
    query: filters.extend({
      search: z
        .string()
        .trim()
        .max(100)
        .regex(/^[^\0]*$/)
        .optional(),
      offset: z
        .string()
        .regex(/^\d{1,6}$/)
        .optional(),
    }),
  },
  responses: {
    ...answer(
      z.strictObject({ reports: z.array(shown), total: z.int() }),
      'Twenty at most, the newest first.',
    ),
    ...refused,
  },
})

const count = z.union([z.int(), z.literal('few')])
const summary = z.strictObject({
  reports: z.int(),
  years: z.union([years, z.null()]),
  figures: z.array(
    z.strictObject({
      field: z.string(),
      reports: z.int(),
      years,
      median: z.int(),
      quartiles: z.union([z.strictObject({ low: z.int(), high: z.int(), reports: z.int() }), z.null()]),
    }),
  ),
  choices: z.array(
    z.strictObject({
      field: z.string(),
      reports: z.int(),
      years,
      counts: z.array(z.strictObject({ answer: z.string(), count })),
    }),
  ),
  systems: z.array(
    z.strictObject({
      id: z.string(),
      scale: z.enum(['one', 'ordered', 'many']),
      answered: count,
      counts: z.array(z.strictObject({ answer: z.string(), count })),
      typical: z.string().optional(),
    }),
  ),
})
export type ReportSummary = z.infer<typeof summary>

export const summariseReports = createRoute({
  method: 'get',
  path: '/reports/summary',
  operationId: 'summariseReports',
  tags,
  summary: 'Medians, quarters and counts of what previous students reported',
  request: { query: filters },
  responses: { ...answer(summary, 'Only what at least three people stand behind.'), ...refused },
})

export const listSummaries = createRoute({
  method: 'get',
  path: '/reports/summaries',
  operationId: 'listSummaries',
  tags,
  summary: 'The same for every programme of which enough is reported',
  responses: {
    ...answer(
      z.strictObject({ summaries: z.array(z.strictObject({ programmeId: z.string(), summary })) }),
      'By programme.',
    ),
    ...refused,
  },
})

const organisation = z.strictObject({ organisationId: z.uuid() })
const one = organisation.extend({ reportId: z.uuid() })

const queued = told.extend({
  reportId: z.uuid(),
  version: z.int(),
  submittedAt: instant,
  isShownAlready: z.boolean().describe('an earlier version was approved'),
})
export type QueuedReport = z.infer<typeof queued>

export const listReportQueue = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/report-queue',
  operationId: 'listReportQueue',
  tags,
  summary: 'What waits for a moderator of the site',
  request: { params: organisation },
  responses: {
    ...answer(z.strictObject({ reports: z.array(queued) }), 'A hundred at most, the oldest first.'),
    ...refusedPerson,
  },
})

export const moderateReport = createRoute({
  method: 'post',
  path: '/organisations/{organisationId}/reports/{reportId}/decision',
  operationId: 'moderateReport',
  tags,
  summary: 'Approve a report, return it with a reason, or hide it',
  request: {
    headers: onceHeaders,
    params: one,
    body: bodyOf(z.strictObject({ decision: z.enum(['approved', 'returned', 'hidden']), reason: text })),
  },
  responses: { ...answer(okSchema, 'The student sees decision and reason.'), ...refusedPerson },
})

export const importReports = createRoute({
  method: 'post',
  path: '/organisations/{organisationId}/report-imports',
  operationId: 'importReports',
  tags,
  summary: 'Take over old reports from a table',
  request: {
    headers: onceHeaders,
    params: organisation,
    body: bodyOf(z.strictObject({ csv: z.string().max(200_000) })),
  },
  responses: {
    ...answer(
      z.strictObject({ imported: z.int(), known: z.int().describe('rows that were taken over before') }),
      'All of it, or a refusal that names lines and columns.',
    ),
    ...refusedPerson,
  },
})

export const listHostReports = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/reports',
  operationId: 'listHostReports',
  tags,
  summary: 'What students wrote about the programmes of a host, as everybody sees it',
  request: { params: organisation },
  responses: {
    ...answer(z.strictObject({ reports: z.array(shown) }), 'A hundred at most.'),
    ...refusedPerson,
  },
})

export const answerReport = createRoute({
  method: 'put',
  path: '/organisations/{organisationId}/reports/{reportId}/answer',
  operationId: 'answerReport',
  tags,
  summary: 'Answer a report in public, as the host; an empty text takes the answer back',
  request: { params: one, body: bodyOf(z.strictObject({ text })) },
  responses: { ...answer(okSchema, 'Everybody sees it below the report.'), ...refusedPerson },
})
