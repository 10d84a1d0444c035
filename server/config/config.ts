import { resolve } from 'node:path'
import { type Environment, readEnv } from './env.ts'

export type Config = { readonly port: number; readonly database: DatabasePlace }

/** A PostgreSQL of its own, PGlite in a folder of this machine, or PGlite that forgets (for tests). */
export type DatabasePlace =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'memory' }

/** Nothing has to be set. Throws a Refusal for what is set wrongly. */
export function readConfig(environment: Environment): Config {
  const env = readEnv(environment)
  return {
    port: Number(env.PORT ?? 3000),
    database:
      env.DATABASE_URL === undefined
        ? { kind: 'folder', path: resolve(env.FAMULUS_DATA ?? './data') }
        : { kind: 'server', url: env.DATABASE_URL },
  }
}
