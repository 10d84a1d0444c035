import { applicationStates, decisions, itemStates, movesByState, sides } from '@famulus/domain/applications'
import { createRoute, z } from '@hono/zod-openapi'
import { answer, bodyOf, okSchema, onceHeaders, refusalSchema, refusedPerson } from './route.ts'
import { verification } from './verification.ts'

const code = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
const instant = z.iso.datetime({ precision: 3 })
const note = z.string().trim().max(4000)

// Object.keys is typed as strings only, and zod wants to know that there is one.
const moves = [...new Set(Object.values(movesByState).flatMap(Object.keys))] as [string, ...string[]]
const state = z.enum(applicationStates)

const written = z.strictObject({ question: z.enum(['motivation', 'goals', 'message']), answer: note })
const dates = z.strictObject({ startsOn: z.iso.date(), weeks: z.int().min(1).max(52) })
const wish = z.strictObject({ offering: code, dates: z.array(dates).min(1).max(20) })
const seat = z.strictObject({ offering: code, startsOn: z.iso.date(), weeks: z.int().min(1).max(52) })

const party = z.strictObject({ organisationId: z.uuid(), name: z.string() })

export const applicationIds = z.strictObject({ studentId: z.uuid(), applicationId: z.uuid() })
/** For which of their organisations somebody asks; without one, as the student. */
const asOrganisation = z.strictObject({ organisationId: z.uuid().optional() })

const summary = z.strictObject({
  ...applicationIds.shape,
  student: z.string().describe('the name, or the code word where it is held back'),
  isBlind: z.boolean().describe('who applied is held back from whoever asks'),
  programme: z.strictObject({ id: code, version: z.string(), name: z.string(), country: z.string() }),
  host: party.nullable().describe('null: the host is no member, so that it is sent as paper'),
  home: party.nullable(),
  state,
  since: instant,
  due: instant.nullable().describe('until when something has to happen; times without a server are added'),
  reasons: z.array(z.string()),
  wishes: z.array(wish),
  seat: seat.nullable(),
  unsent: z
    .strictObject({ decision: z.enum(decisions), reasons: z.array(z.string()), seat: seat.nullable() })
    .nullable()
    .describe('decided and not sent; only the host sees it'),
  tier: z.string().nullable(),
  submittedAt: instant.nullable(),
})
export type ApplicationSummary = z.infer<typeof summary>

const item = z.strictObject({
  of: z.enum(['requirement', 'document']),
  id: z.string(),
  says: z.string().describe('as the programme says it'),
  state: z.enum(itemStates),
})

const event = z.strictObject({
  seq: z.int(),
  at: instant,
  side: z.enum([...sides, 'clock']),
  move: z.string(),
  from: state.nullable(),
  to: state.nullable(),
  reasons: z.array(z.string()),
})

const task = z.strictObject({ id: z.string(), says: z.string(), doneAt: instant.nullable() })

const detail = z.strictObject({
  ...summary.shape,
  side: z.enum(sides).describe('as whom it is seen'),
  moves: z.array(
    z.strictObject({
      move: z.enum(moves),
      choices: z.array(state),
      reasons: z
        .partialRecord(state, z.strictObject({ required: z.boolean(), codes: z.array(z.string()) }))
        .describe('that may or must be given, by the state that the move leads to or decides on'),
      // Not nullable(): of a schema with a name the document would say that it is an object all the same.
      whyNot: z.union([refusalSchema, z.null()]),
    }),
  ),
  completeness: z.strictObject({ done: z.int(), total: z.int(), items: z.array(item) }).nullable(),
  wishProblems: z.array(z.looseObject({ code: z.string(), field: z.string() })),
  possibleTasks: z
    .array(z.strictObject({ id: z.string(), says: z.string() }))
    .describe('what a host may ask for with a conditional offer'),
  tasks: z.array(task).describe('what the host wants done before it confirms'),
  answers: z.array(written),
  profile: z.looseObject({}).nullable().describe("the student's own, as it would be submitted"),
  snapshot: z
    .looseObject({})
    .nullable()
    .describe('what school or host was shown last, as it was then; health is asked for by itself'),
  letters: z.array(
    z.strictObject({
      letterId: z.uuid(),
      template: z.string(),
      jws: z.string(),
      signedAt: instant,
      expiresAt: instant,
      revokedAt: instant.nullable(),
    }),
  ),
  links: z
    .array(
      z.strictObject({
        linkId: z.uuid(),
        email: z.string(),
        template: z.string(),
        createdAt: instant,
        expiresAt: instant,
        state: z.enum(['open', 'signed', 'revoked', 'passed_on', 'expired']),
      }),
    )
    .describe('who was asked to sign; only the student sees it'),
  isHealthShared: z.boolean(),
  healthWithdrawnAt: instant.nullable().describe('since when the consent to health data is taken back'),
  verifications: z.array(verification).describe('what the school says of single statements, the newest last'),
  reveals: z
    .array(z.strictObject({ at: instant, reason: z.string() }))
    .describe('when members of the host were told who applied before they scored, and why'),
  events: z.array(event),
})
export type ApplicationDetail = z.infer<typeof detail>

const tags = ['applications']

export const listApplications = createRoute({
  method: 'get',
  path: '/applications',
  operationId: 'listApplications',
  tags,
  summary: 'My applications, the newest first',
  responses: {
    ...answer(z.strictObject({ applications: z.array(summary) }), 'All of them.'),
    ...refusedPerson,
  },
})

