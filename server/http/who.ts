import type { Transaction } from 'kysely'
import type { Acting } from '../store/as-actor.ts'
import type { Statement } from '../store/at-once.ts'
import type { Database } from '../store/database.ts'

/** Who asks. `hasSecondFactor`: it was shown in this very session, not only set up. */
export type Who = {
  readonly personId: string
  readonly sessionId: string
  readonly hasSecondFactor: boolean
  /** When this session began. */
  readonly signedInAt: string
}

/** A person asks: everything is seen and changed in `tx`, as that person. */
export type AskedBy = { readonly who: Who; readonly tx: Transaction<Database> }

/** Works in a transaction as whoever asks, given undefined where that is nobody; what throws leaves nothing behind. */
export type AsWhoAsks = <Result>(
  request: Request,
  work: (asked: AskedBy | undefined) => Promise<Result>,
) => Promise<Result>

/** The rows of one statement as whoever asks sees them, `acting` as said; undefined where that is nobody. */
export type ReadAsWhoAsks = (
  request: Request,
  statement: Statement,
  acting: Acting,
) => Promise<Read | undefined>
export type Read = { readonly who: Who; readonly rows: readonly object[] }
