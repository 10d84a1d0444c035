import type { Transaction } from 'kysely'
import type { Pool } from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Database } from '../store/database.ts'
import { everySeconds, type Loop } from './every-seconds.ts'
import { asOwner, execute } from './statements.ts'

/** Told of whatever goes wrong while nobody waits for an answer. */
export type OnError = (job: string, error: unknown) => void

export type Jobs = {
  /**
   * Works again and again. A text is a cron expression in UTC: then of all servers on a database one works at each
   * time. A number is seconds between the end of one run and the next, in every server: the work bears that several
   * do it at once. `signal` is aborted when the server stops.
   */
  readonly every: (
    name: string,
    when: string | number,
    work: (signal: AbortSignal) => Promise<unknown>,
  ) => Promise<void>
  /** What is done for `later`: at least once, so a second time must change nothing. What throws is tried again for days. */
  readonly once: (
    name: string,
    work: (data: object, signal: AbortSignal) => Promise<unknown>,
  ) => Promise<void>
  /** Has the work of that name done at an instant (epoch milliseconds), if `tx` is committed. */
  readonly later: (tx: Transaction<Database>, name: string, atMs: number, data: object) => Promise<void>
  /** Takes up nothing new, and waits for what is under way. */
  readonly stop: () => Promise<void>
}

/** All in seconds. A job whose server died is noticed when its heartbeat is missing, and another server does it. */
const queue = {
  retryLimit: 100,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3600,
  heartbeatSeconds: 30,
  retentionSeconds: 90 * 86_400,
}

/** How long a stop waits for work that does not end, in milliseconds. */
const patienceMs = 10_000

/** Starts pg-boss in a schema of its own. To be stopped before the pool is closed. `cronSeconds`: how often it looks. */
export async function startJobs(pool: Pool, onError: OnError, cronSeconds = 30): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => execute(pool, text, values) },
    cronMonitorIntervalSeconds: cronSeconds,
    cronWorkerIntervalSeconds: Math.min(cronSeconds, 5),
  })
  boss.on('error', (error) => onError('pg-boss', error))
  // Servers that start for the first time at once get into each other's way while they make the schema.
  await boss.start({ attempts: 5 })
  const loops: Loop[] = []
  const names = new Set<string>()

  const once: Jobs['once'] = async (name, work) => {
    await boss.createQueue(name, queue)
    await boss.work<object>(name, { pollingIntervalSeconds: 1 }, async ([job]) => {
      if (!job) return
      await work(job.data ?? {}, job.signal).catch((error) => {
        onError(name, error)
        throw error
      })
    })
    names.add(name)
  }

  const every: Jobs['every'] = async (name, when, work) => {
    if (typeof when === 'number') {
      loops.push(everySeconds(when, work, (error) => onError(name, error)))
      return
    }
    await once(name, (_, signal) => work(signal))
    await boss.schedule(name, when)
  }

  const later: Jobs['later'] = (tx, name, atMs, data) => {
    // pg-boss would look for it with a second connection, of which PGlite has none.
    if (!names.has(name)) throw new Error(`no work is named ${name}: call once("${name}", …) at the start`)
    const options = { startAfter: new Date(atMs), db: fromKysely(tx.withoutPlugins()) }
    return asOwner(tx, () => boss.send(name, data, options)).then(() => {})
  }

  const stop: Jobs['stop'] = async () => {
    await Promise.all(loops.map((loop) => loop.stop()))
    await boss.stop({ timeout: patienceMs })
  }
  return { every, once, later, stop }
}
