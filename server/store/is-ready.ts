import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { migrations } from './migrations/index.ts'

/** Whether the database answers within the time and has every migration that this code needs. Never throws. */
export async function isReady(db: Kysely<Database>, withinMs = 2000): Promise<boolean> {
  const asked = db
    .selectFrom('schemaMigrations')
    .select((one) => one.fn.max('number').as('newest'))
    .executeTakeFirst()
    .then(
      (found) => (found?.newest ?? 0) >= migrations.length,
      () => false,
    )
  const waiting = new AbortController()
  const late = pause(withinMs, false, { signal: waiting.signal }).catch(() => false)
  const ready = await Promise.race([asked, late])
  waiting.abort()
  return ready
}
