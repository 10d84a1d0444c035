import {
  attachPaper,
  beginUpload,
  bringPaper,
  changeDocument as changeRoute,
  detachPaper,
  dropUpload,
  eraseDocument as eraseRoute,
  finishUpload as finishRoute,
  listDocuments,
  listPapers,
  putPart as partRoute,
  readDocument,
  showUpload,
  skipPaper,
} from '@famulus/contract'
import { retention } from '@famulus/domain/applications'
import { addRoute, done } from '../http/add-route.ts'
import { addSteppedRoute } from '../http/add-stepped-route.ts'
import type { Api } from '../http/api.ts'
import { beginUpload as begin } from './begin-upload.ts'
import { changeDocument } from './change.ts'
import type { DocumentDeps } from './deps.ts'
import { eraseDocument } from './erase.ts'
import { fileResponse } from './file-response.ts'
import { destroyUpload, finishUpload } from './finish-upload.ts'
import { listingFor, papersFor } from './listing.ts'
import { attach, bringAgain, detach, skip } from './papers.ts'
import { putPart } from './put-part.ts'
import { readingFor } from './read.ts'
import { unseal } from './sealed-rows.ts'
import { presentUpload, uploadOf } from './uploads.ts'

/** Papers of a student, and whom they are shared with. */
export function addDocuments(api: Api, deps: DocumentDeps): void {
  addUploads(api, deps)
  addPapers(api, deps)
  addRoute(api, listDocuments, (_, { tx, who }) => listingFor(tx, who.personId, deps.periods ?? retention))
  addRoute(api, changeRoute, ({ params, json }, { tx, who }) =>
    changeDocument(tx, deps, { studentId: who.personId, ...params }, json),
  )
  addRoute(api, eraseRoute, ({ params, json }, { tx, who }) =>
    eraseDocument(tx, deps, { studentId: who.personId, ...params }, json.knowing),
  )
  addSteppedRoute(api, readDocument, async ({ params, query }, { who, act }) => {
    const { name, mediaType, sealed } = await act((tx) => readingFor(tx, deps, who, params, query))
    return fileResponse(await unseal(deps, sealed), name, mediaType)
  })
}

function addUploads(api: Api, deps: DocumentDeps): void {
  addRoute(api, beginUpload, ({ json }, { tx, who }) => begin(tx, deps, who.personId, json))
  addRoute(api, showUpload, async ({ params }, { tx, who }) => {
    const upload = await uploadOf(tx, { studentId: who.personId, documentId: params.uploadId })
    return upload && presentUpload(upload)
  })
  addSteppedRoute(api, partRoute, async ({ params, query }, { who, bytes, act }) => {
    const part = Buffer.from(await bytes())
    const ids = { studentId: who.personId, documentId: params.uploadId }
    return act((tx) => putPart(tx, deps, ids, query.offset, part))
  })
  addSteppedRoute(api, finishRoute, ({ params, json }, { who, act }) =>
    finishUpload(deps, act, { studentId: who.personId, documentId: params.uploadId }, json.sha256),
  )
  addRoute(api, dropUpload, async ({ params }, { tx, who }) =>
    (await destroyUpload(tx, { studentId: who.personId, documentId: params.uploadId })) ? done : undefined,
  )
}

function addPapers(api: Api, deps: DocumentDeps): void {
  addRoute(api, listPapers, async ({ params }, { tx }) => {
    const application = await tx
      .selectFrom('applications')
      .select('applicationId')
      .where('studentId', '=', params.studentId)
      .where('applicationId', '=', params.applicationId)
      .executeTakeFirst()
    return application && papersFor(tx, params)
  })
  addRoute(api, attachPaper, async ({ params, json }, { tx, who }) =>
    params.studentId === who.personId ? attach(tx, deps, params, json.sharesHealth) : undefined,
  )
  addRoute(api, detachPaper, async ({ params }, { tx, who }) =>
    params.studentId === who.personId ? detach(tx, deps, params) : undefined,
  )
  addRoute(api, skipPaper, async ({ params, json }, { tx, who }) =>
    params.studentId === who.personId ? skip(tx, deps, params, json.why) : undefined,
  )
  addRoute(api, bringPaper, async ({ params }, { tx, who }) =>
    params.studentId === who.personId ? bringAgain(tx, params) : undefined,
  )
}
