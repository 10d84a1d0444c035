import { applicationStates } from '@famulus/domain/applications'
import { answerSchema, claimKinds, claimSchema, schoolTemplates } from '@famulus/domain/letters'
import { createRoute, z } from '@hono/zod-openapi'
import { applicationIds } from './applications.ts'
import { answer, bodyOf, okSchema, onceHeaders, refusalSchema, refusedPerson } from './route.ts'
import { statement } from './verification.ts'

const tags = ['schools']
const organisation = z.strictObject({ organisationId: z.uuid() })
const state = z.enum(applicationStates)
const instant = z.iso.datetime({ precision: 3 })

export const verifyStatement = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/verifications',
  operationId: 'verifyStatement',
  tags,
  summary: 'Say as the school that a statement is right, wrong or unclear',
  request: {
    headers: onceHeaders,
    params: applicationIds,
    body: bodyOf(z.strictObject({ ...organisation.shape, ...statement.shape })),
  },
  responses: { ...answer(okSchema, 'Noted; the last of several counts.'), ...refusedPerson },
})

const kinds = z.enum(claimKinds)
const claimToVerify = z.strictObject({
  kind: kinds,
  stated: z.union([claimSchema, z.null()]).describe('what the student says, as the school was shown it'),
  kept: z
    .union([z.strictObject({ claim: claimSchema, at: instant }), z.null()])
    .describe('what the school said in another application of the student, while it holds'),
})
export type ClaimToVerify = z.infer<typeof claimToVerify>

export const showClaims = createRoute({
  method: 'get',
  path: '/applications/{studentId}/{applicationId}/claims',
  operationId: 'showClaims',
  tags,
  summary: 'What a school can verify of a student, claim by claim',
  request: { params: applicationIds, query: organisation },
  responses: {
    ...answer(
      z.strictObject({ claims: z.array(claimToVerify) }),
      'Every claim that the programme asks of a school; what was said of it stands in the application.',
    ),
    ...refusedPerson,
  },
})

const takingOver = z.strictObject({ answer: z.literal('take_over'), kind: kinds })

export const answerClaim = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/claims',
  operationId: 'answerClaim',
  tags,
  summary: 'Confirm one claim, correct it, or leave it open',
  description:
    'By the rules of a letter. `take_over` says again what the school said in another application. What the student said is never replaced: a value that says otherwise stands beside it, for student and host.',
  request: {
    headers: onceHeaders,
    params: applicationIds,
    body: bodyOf(
      z.strictObject({
        ...organisation.shape,
        answer: z.discriminatedUnion('answer', [...answerSchema.options, takingOver]),
      }),
    ),
  },
  responses: { ...answer(okSchema, 'Noted; the last of several counts.'), ...refusedPerson },
})

const letterDraft = z.strictObject({
  student: z.string(),
  school: z.string(),
  programme: z.strictObject({ id: z.string(), name: z.string() }),
  templates: z.array(
    z.strictObject({ template: z.enum(schoolTemplates), asks: z.array(z.enum(claimKinds)) }),
  ),
  proposed: z.array(claimSchema).describe('what the student proposed to whomever they asked last'),
})
export type LetterDraft = z.infer<typeof letterDraft>

export const showLetterDraft = createRoute({
  method: 'get',
  path: '/applications/{studentId}/{applicationId}/letter-draft',
  operationId: 'showLetterDraft',
  tags,
  summary: 'What a letter of the school would have to say',
  request: { params: applicationIds, query: organisation },
  responses: { ...answer(letterDraft, 'By kind of letter.'), ...refusedPerson },
})

export const signSchoolLetter = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/letters',
  operationId: 'signSchoolLetter',
  tags,
  summary: 'Sign a letter as a member of the school',
  request: {
    headers: onceHeaders,
    params: applicationIds,
    body: bodyOf(
      z.strictObject({
        ...organisation.shape,
        template: z.enum(schoolTemplates),
        answers: z.array(answerSchema).max(20),
      }),
    ),
  },
  responses: {
    ...answer(z.strictObject({ letterId: z.uuid(), jws: z.string() }), 'The letter.'),
    ...refusedPerson,
  },
})

