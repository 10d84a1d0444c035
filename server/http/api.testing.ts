import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noReference } from '@famulus/domain/requirements'
import { readProgramme } from '../../catalogue/reading.ts'
import { openApi } from '../api.ts'
import { createApp } from '../app.ts'
import { applicationDeps } from '../applications/host.testing.ts'
import type { DatabasePlace } from '../config/config.ts'
import { masterKeyOf, newDocumentKey } from '../documents/index.ts'
import { logTo } from '../observability/log.ts'
import { publishProgrammes } from '../programmes/index.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { signedIn } from './signed-in.testing.ts'

const site = 'https://famulus.example'
const secret = 'only for tests: 7Jd0wq3Zr9Kp2Xv5Ms8Lt1Bn4Gh6'

export type Request = {
  readonly method: string
  /** Below /api. */
  readonly path: string
  /** Undefined: nobody. */
  readonly person?: string | undefined
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type WholeApi = {
  readonly store: Store
  readonly ask: (request: Request) => Promise<Response>
  /** For a socket in front of it, past the limits of one address. */
  readonly fetch: (request: globalThis.Request) => Response | Promise<Response>
  readonly cookieOf: (person: string) => Promise<string>
  readonly close: () => Promise<void>
}

const folder = join(import.meta.dirname, '..', '..', 'catalogue', 'programmes')

let addresses = 0

/** The API of a demonstration as it is served, with its people and applications, each request from another address. */
export async function wholeApi(place: DatabasePlace): Promise<WholeApi> {
  const store = await openStore(place)
  await publishProgrammes(store.db, demonstrated(), Date.now())
  const deps = applicationDeps(store.db, Date.now)
  const addApi = await openApi(deps, {
    pool: store.pool,
    secret,
    adminEmail: undefined,
    isDemo: true,
    personPerMinute: 1_000_000,
    documents: { master: masterKeyOf(newDocumentKey()), scan: undefined },
  })
  const app = createApp({ dist: '/', firstPage: async () => '' }, () => Promise.resolve(true), addApi, {
    log: logTo({ write: () => {} }, 'silent'),
  })
  const cookies = new Map<string, Promise<string>>()
  const ask: WholeApi['ask'] = async ({ method, path, person, json, headers = {} }) => {
    if (person && !cookies.has(person))
      cookies.set(person, signedIn(store, person, { secret, isSecure: true }))
    const cookie = person && (await cookies.get(person))
    const init = {
      method,
      headers: {
        origin: site,
        ...(cookie ? { cookie } : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    }
    return app.request(`${site}/api${path}`, init, fromElsewhere())
  }
  return {
    store,
    ask,
    fetch: (request) => app.fetch(request, fromElsewhere()),
    cookieOf: (person) => signedIn(store, person, { secret, isSecure: true }),
    close: store.close,
  }
}

function fromElsewhere(): object {
  addresses += 1
  const remoteAddress = `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`
  return { incoming: { socket: { remoteAddress } } }
}

/** The two programmes that the demonstration needs: to read all of them takes longer than most tests. */
function demonstrated() {
  const programmes = ['us-pittsburgh', 'de-lmu'].map((id) => {
    const file = `${id}.yaml`
    const read = readProgramme(file, readFileSync(join(folder, file), 'utf8'))
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    return read.programme
  })
  return { programmes, reference: noReference }
}