const draft = z.strictObject({
  wishes: z.array(wish).max(20),
  profile: z.looseObject({ profile: z.literal(1) }).describe('a profile as `famulus` reads it'),
  answers: z.array(written).max(10),
  homeOrganisationId: z.uuid().nullable(),
})

export const createApplication = createRoute({
  method: 'post',
  path: '/applications',
  operationId: 'createApplication',
  tags,
  summary: 'Begin an application',
  request: {
    headers: onceHeaders,
    body: bodyOf(
      z.strictObject({
        programmeId: code,
        ...draft.partial({ answers: true, homeOrganisationId: true }).shape,
      }),
    ),
  },
  responses: { ...answer(applicationIds, 'A draft that only the student sees.'), ...refusedPerson },
})

export const showApplication = createRoute({
  method: 'get',
  path: '/applications/{studentId}/{applicationId}',
  operationId: 'showApplication',
  tags,
  summary: 'An application, as the side of whoever asks sees it',
  request: { params: applicationIds, query: asOrganisation },
  responses: { ...answer(detail, 'With what may be done next.'), ...refusedPerson },
})

export const changeApplication = createRoute({
  method: 'patch',
  path: '/applications/{studentId}/{applicationId}',
  operationId: 'changeApplication',
  tags,
  summary: 'Change a draft, or what was returned',
  request: { params: applicationIds, body: bodyOf(draft.partial()) },
  responses: { ...answer(okSchema, 'Changed.'), ...refusedPerson },
})

export const moveApplication = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/moves',
  operationId: 'moveApplication',
  tags,
  summary: 'Make a move: submit, endorse, offer, accept …',
  description:
    'Which moves there are says docs/application-states.md; which can be made now says the application.',
  request: {
    headers: onceHeaders,
    params: applicationIds,
    body: bodyOf(
      z.strictObject({
        ...asOrganisation.shape,
        move: z.enum(moves),
        to: state.optional().describe('where the move leads to several'),
        reasons: z.array(z.string().max(60)).max(10).optional(),
        seat: seat.optional(),
        tasks: z
          .array(z.string().max(100))
          .max(60)
          .optional()
          .describe('of a conditional offer: the items to be done'),
        sharesHealth: z
          .boolean()
          .optional()
          .describe('with submitting: the host may read what tells of health'),
      }),
    ),
  },
  responses: {
    ...answer(z.strictObject({ state }), 'Where it is now, as this side sees it.'),
    ...refusedPerson,
  },
})

export const changeHealthConsent = createRoute({
  method: 'put',
  path: '/applications/{studentId}/{applicationId}/health-consent',
  operationId: 'changeHealthConsent',
  tags: ['applications'],
  summary: 'Take the consent to health data back, or give it again',
  description: 'At once for what was submitted and for every paper; the host is shown that it is withdrawn.',
  request: { params: applicationIds, body: bodyOf(z.strictObject({ isGiven: z.boolean() })) },
  responses: { ...answer(okSchema, 'So it is from now on.'), ...refusedPerson },
})

export const readHealth = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/health',
  operationId: 'readHealth',
  tags,
  summary: 'Read what tells of health; the student sees that it was read',
  request: { params: applicationIds, body: bodyOf(z.strictObject({ organisationId: z.uuid() })) },
  responses: {
    ...answer(z.strictObject({ health: z.looseObject({}) }), 'As it was submitted.'),
    ...refusedPerson,
  },
})

export const tickTask = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/tasks',
  operationId: 'tickTask',
  tags,
  summary: 'Say that a task after the decision is done, or not',
  request: {
    params: applicationIds,
    body: bodyOf(
      z.strictObject({ organisationId: z.uuid(), task: z.string().max(100), isDone: z.boolean() }),
    ),
  },
  responses: { ...answer(okSchema, 'Noted.'), ...refusedPerson },
})

export const listQueue = createRoute({
  method: 'get',
  path: '/organisations/{organisationId}/applications',
  operationId: 'listQueue',
  tags,
  summary: 'The applications that a school or host was shown',
  request: {
    params: z.strictObject({ organisationId: z.uuid() }),
    query: z.strictObject({
      state: z.string().max(600).optional().describe('one or several states, with commas'),
      programme: code.optional(),
      search: z.string().max(100).optional().describe('a part of the name, or a whole code word'),
      after: z.uuid().optional().describe('the last application of the page before'),
    }),
  },
  responses: {
    ...answer(
      z.strictObject({
        applications: z.array(summary),
        isMore: z.boolean(),
        counts: z.record(z.string(), z.int()).describe('of all that it was shown, by state'),
      }),
      'Fifty at most, whoever has waited longest first.',
    ),
    ...refusedPerson,
  },
})

export const listOrganisations = createRoute({
  method: 'get',
  path: '/organisations',
  operationId: 'listOrganisations',
  tags: ['organisations'],
  summary: 'Schools, hosts and funders that are members',
  request: { query: z.strictObject({ kind: z.enum(['home', 'host', 'funder']) }) },
  responses: {
    ...answer(
      z.strictObject({
        organisations: z.array(z.strictObject({ ...party.shape, programmes: z.array(z.string()) })),
      }),
      'By name; `programmes` are those that a host runs here.',
    ),
    ...refusedPerson,
  },
})
