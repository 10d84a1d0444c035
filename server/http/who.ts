import type { Transaction } from 'kysely'
import type { Acting } from '../store/as-actor.ts'
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
  acting?: Acting,
) => Promise<Result>
