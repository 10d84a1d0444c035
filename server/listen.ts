import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { openApi, secretOf } from './api.ts'
import { createApp, type Site } from './app.ts'
import { type ApplicationDeps, expireOne } from './applications/index.ts'
import type { Config } from './config/config.ts'
import {
  type DocumentDeps,
  findMasterKey,
  masterKeyOf,
  newDocumentKey,
  openStorage,
  scanByClamd,
} from './documents/index.ts'
import { importInstitutions, shippedInstitutions } from './institutions/index.ts'
import { queueMail } from './mail/queue-mail.ts'
import { createMetrics, log } from './observability/index.ts'
import { publishProgrammes } from './programmes/index.ts'
import { offerNext } from './seats/index.ts'
import { startWork, type Work } from './start-work.ts'
import { isReady } from './store/is-ready.ts'
import { newId } from './store/new-id.ts'
import { openStore, type Store } from './store/open-store.ts'

/** `close` takes no new request, waits for those that are under way, then for jobs, and closes the database last. */
export type Listening = { readonly port: number; readonly close: () => Promise<void> }

/** Where to listen and what with; everything else may be left out. */
export type Serving = Pick<Config, 'port' | 'database'> & Partial<Config>

/** How long a request may still take after `close`, in milliseconds. */
const patienceMs = 10_000

/**
 * Opens the database and serves app and API on this machine. Port 0 takes one that is free. Rejects with EADDRINUSE for
 * one that is taken, and with a Refusal where the database cannot be used. `site` may be on its way meanwhile.
 */
export async function listen(site: Site | Promise<Site>, serving: Serving): Promise<Listening> {
  const { port, database, smtp, isDemo, adminEmail, isBehindProxy, metricsToken, logLevel } = serving
  if (logLevel) log.level = logLevel
  const [store, built] = await bothOf(openStore(database), site)
  let work: Work | undefined
  try {
    const url = serving.url ?? `http://localhost:${port}`
    const deps = depsOf(store, built, url)
    if (built.catalogue) await publishProgrammes(store.db, built.catalogue, Date.now())
    const storage = await openStorage(store.db, serving.storing)
    const metrics = createMetrics(store.db)
    work = await startWork(store, Date.now, {
      smtp,
      url,
      storage,
      periods: serving.retention,
      expire: expireOne(deps),
      offerNext: (signal) => offerNext(deps, signal),
      failedJobs: metrics.failedJobs,
    })
    const addApi = await openApi(deps, {
      pool: store.pool,
      secret: await secretOf(serving),
      adminEmail,
      institutions: serving.institutions ?? [],
      isDemo: isDemo === true && smtp === undefined,
      isBehindProxy: isBehindProxy === true,
      documents: { ...(await vaultOf(serving)), storage, periods: serving.retention },
    })
    const app = createApp(built, () => isReady(store.db), addApi, { metrics, metricsToken })
    const server = createServer(getRequestListener(app.fetch))
    const listeningOn = await listening(server, port)
    const added = built.catalogue ? addInstitutionsIn(store) : Promise.resolve()
    return { port: listeningOn, close: closing(server, work, store, added) }
  } catch (error) {
    await work?.stop()
    await store.close()
    throw error
  }
}

const depsOf = ({ db }: Store, { catalogue }: Site, url: string): ApplicationDeps => ({
  db,
  nowMs: Date.now,
  newId,
  url,
  catalogue: { version: catalogue?.version ?? '000000000000', book: catalogue?.book ?? [] },
  queueMail,
})

/** The master key of a configuration; without a folder to keep one in, it lasts as long as the process. */
async function vaultOf(config: Serving): Promise<Pick<DocumentDeps, 'master' | 'scan'>> {
  const { masterKey, dataFolder, clamd } = config
  const scan = clamd && ((file: Buffer) => scanByClamd(clamd, file))
  if (masterKey === undefined && dataFolder === undefined)
    return { master: masterKeyOf(newDocumentKey()), scan }
  const { generated, ...master } = await findMasterKey(masterKey, dataFolder ?? '')
  if (generated)
    console.warn(`Made ${generated.path}: keep a copy elsewhere, without it no document is readable.`)
  return { master, scan }
}

/** A database that was opened for nothing is closed again. */
async function bothOf(opening: Promise<Store>, site: Site | Promise<Site>): Promise<[Store, Site]> {
  const [store, built] = await Promise.allSettled([opening, site])
  if (store.status === 'rejected') throw store.reason
  if (built.status === 'fulfilled') return [store.value, built.value]
  await store.value.close()
  throw built.reason
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Nobody has to wait for ten thousand universities: whoever looks for one before they are there finds none yet. */
const addInstitutionsIn = ({ db }: Store): Promise<unknown> =>
  importInstitutions(db, shippedInstitutions()).catch((error: unknown) =>
    console.error('The universities could not be added:', error),
  )

const closing =
  (server: Server, work: Work, store: Store, added: Promise<unknown>) => async (): Promise<void> => {
    await added
    const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
    // A connection whose answer ends only now would be kept for the next request, which nobody takes any more.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    await new Promise((done) => server.close(done))
    clearTimeout(impatience)
    clearInterval(idle)
    await work.stop()
    await store.close()
  }
