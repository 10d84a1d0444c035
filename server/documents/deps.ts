import type { Retention } from '@famulus/domain/applications'
import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Database } from '../store/database.ts'
import type { Storage } from './objects/storage.ts'
import type { Scanned } from './scan.ts'
import type { MasterKey } from './vault/keys.ts'

export type Tx = Transaction<Database>
export type Ids = { readonly studentId: string; readonly documentId: string }

/** `scan` undefined: no scanner is set up, and a document says so. */
export type DocumentDeps = Deps & {
  readonly master: MasterKey
  readonly scan: ((file: Buffer) => Promise<Scanned>) | undefined
  /** Undefined: every content lies in the database. */
  readonly storage?: Storage | undefined
  /** Undefined: those of the domain. */
  readonly periods?: Retention | undefined
}

export type Refused = { readonly refused: string; readonly [fact: string]: unknown }

export const instant = (ms: number): string => new Date(ms).toISOString()
