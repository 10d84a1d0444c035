import { hkdfSync, randomBytes } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { addAccounts, addMe, ensureFirstAdmin, openAccounts, readSecret } from './accounts/index.ts'
import type { Config } from './config/config.ts'
import type { Deps } from './deps.ts'
import { type Api, newApiApp } from './http/api.ts'
import { addDocument } from './http/document.ts'
import { ownOriginOnly } from './http/origin.ts'
import { addLetters } from './letters/routes.ts'
import { queueMail } from './mail/queue-mail.ts'
import { addOutbox } from './mail/routes.ts'
import { newId } from './store/new-id.ts'
import type { Store } from './store/open-store.ts'

/** Adds what involves others to the app that is served. */
export type AddApi = (app: Hono) => void

export type ApiOptions = Pick<Config, 'url' | 'adminEmail'> & {
  readonly secret: string
  /** Anybody may read the mails that wait, links and all. Only for a demonstration. */
  readonly showsOutbox: boolean
}

/** What is under /api, and the keys of letters. */
export async function openApi({ db }: Store, options: ApiOptions): Promise<AddApi> {
  const { url, secret, adminEmail, showsOutbox } = options
  const deps: Deps = { db, nowMs: Date.now, newId }
  const sendMail = async (mail: Parameters<typeof queueMail>[1]) => {
    await db.transaction().execute((tx) => queueMail(tx, mail))
  }
  const accounts = openAccounts(deps, { url, secret, sendMail })
  if (adminEmail !== undefined) await ensureFirstAdmin(deps, accounts, adminEmail)
  return (app) => {
    app.use('/api/*', bodyLimit({ maxSize: mostBytes, onError: tooLarge }), ownOriginOnly(url))
    addAccounts(app, {
      accounts,
      deps,
      addressOf: (context) => getConnInfo(context).remote.address ?? '',
    })
    addLetters(app, { ...deps, issuer: url, masterKey: letterKeyOf(secret) })
    const api: Api = { app: newApiApp(), deps, whoIs: accounts.whoIs }
    addMe(api, { isDemo: showsOutbox })
    if (showsOutbox) addOutbox(api.app, db)
    addDocument(api.app, url)
    app.route('/api', api.app)
  }
}

/** Of a request; what uploads a document has a limit of its own. */
const mostBytes = 256 * 1024

const tooLarge = (context: Context) => context.json({ refused: 'too_large', mostBytes }, 413)

/** The secret of a configuration; without a folder to keep one in, it lasts as long as the process. */
export async function secretOf({ secret, dataFolder }: Partial<Config>): Promise<string> {
  if (secret === undefined && dataFolder === undefined) return randomBytes(32).toString('base64url')
  const read = await readSecret(secret, dataFolder ?? '')
  if (read.madeIn)
    console.log(`Made a secret in ${read.madeIn}: keep a copy, sessions and letters rest on it.`)
  return read.secret
}

/** A key of its own for the signing keys of letters, so that one secret is all there is to keep. HKDF, RFC 5869. */
const letterKeyOf = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'famulus letters', 32))
