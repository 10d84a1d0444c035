import { resolve } from 'node:path'
import { type Environment, readEnv } from './env.ts'

/** `url`: where browsers find the server. `secret`: undefined where one is to be kept in `dataFolder`. */
export type Config = {
  readonly port: number
  readonly database: DatabasePlace
  readonly dataFolder: string
  readonly url: string
  readonly secret: string | undefined
  readonly adminEmail: string | undefined
}

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
    database:
      env.DATABASE_URL === undefined
        ? { kind: 'folder', path: dataFolder }
        : { kind: 'server', url: env.DATABASE_URL },
  }
}
