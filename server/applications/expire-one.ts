import type { Due } from '../jobs/expire-due.ts'
import type { ApplicationDeps } from './deps.ts'
import { move } from './move.ts'

/** Ends an application whose time is up. As the owner: the clock acts, and no person. A freeze may have moved its time. */
export const expireOne =
  (deps: ApplicationDeps) =>
  (due: Due): Promise<unknown> =>
    deps.db
      .transaction()
      .execute((tx) => move(tx, deps, due, { move: 'expire', by: 'clock' }, { actorId: null }))
