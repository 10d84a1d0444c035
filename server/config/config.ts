import { resolve } from 'node:path'
import type { Retention } from '@famulus/domain/applications'
import type { Institution } from '../accounts/sign-in.ts'
import type { Storing } from '../documents/objects/place.ts'
import type { logLevels } from '../observability/index.ts'
import { Refusal } from '../refusal.ts'
import { clamdAt, type Env, type Environment, readEnv } from './env.ts'
import { readInstitutions } from './institutions.ts'
import { readRetention } from './retention.ts'
import { readSender, type Sender } from './sender.ts'
import { readStoring } from './storing.ts'

/**
 * `url`: where browsers find the server. `secret`: undefined where one is to be kept in `dataFolder`. `smtp` undefined: mails
 * wait in the database. `isDemo`: then the page shows them. `isBehindProxy`: a proxy says where requests come from.
 */
export type Config = {
  readonly port: number
  readonly database: DatabasePlace
  readonly dataFolder: string
  readonly url: string
  readonly secret: string | undefined
  readonly adminEmail: string | undefined
  /** Whose own accounts are good for signing in. */
  readonly institutions: readonly Institution[]
  /** Undefined: kept in `dataFolder`. */
  readonly masterKey: string | undefined
  /** Who scans documents; undefined: nobody does. */
  readonly clamd: URL | undefined
  /** Undefined: the contents of papers lie in the database, as ever. */
  readonly storing: Storing | undefined
  /** How long papers are kept; undefined: as the domain says. */
  readonly retention: Retention | undefined
  readonly smtp: Smtp | undefined
  readonly isDemo: boolean
  readonly isBehindProxy: boolean
  readonly metricsToken: string | undefined
  readonly logLevel: (typeof logLevels)[number]
}

/** Who takes our mails (smtp: or smtps:, with name and password where it asks for them), and in whose name. */
export type Smtp = { readonly url: string; readonly from: Sender }

/** A PostgreSQL of its own, PGlite in a folder of this machine, or PGlite that forgets (for tests). */
export type DatabasePlace =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'memory' }

/** Nothing has to be set. Throws a Refusal for what is set wrongly. */
export function readConfig(environment: Environment): Config {
  const env = readEnv(environment)
  const port = Number(env.PORT ?? 3000)
  const dataFolder = resolve(env.FAMULUS_DATA ?? './data')
  return {
    port,
    dataFolder,
    url: env.FAMULUS_URL ?? `http://localhost:${port}`,
    secret: env.FAMULUS_SECRET,
    adminEmail: env.FAMULUS_ADMIN_EMAIL,
    institutions: (env.FAMULUS_OIDC === undefined ? undefined : readInstitutions(env.FAMULUS_OIDC)) ?? [],
    masterKey: env.FAMULUS_MASTER_KEY,
    clamd: env.FAMULUS_CLAMD === undefined ? undefined : clamdAt(env.FAMULUS_CLAMD),
    storing: readStoring(env),
    retention: env.FAMULUS_RETENTION === undefined ? undefined : readRetention(env.FAMULUS_RETENTION),
    database:
      env.DATABASE_URL === undefined
        ? { kind: 'folder', path: dataFolder }
        : { kind: 'server', url: env.DATABASE_URL },
    smtp: smtpOf(env),
    isDemo: env.FAMULUS_DEMO === '1',
    isBehindProxy: env.FAMULUS_BEHIND_PROXY === '1',
    metricsToken: env.FAMULUS_METRICS_TOKEN,
    logLevel: env.FAMULUS_LOG ?? 'info',
  }
}

/** Mails without a sender that can be answered end as spam, so there is none to fall back on. */
function smtpOf({ SMTP_URL: url, MAIL_FROM }: Env): Smtp | undefined {
  if (url === undefined) return undefined
  const from = MAIL_FROM === undefined ? undefined : readSender(MAIL_FROM)
  if (!from) throw new Refusal({ code: 'mail-from-missing', facts: { needed: 'MAIL_FROM' } })
  return { url, from }
}
