import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { countMails } from '../mail/store.ts'
import type { Database } from '../store/database.ts'

/** What whoever watches over the server can ask it, in Prometheus's words. */
export type Metrics = {
  readonly registry: Registry
  readonly requests: Histogram<'method' | 'route' | 'status'>
  readonly failedJobs: Counter<'job'>
}

/** `db` is asked anew each time that somebody reads. */
export function createMetrics(db: Kysely<Database>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  addDatabase(registers, db)
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Answered requests by route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    failedJobs: new Counter({
      name: 'famulus_failed_jobs_total',
      help: 'Runs of a job that ended with an error.',
      labelNames: ['job'],
      registers,
    }),
  }
}

/** A database that does not answer leaves no number: an old one would look like a quiet hour. */
function addDatabase(registers: Registry[], db: Kysely<Database>): void {
  const asked = (
    name: string,
    help: string,
    labelNames: string[],
    read: () => Promise<readonly (readonly [Record<string, string>, number])[]>,
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset()
        for (const [labels, value] of await read().catch(() => [])) this.set(labels, value)
      },
    })
  asked('famulus_mails', 'Mails that wait, and mails that were given up.', ['state'], async () =>
    Object.entries(await countMails(db)).map(([state, count]) => [{ state }, count]),
  )
  asked('famulus_jobs', 'Jobs in the database by name and state.', ['job', 'state'], async () =>
    (await countJobs(db)).map(({ job, state, count }) => [{ job, state }, count]),
  )
}

/** Of what is done and kept for a while, pg-boss's own bookkeeping tells. */
async function countJobs(db: Kysely<Database>): Promise<{ job: string; state: string; count: number }[]> {
  const { rows } = await sql<{ job: string; state: string; count: number }>`
    select name as job, state::text as state, count(*)::int as count from pgboss.job
    where state < 'completed' or state = 'failed' group by 1, 2`.execute(db)
  return rows
}
