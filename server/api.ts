import { hkdfSync, randomBytes } from 'node:crypto'
import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  addAccounts,
  addMe,
  addSessions,
  addSignInInstitutions,
  ensureFirstAdmin,
  openAccounts,
  readSecret,
} from './accounts/index.ts'
import { type ApplicationDeps, addApplications, move } from './applications/index.ts'
import { addCertificates } from './certificates/index.ts'
import type { Config } from './config/config.ts'
import { addCorrespondence } from './correspondence/index.ts'
import { addDemo, seedDemo } from './demo/index.ts'
import { addDocuments, type DocumentDeps, limits } from './documents/index.ts'
import { addDossier } from './dossier/index.ts'
import { addEndorsements, type EndorsementDeps } from './endorsements/index.ts'
import { addFeedback } from './feedback/index.ts'
import { addressOf } from './http/address.ts'
import { type Api, newApiApp } from './http/api.ts'
import { addDocument } from './http/document.ts'
import { limitedByAddress, perMinute, turns } from './http/limits.ts'
import { ownOriginOnly } from './http/origin.ts'
import { addReadableDocument } from './http/readable-document.ts'
import { addIncidents } from './incidents/index.ts'
import { addInstitutions } from './institutions/index.ts'
import { addLetters } from './letters/routes.ts'
import { addLogbook, addLogbookPaper } from './logbook/index.ts'
import { queueMail } from './mail/queue-mail.ts'
import { addOutbox } from './mail/routes.ts'
import { log } from './observability/index.ts'
import { addOrganisations } from './organisations/index.ts'
import { addPersonalData } from './personal-data/index.ts'
import { addProgrammes } from './programmes/index.ts'
import { addReports } from './reports/index.ts'
import { addReviews } from './reviews/index.ts'
import { addSchools } from './schools/index.ts'
import { addSeats } from './seats/index.ts'
import type { Store } from './store/open-store.ts'
import { addSystems } from './systems/index.ts'
import { addViews } from './views/index.ts'

/** Adds what involves others to the app that is served. */
export type AddApi = (app: Hono) => void

export type ApiOptions = Pick<Config, 'adminEmail'> &
  Pick<Store, 'pool'> &
  Partial<Pick<Config, 'institutions'>> & {
    readonly isBehindProxy?: boolean
    /** Requests a minute, where it is not the usual number. */
    readonly personPerMinute?: number
    readonly secret: string
    /** Everything is made up: anybody may be anybody in it, and read the mails that wait, links and all. */
    readonly isDemo: boolean
    readonly documents: Pick<DocumentDeps, 'master' | 'scan' | 'storage' | 'periods'>
  }

/** What is under /api, and the keys of letters. */
export async function openApi(deps: ApplicationDeps, options: ApiOptions): Promise<AddApi> {
  const { db, url } = deps
  const { pool, secret, adminEmail, isDemo, documents, institutions = [] } = options
  const sendMail = async (mail: Parameters<typeof queueMail>[1]) => {
    await db.transaction().execute((tx) => queueMail(tx, mail))
  }
  const accounts = openAccounts(deps, { url, secret, pool, sendMail, isDemo, institutions })
  if (isDemo) await seedDemo(deps)
  if (adminEmail !== undefined) await ensureFirstAdmin(deps, accounts, adminEmail)
  return (app) => {
    const from = addressOf(options.isBehindProxy === true)
    app.use('/api/*', limitedByAddress(from))
    app.use('/api/*', limitBody, ownOriginOnly(url))
    addAccounts(app, {
      accounts,
      addressOf: from,
    })
    const letters = { ...deps, issuer: url, masterKey: letterKeyOf(secret) }
    addLetters(app, letters)
    const api: Api = {
      app: newApiApp(),
      deps,
      whoIs: accounts.whoIs,
      asWhoAsks: accounts.asWhoAsks,
      readAsWhoAsks: accounts.readAsWhoAsks,
      takeTurn: turns(options.personPerMinute ?? perMinute.person),
    }
    addMe(api, { isDemo: isDemo })
    addSessions(api)
    addSignInInstitutions(api, institutions)
    if (isDemo) {
      addOutbox(api.app, db)
      addDemo(api, accounts)
    }
    addInstitutions(api)
    addOrganisations(api, { url, sendMail })
    addProgrammes(api)
    addSeats(api)
    addApplications(api, deps)
    addDossier(api, { ...deps, ...documents })
    addDocuments(api, { ...deps, ...documents })
    addReviews(api)
    addPersonalData(api, { ...deps, periods: documents.periods })
    addReports(api)
    addSystems(api, deps)
    addViews(api)
    addLogbook(api)
    addLogbookPaper(api, deps)
    addCertificates(api, deps)
    addFeedback(api, deps)
    addIncidents(api, deps)
    addCorrespondence(api, deps)
    addEndorsements(api, { ...letters, moveApplication: movedByLink(deps) })
    addSchools(api, deps, letters)
    addDocument(api.app, url)
    addReadableDocument(api.app)
    app.route('/api', api.app)
  }
}

/** A link moves the application that it belongs to: as the student who sends it, or as the school that answers. */
const movedByLink =
  (deps: ApplicationDeps): EndorsementDeps['moveApplication'] =>
  async (tx, made, ids, reasons = []) => {
    const isStudents = made === 'request_endorsement'
    const moving = { move: made, by: isStudents ? 'student' : 'home', reasons } as const
    const moved = await move(tx, deps, ids, moving, { actorId: isStudents ? ids.studentId : null })
    if (!moved) return { refused: 'not_found' }
    return 'refused' in moved ? moved : undefined
  }

/** Of a request; a part of a document may be longer. */
const mostBytes = 256 * 1024

const limitOf = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: (context) => context.json({ refused: 'too_large', mostBytes: maxSize }, 413),
  })

const [limitUsual, limitPart] = [limitOf(mostBytes), limitOf(limits.largestPartBytes)]

/** Only where a body comes: asking for that of any other makes a Request of the whole, which takes as long as the rest. */
const limitBody: MiddlewareHandler = (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
  return /^\/api\/uploads\/[^/]+\/parts$/.test(context.req.path)
    ? limitPart(context, next)
    : limitUsual(context, next)
}

/** The secret of a configuration; without a folder to keep one in, it lasts as long as the process. */
export async function secretOf({ secret, dataFolder }: Partial<Config>): Promise<string> {
  if (secret === undefined && dataFolder === undefined) return randomBytes(32).toString('base64url')
  const read = await readSecret(secret, dataFolder ?? '')
  if (read.madeIn)
    log.warn({ file: read.madeIn }, 'made a secret: keep a copy, sessions and letters rest on it')
  return read.secret
}

/** A key of its own for the signing keys of letters, so that one secret is all there is to keep. HKDF, RFC 5869. */
const letterKeyOf = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'famulus letters', 32))
