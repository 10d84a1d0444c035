import type { Kysely } from 'kysely'
import type { Database } from './store/database.ts'

/** What every use case works with. `nowMs`: epoch milliseconds. */
export type Deps = {
  readonly db: Kysely<Database>
  readonly nowMs: () => number
  readonly newId: () => string
}