export const revokeSchoolLetter = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/letters/{letterId}/revocation',
  operationId: 'revokeSchoolLetter',
  tags,
  summary: 'Take a letter of the school back',
  description:
    'Whoever checks it learns so within five minutes. The student is written to. It cannot be undone: sign another.',
  request: { params: applicationIds.extend({ letterId: z.uuid() }), body: bodyOf(organisation) },
  responses: { ...answer(okSchema, 'It is good no more.'), ...refusedPerson },
})

const endorsed = z.strictObject({
  ...applicationIds.shape,
  state: state.nullable().describe('where it is then; null where it is refused'),
  refusal: refusalSchema.nullable(),
})
export type EndorsedOne = z.infer<typeof endorsed>

export const endorseMany = createRoute({
  method: 'post',
  path: '/organisations/{organisationId}/endorsements',
  operationId: 'endorseMany',
  tags,
  summary: 'Endorse several applications, or see what would happen',
  request: {
    headers: onceHeaders,
    params: organisation,
    body: bodyOf(
      z.strictObject({
        applications: z.array(applicationIds).min(1).max(50),
        isTrial: z.boolean().describe('nothing is changed'),
      }),
    ),
  },
  responses: {
    ...answer(z.strictObject({ results: z.array(endorsed) }), 'For each what became of it, in order.'),
    ...refusedPerson,
  },
})

const cohortRow = z.strictObject({
  programme: z.strictObject({ id: z.string(), name: z.string(), country: z.string() }),
  state,
  reasons: z.array(z.string()),
  count: z.int(),
})
export type CohortRow = z.infer<typeof cohortRow>

const failingRule = z.strictObject({
  programmeId: z.string(),
  ruleId: z.string(),
  says: z.array(z.string()).describe('as the programme says it'),
  unmet: z.int().describe('applications'),
  unknown: z.int().describe('applications in which nothing was known of it'),
  of: z.int().describe('all applications to the programme that were counted'),
})
export type FailingRule = z.infer<typeof failingRule>

const limitUse = z.strictObject({
  most: z.int().describe('endorsements for one student'),
  year: z.int(),
  byUse: z
    .array(z.strictObject({ used: z.int(), students: z.int() }))
    .describe('the most used first; who has none is not counted'),
  usedUp: z.array(z.string()).describe('names of those who have none left, fifty at most'),
})
export type LimitUse = z.infer<typeof limitUse>

export const showCohort = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/cohort',
  operationId: 'showCohort',
  tags,
  summary: 'Where the students of a school go, and how it stands',
  request: {
    params: organisation,
    query: z.strictObject({
      year: z
        .string()
        .regex(/^2\d{3}$/)
        .optional()
        .describe('in which the school was asked'),
    }),
  },
  responses: {
    ...answer(
      z.strictObject({
        years: z.array(z.int()),
        rows: z.array(cohortRow),
        failing: z
          .array(failingRule)
          .describe('of the newest 500 applications, without what tells of health; what most fail at first'),
        limit: z.union([limitUse, z.null()]).describe('of the year asked for, or this one; null: no limit'),
      }),
      'Counted by programme, state and reasons.',
    ),
    ...refusedPerson,
  },
})

const settings = z.strictObject({
  mostEndorsements: z
    .int()
    .min(1)
    .max(100)
    .nullable()
    .describe('for one student in one year; null: as many as asked for'),
})

export const showSchoolSettings = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/school-settings',
  operationId: 'showSchoolSettings',
  tags,
  summary: 'How a school endorses',
  request: { params: organisation },
  responses: {
    ...answer(z.strictObject({ ...settings.shape, mayChange: z.boolean() }), 'As it is.'),
    ...refusedPerson,
  },
})

export const changeSchoolSettings = createRoute({
  method: 'put',
  path: '/organisations/{organisationId}/school-settings',
  operationId: 'changeSchoolSettings',
  tags,
  summary: 'Change how a school endorses; its administrators may',
  request: { params: organisation, body: bodyOf(settings) },
  responses: { ...answer(okSchema, 'Changed.'), ...refusedPerson },
})
