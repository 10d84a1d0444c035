import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, refusedPerson } from './route.ts'

const ofHost = z.strictObject({ organisationId: z.uuid(), programmeId: z.string().min(1).max(100) })
const version = z.string().min(1).max(64).describe('names the content of a programme')
const document = z
  .looseObject({ requirements: z.array(z.looseObject({ id: z.string(), says: z.string() })) })
  .describe('as a file of the catalogue has it; read by its schema and checked')

const problem = z.strictObject({
  place: z.array(z.union([z.string(), z.int()])).describe('keys and positions from the top'),
  code: z.string(),
  facts: z.record(z.string(), z.unknown()),
})
export type ProgrammeProblem = z.infer<typeof problem>

const shown = z.strictObject({
  version,
  edition: z.int().describe('0: as the catalogue has it'),
  changed: z.strictObject({ by: z.string(), at: z.iso.datetime() }).nullable(),
  programme: document,
  mayChange: z.boolean(),
})
export type HostProgramme = z.infer<typeof shown>

const verdict = z.enum(['met', 'unknown', 'unmet'])
const counts = z.strictObject({ met: z.int(), unknown: z.int(), unmet: z.int() })
const applicant = z.strictObject({
  studentId: z.uuid(),
  applicationId: z.uuid(),
  student: z.string(),
  before: verdict,
  after: verdict,
  fails: z.array(z.string()).describe('rules that are in the way only afterwards'),
  noLongerFails: z.array(z.string()),
})
const preview = z.strictObject({
  version: version.describe('the newest one, which is what the document is compared with'),
  problems: z.array(problem).describe('where there is one, nobody is counted'),
  warnings: z.array(problem),
  applicants: z.int().describe('whose applications were looked at'),
  blind: z.int().describe('left out, because who applied is held back from whoever asks'),
  before: counts,
  after: counts,
  changed: z.array(applicant).describe('whom the change concerns'),
  healthRules: z.array(z.string()).describe('left out, because a look at health is written down'),
})
export type ProgrammePreview = z.infer<typeof preview>

const tags = ['programmes']

export const showHostProgramme = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/programmes/{programmeId}',
  operationId: 'showHostProgramme',
  tags,
  summary: 'The newest version of a programme that the host runs',
  request: { params: ofHost },
  responses: {
    ...answer(shown, 'For its members; its administrators may change it.'),
    ...refusedPerson,
  },
})

export const changeHostProgramme = createRoute({
  method: 'put',
  path: '/organisations/{organisationId}/programmes/{programmeId}',
  operationId: 'changeHostProgramme',
  tags,
  summary: 'Put a new version of a programme',
  description:
    'Applications that are there keep the version that they were made for. `expects` names the version that was changed: ' +
    'where another is newer by now, the answer says whose it is.',
  request: { params: ofHost, body: bodyOf(z.strictObject({ expects: version, programme: document })) },
  responses: {
    ...answer(z.strictObject({ version, edition: z.int() }), 'Whoever applies from now on applies by it.'),
    ...refusedPerson,
  },
})

export const previewHostProgramme = createRoute({
  method: 'post',
  path: '/organisations/{organisationId}/programmes/{programmeId}/preview',
  operationId: 'previewHostProgramme',
  tags,
  summary: 'How those who applied would stand by a changed programme, which is not kept',
  request: { params: ofHost, body: bodyOf(z.strictObject({ programme: document })) },
  responses: { ...answer(preview, 'By the first stay that each wishes for.'), ...refusedPerson },
})
