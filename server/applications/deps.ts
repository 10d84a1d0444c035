import type { ActionInfo } from '@famulus/domain/requirements'
import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Mail } from '../mail/mail.ts'
import type { Database } from '../store/database.ts'

export type Tx = Transaction<Database>
export type Ids = { readonly studentId: string; readonly applicationId: string }

/** `url`: where browsers find the server. `catalogue`: its version, and what the answer of an assessment rests on besides. */
export type ApplicationDeps = Deps & {
  readonly url: string
  readonly catalogue: { readonly version: string; readonly book: readonly ActionInfo[] }
  /** Sends after the commit, and nothing without one. */
  readonly queueMail: (tx: Tx, mail: Mail) => Promise<unknown>
}
