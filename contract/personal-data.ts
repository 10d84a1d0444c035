import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, refusedPerson } from './route.ts'

const rows = z.array(z.looseObject({}))

const personalData = z.strictObject({
  version: z.literal(1),
  exportedAt: z.iso.datetime({ precision: 3 }),
  person: z.looseObject({}),
  memberships: rows,
  sessions: rows,
  credentials: rows.describe('ways to sign in, without hashes and tokens'),
  passkeys: rows.describe('without their keys'),
  applications: rows.describe('as `listApplications` answers the student'),
  answers: rows,
  snapshots: rows.describe('what school and host were shown'),
  events: rows.describe('of the journals, what the student may see'),
  reveals: rows.describe('who of a host was told whose application it is, and why'),
  letters: rows,
  endorsementLinks: rows,
  verifications: rows.describe('what the school says of single statements'),
  verifiedClaims: rows.describe('the values that it gives, and what was said before; by verification'),
  skippedPapers: rows,
  messages: rows,
  documents: rows.describe('with how long each is kept, and why; their content is at `readDocument`'),
  papers: rows,
  shares: rows,
  stays: rows,
  records: rows,
  supervisors: rows,
  feedback: rows,
  incidents: rows,
  incidentEvents: rows,
  reportDrafts: rows,
  reports: rows,
  savedViews: rows,
})
export type PersonalData = z.infer<typeof personalData>

export const exportMyData = createRoute({
  method: 'get',
  path: '/me/export',
  operationId: 'exportMyData',
  tags: ['accounts'],
  summary: 'Everything that is kept of whoever asks',
  responses: {
    ...answer(personalData, 'Rows as they are kept; applications as they are shown.'),
    ...refusedPerson,
  },
})

const deletionPreview = z.strictObject({
  isFresh: z.boolean().describe('whoever asks signed in within the last 15 minutes, as deleting demands'),
  documents: z.int(),
  stays: z.int(),
  reports: z.int().describe('of them, what is published stays without a name'),
  drafts: z.int().describe('applications that nobody was shown'),
  shown: z.array(z.strictObject({ programmeId: z.string(), host: z.string().nullable() })),
  keptDays: z.int().describe('for how long school and host keep what they were shown'),
  lastAdminOf: z.array(z.string()).describe('organisations that need another admin first'),
})
export type DeletionPreview = z.infer<typeof deletionPreview>

export const previewMyDeletion = createRoute({
  method: 'get',
  path: '/me/deletion',
  operationId: 'previewMyDeletion',
  tags: ['accounts'],
  summary: 'What deleting the account would do',
  responses: { ...answer(deletionPreview, 'Nothing is done.'), ...refusedPerson },
})

export const deleteMyAccount = createRoute({
  method: 'post',
  path: '/me/deletion',
  operationId: 'deleteMyAccount',
  tags: ['accounts'],
  summary: 'Delete the account of whoever asks',
  description:
    'Open applications are withdrawn and papers erased. `not_confirmed` where the address is not theirs, `sign_in_again` 15 minutes after signing in, `last_admin` where an organisation would be left alone.',
  request: {
    body: bodyOf(z.strictObject({ email: z.string().max(254).describe('their own, typed to confirm') })),
  },
  responses: {
    ...answer(
      z.strictObject({ keptUntil: z.iso.datetime({ precision: 3 }) }),
      'Gone; until then school and host keep what they were shown.',
    ),
    ...refusedPerson,
  },
})
