import { purposes } from '@famulus/domain/applications'
import { documentSchema } from '@famulus/domain/profile'
import { createRoute, z } from '@hono/zod-openapi'
import { applicationIds } from './applications.ts'
import { answer, bodyOf, okSchema, onceHeaders, refusedPerson } from './route.ts'

/** The catalogue's types of papers, and what is none of them. */
export const paperKinds = [...documentSchema.options, 'other'] as const
/** A name in a programme's list, or `other` for what no list asks for. */
const paper = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
const name = z.string().trim().min(1).max(200).describe('as the file is called')
const instant = z.iso.datetime({ precision: 3 })
const kind = z.enum(paperKinds)
const expiresOn = z.iso.date().nullable().describe('the last day on which it is valid')
const tellsOfHealth = z.boolean().describe('also where its kind does not say so')

const facts = { kind, expiresOn, tellsOfHealth }

const resting = z.strictObject({ applicationId: z.uuid(), programmeId: z.string(), state: z.string() })
export type Resting = z.infer<typeof resting>

const document = z.strictObject({
  ...facts,
  studentId: z.uuid(),
  documentId: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  version: z.int(),
  scan: z.enum(['clean', 'not_scanned']).describe('not_scanned: no scanner is set up here'),
  createdAt: instant,
  replacedAt: instant
    .nullable()
    .describe('a newer version took its place; whom it was sent to keeps this one'),
  kept: z
    .strictObject({
      purpose: z.enum(purposes).describe('why it is kept no longer'),
      days: z.int().describe('after the end of the last application or stay that used it'),
      counts: z.enum(['unused', 'open', 'ended']),
      until: z.iso.date().nullable().describe('null while it is not counted yet'),
    })
    .describe('when it is erased by itself: never while an application that uses it is open'),
  readers: z
    .array(
      z.strictObject({
        ...resting.shape,
        paper: z.string(),
        organisations: z.array(
          z.strictObject({
            name: z.string(),
            kind: z.string(),
            isOpen: z.boolean().describe('can read it already'),
          }),
        ),
      }),
    )
    .describe('for which applications it is shared, and who may read it'),
})
export type PaperDocument = z.infer<typeof document>

const upload = z.strictObject({
  ...facts,
  uploadId: z.uuid(),
  name: z.string(),
  bytes: z.int(),
  received: z.int().describe('sealed and kept: go on from here'),
  replaces: z.uuid().nullable(),
  begunAt: instant,
})
export type BegunUpload = z.infer<typeof upload>

const tags = ['documents']
const uploadId = z.strictObject({ uploadId: z.uuid() })
const documentId = z.strictObject({ documentId: z.uuid() })

export const listDocuments = createRoute({
  method: 'get',
  path: '/documents',
  operationId: 'listDocuments',
  tags,
  summary: 'My papers, who may read them, and uploads that have begun',
  responses: {
    ...answer(
      z.strictObject({
        documents: z.array(document),
        uploads: z.array(upload),
        limits: z.strictObject({
          fileBytes: z.int(),
          documents: z.int(),
          bytes: z.int(),
          partBytes: z.int(),
        }),
      }),
      'The newest first.',
    ),
    ...refusedPerson,
  },
})

export const beginUpload = createRoute({
  method: 'post',
  path: '/uploads',
  operationId: 'beginUpload',
  tags,
  summary: 'Begin an upload',
  request: {
    headers: onceHeaders,
    body: bodyOf(
      z.strictObject({
        name,
        bytes: z.int().min(1).max(1_000_000_000),
        kind,
        expiresOn,
        tellsOfHealth: tellsOfHealth.optional(),
        replaces: z.uuid().optional().describe('the document of which it is the next version'),
      }),
    ),
  },
  responses: {
    ...answer(
      z.strictObject({ uploadId: z.uuid(), partBytes: z.int() }),
      'Every part but the last is so long, or a multiple of 65536 up to 1048576.',
    ),
    ...refusedPerson,
  },
})

export const showUpload = createRoute({
  method: 'get',
  path: '/uploads/{uploadId}',
  operationId: 'showUpload',
  tags,
  summary: 'How far an upload is',
  request: { params: uploadId },
  responses: { ...answer(upload, 'Go on from `received`.'), ...refusedPerson },
})

