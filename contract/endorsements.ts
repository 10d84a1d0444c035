import { answerSchema, claimKinds, claimSchema, templates } from '@famulus/domain/letters'
import { createRoute, z } from '@hono/zod-openapi'
import { applicationIds } from './applications.ts'
import { answer, bodyOf, okSchema, onceHeaders, refused, refusedPerson } from './route.ts'

const instant = z.iso.datetime({ precision: 3 })
const language = z.enum(['en', 'de'])
const token = z.string().min(20).max(200)
const email = z.email().max(254)
const tags = ['endorsements']

const link = z.strictObject({
  student: z.string(),
  school: z.string(),
  programme: z.string(),
  programmeId: z.string(),
  template: z.enum(templates),
  asks: z.array(z.enum(claimKinds)),
  mailbox: z.string().describe('the address that has to be proved, shortened'),
  expiresAt: instant,
})
export type EndorsementLink = z.infer<typeof link>

const proved = { token, proof: token }

export const askForEndorsement = createRoute({
  method: 'post',
  path: '/applications/{studentId}/{applicationId}/endorsement-links',
  operationId: 'askForEndorsement',
  tags,
  summary: 'Ask somebody of the school to sign, by mail',
  request: {
    headers: onceHeaders,
    params: applicationIds,
    body: bodyOf(
      z.strictObject({
        email,
        language: language.describe('of the mail'),
        template: z.enum(templates),
        institutionId: z.string().max(100).optional().describe('the school, where it is no member'),
        proposed: z.array(claimSchema).max(20).describe('what the student proposes that the school say'),
      }),
    ),
  },
  responses: {
    ...answer(z.strictObject({ linkId: z.uuid(), expiresAt: instant }), 'The mail is on its way.'),
    ...refusedPerson,
  },
})

export const revokeEndorsementLink = createRoute({
  method: 'delete',
  path: '/applications/{studentId}/{applicationId}/endorsement-links/{linkId}',
  operationId: 'revokeEndorsementLink',
  tags,
  summary: 'Take a request back, to whomever it was passed on',
  request: { params: applicationIds.extend({ linkId: z.uuid() }) },
  responses: { ...answer(okSchema, 'It does nothing any more.'), ...refusedPerson },
})

/** What follows is for whoever was sent a link, and has no account. The token goes in the body: addresses are logged. */
export const openEndorsement = createRoute({
  method: 'post',
  path: '/endorsement/open',
  operationId: 'openEndorsement',
  tags,
  summary: 'What a link asks',
  request: { body: bodyOf(z.strictObject({ token })) },
  responses: { ...answer(link, 'Who asks what of which school.'), ...refused },
})

export const sendEndorsementCode = createRoute({
  method: 'post',
  path: '/endorsement/code',
  operationId: 'sendEndorsementCode',
  tags,
  summary: 'Mail six digits to the address of the link',
  request: { body: bodyOf(z.strictObject({ token })) },
  responses: {
    ...answer(z.strictObject({ minutes: z.int() }), 'For so many minutes they are good.'),
    ...refused,
  },
})

export const proveEndorsementAddress = createRoute({
  method: 'post',
  path: '/endorsement/proof',
  operationId: 'proveEndorsementAddress',
  tags,
  summary: 'Prove by the digits to read the mail of the address',
  request: { body: bodyOf(z.strictObject({ token, digits: z.string().regex(/^\d{6}$/) })) },
  responses: {
    ...answer(
      z.strictObject({ proof: z.string(), proposed: z.array(claimSchema) }),
      'What shows it for an hour, and what the student proposes.',
    ),
    ...refused,
  },
})

export const signEndorsement = createRoute({
  method: 'post',
  path: '/endorsement/signature',
  operationId: 'signEndorsement',
  tags,
  summary: 'Sign what is confirmed, once',
  request: { body: bodyOf(z.strictObject({ ...proved, answers: z.array(answerSchema).max(20) })) },
  responses: {
    ...answer(z.strictObject({ letterId: z.uuid(), jws: z.string() }), 'The letter.'),
    ...refused,
  },
})

export const passEndorsementOn = createRoute({
  method: 'post',
  path: '/endorsement/pass-on',
  operationId: 'passEndorsementOn',
  tags,
  summary: 'Give the link to somebody else of the same school',
  request: { body: bodyOf(z.strictObject({ token, email })) },
  responses: {
    ...answer(okSchema, 'They were sent a link of their own; this one does nothing any more.'),
    ...refused,
  },
})

export const returnEndorsement = createRoute({
  method: 'post',
  path: '/endorsement/return',
  operationId: 'returnEndorsement',
  tags,
  summary: 'Send a request back to the student, or decline it, with a reason',
  request: {
    body: bodyOf(
      z.strictObject({
        ...proved,
        move: z.enum(['return_endorsement', 'decline_endorsement']),
        reason: z.string().max(60),
      }),
    ),
  },
  responses: { ...answer(okSchema, 'The student was told; the link does nothing any more.'), ...refused },
})