export const putPart = createRoute({
  method: 'put',
  path: '/uploads/{uploadId}/parts',
  operationId: 'putPart',
  tags,
  summary: 'Send the next part',
  description: 'A part that is there already is not written again.',
  request: {
    params: uploadId,
    query: z.strictObject({ offset: z.coerce.number<number>().int().min(0).max(1_000_000_000) }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: { ...answer(z.strictObject({ received: z.int() }), 'Kept for good.'), ...refusedPerson },
})

export const finishUpload = createRoute({
  method: 'post',
  path: '/uploads/{uploadId}/finish',
  operationId: 'finishUpload',
  tags,
  summary: 'Make a document of what was uploaded',
  description: 'What it is says its content, never its name. Asked twice, it answers the same.',
  request: {
    params: uploadId,
    body: bodyOf(
      z.strictObject({
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('of the whole file, as the sender has it'),
      }),
    ),
  },
  responses: {
    ...answer(
      z.strictObject({
        documentId: z.uuid(),
        keptBy: z.array(resting).describe('applications that were sent, and keep the version before'),
      }),
      'A document of its own, or the next version of one.',
    ),
    ...refusedPerson,
  },
})

export const dropUpload = createRoute({
  method: 'delete',
  path: '/uploads/{uploadId}',
  operationId: 'dropUpload',
  tags,
  summary: 'Give an upload up',
  request: { params: uploadId },
  responses: { ...answer(okSchema, 'Its key and its parts are gone.'), ...refusedPerson },
})

export const changeDocument = createRoute({
  method: 'patch',
  path: '/documents/{documentId}',
  operationId: 'changeDocument',
  tags,
  summary: 'Say of what kind a document is, and until when it is valid',
  request: {
    params: documentId,
    body: bodyOf(
      z
        .strictObject({
          kind,
          expiresOn,
          tellsOfHealth,
          sharesHealth: z
            .boolean()
            .describe(
              'where it is shared with a host and tells of health only from now on: it may be read, or is taken back',
            ),
        })
        .partial(),
    ),
  },
  responses: { ...answer(okSchema, 'Changed.'), ...refusedPerson },
})

export const readDocument = createRoute({
  method: 'get',
  path: '/documents/{studentId}/{documentId}/content',
  operationId: 'readDocument',
  tags,
  summary: 'Read a document',
  description:
    'Whom it is shared with names the application and their organisation. That somebody read what tells of health is written down for the student.',
  request: {
    params: z.strictObject({ studentId: z.uuid(), documentId: z.uuid() }),
    query: z.strictObject({
      applicationId: z.uuid().optional(),
      organisationId: z.uuid().optional(),
    }),
  },
  responses: {
    200: {
      description: 'The file, to be saved.',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusedPerson,
  },
})

export const eraseDocument = createRoute({
  method: 'post',
  path: '/documents/{documentId}/erase',
  operationId: 'eraseDocument',
  tags,
  summary: 'Destroy the key and the content of a document',
  description:
    'Where applications that were sent rest on it, it is refused as `rests_on_it` until `knowing` names them: nobody can read it then any more, and they are told.',
  request: {
    params: documentId,
    body: bodyOf(z.strictObject({ knowing: z.array(z.uuid()).max(200) })),
  },
  responses: {
    ...answer(
      z.strictObject({ restedOn: z.array(resting) }),
      'Gone here; in older backups it lies sealed until they are deleted.',
    ),
    ...refusedPerson,
  },
})

const attachedPaper = z.strictObject({
  paper: z.string(),
  documentId: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  kind: z.string(),
  tellsOfHealth: z.boolean(),
  expiresOn: z.iso.date().nullable(),
  scan: z.enum(['clean', 'not_scanned']),
  isErased: z.boolean(),
  readers: z.array(z.string()).describe('who may read it for this application'),
})
export type AttachedPaper = z.infer<typeof attachedPaper>

const ofApplication = '/applications/{studentId}/{applicationId}/papers'
const paperIds = z.strictObject({ ...applicationIds.shape, paper })
const attaching = z.strictObject({ ...paperIds.shape, documentId: z.uuid() })

export const listPapers = createRoute({
  method: 'get',
  path: ofApplication,
  operationId: 'listPapers',
  tags,
  summary: 'The papers of an application, as far as whoever asks may see them',
  request: { params: applicationIds },
  responses: {
    ...answer(
      z.strictObject({
        attached: z.array(attachedPaper),
        skipped: z.array(z.strictObject({ paper: z.string(), why: z.string() })),
      }),
      'By their id in the list of the programme.',
    ),
    ...refusedPerson,
  },
})

export const attachPaper = createRoute({
  method: 'put',
  path: `${ofApplication}/{paper}/documents/{documentId}`,
  operationId: 'attachPaper',
  tags,
  summary: 'Share a document with an application',
  request: {
    params: attaching,
    body: bodyOf(
      z.strictObject({
        sharesHealth: z
          .boolean()
          .describe('consent for what tells of health: the host may read it, the school not'),
      }),
    ),
  },
  responses: { ...answer(okSchema, 'Shared; read only once the application is shown.'), ...refusedPerson },
})

export const detachPaper = createRoute({
  method: 'delete',
  path: `${ofApplication}/{paper}/documents/{documentId}`,
  operationId: 'detachPaper',
  tags,
  summary: 'Take a document back from an application',
  request: { params: attaching },
  responses: { ...answer(okSchema, 'From now on it is not read any more.'), ...refusedPerson },
})

export const skipPaper = createRoute({
  method: 'put',
  path: `${ofApplication}/{paper}/skipped`,
  operationId: 'skipPaper',
  tags,
  summary: 'Say why a paper is left out',
  request: {
    params: paperIds,
    body: bodyOf(z.strictObject({ why: z.string().trim().min(1).max(500) })),
  },
  responses: { ...answer(okSchema, 'The host reads it.'), ...refusedPerson },
})

export const bringPaper = createRoute({
  method: 'delete',
  path: `${ofApplication}/{paper}/skipped`,
  operationId: 'bringPaper',
  tags,
  summary: 'Take back that a paper is left out',
  request: { params: paperIds },
  responses: { ...answer(okSchema, 'It is to be brought again.'), ...refusedPerson },
})
