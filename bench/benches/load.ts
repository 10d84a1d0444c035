import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import autocannon from 'autocannon'
import { Hono } from 'hono'
import type { Pool } from 'pg'
import { type WholeApi, wholeApi } from '../../server/http/api.testing.ts'
import { partiesIn } from '../../server/http/parties-in-demo.testing.ts'
import { importInstitutions, shippedInstitutions } from '../../server/institutions/index.ts'
import { addMany } from '../../server/store/many-applications.testing.ts'
import { startPostgres } from '../../server/store/start-postgres.testing.ts'
import { type Bench, type Line, type Target, within } from '../report.ts'

const wanted = 100_000
const [connections, seconds] = [50, 5]

/** A page of ours, and what a route would do that asks one thing of the database and nothing else. */
type Case = {
  readonly work: string
  readonly path: string
  readonly cookie?: string
  readonly text: string
  readonly values: readonly unknown[]
}

type Measured = { readonly perSecond: number; readonly p99Ms: number }

export const load: Bench = {
  name: 'load',
  says: `routes with ${connections} connections and ${wanted.toLocaleString('en')} applications beside a bare Hono route`,
  run: async (progress) => {
    const postgres = await startPostgres()
    const api = await wholeApi({ kind: 'server', url: postgres.url })
    progress(`making ${wanted} applications`)
    await importInstitutions(api.store.db, shippedInstitutions())
    const cases = await casesIn(api)
    const { rows } = await api.store.pool.query('select count(*)::int as count from applications')
    await addMany(api.store.db, { batches: Math.ceil(wanted / rows[0].count), own: 3 })
    const lines: Line[] = []
    const targets: Target[] = []
    for (const one of cases) {
      progress(one.work)
      const [theirs, ours] = [await under(bare(api.store.pool, one), one), await under(api.fetch, one)]
      lines.push(lineOf(one, ours, theirs))
      targets.push(...targetsOf(one, ours, theirs))
    }
    await api.close()
    await postgres.stop()
    return { title: 'Under load', about, lines, targets }
  },
}

const about = `Requests with ${connections} connections on PostgreSQL with ${wanted.toLocaleString('en')} applications; milliseconds are those of one request at that throughput. A bare Hono route sends one statement that reads the same rows and gives them as they are: nobody is signed in, no row-level security, nothing is checked or worded. Load, server and database share the two processors.`

async function casesIn(api: WholeApi): Promise<Case[]> {
  const { people, ids } = await partiesIn(api.store)
  const [host, student] = [people['their host'] ?? '', people['the student'] ?? '']
  const { studentId, applicationId, hostOrganisationId } = ids
  return [
    {
      work: 'the queue of a host, 50 applications',
      path: `/organisations/${hostOrganisationId}/applications`,
      cookie: await api.cookieOf(host),
      text: `select * from applications join people on person_id = student_id where host_organisation_id = $1
        and submitted_at is not null order by submitted_at, application_id limit 50`,
      values: [hostOrganisationId],
    },
    {
      work: 'institutions whose name has a part',
      path: '/institutions?search=univers',
      text: `select * from institutions where position($1 in lower(name)) > 0 order by length(name) limit 20`,
      values: ['univers'],
    },
    {
      work: 'one application with all that belongs to it',
      path: `/applications/${studentId}/${applicationId}`,
      cookie: await api.cookieOf(student),
      text: `select a.*, w.profile, w.answers, (select json_agg(e) from application_events e where e.student_id = a.student_id
          and e.application_id = a.application_id) as events, (select json_agg(s) from application_snapshots s
          where s.student_id = a.student_id and s.application_id = a.application_id and part = 'answers') as snapshots
        from applications a join application_answers w using (student_id, application_id)
        where a.student_id = $1 and a.application_id = $2`,
      values: [studentId, applicationId],
    },
  ]
}

function bare(pool: Pool, { text, values }: Case): WholeApi['fetch'] {
  const app = new Hono()
  app.get('*', async (context) => context.json((await pool.query(text, [...values])).rows))
  return app.fetch
}

async function under(fetch: WholeApi['fetch'], { path, cookie }: Case): Promise<Measured> {
  const server = createServer(getRequestListener(fetch))
  const port = await listening(server)
  const url = `http://127.0.0.1:${port}/api${path}`
  const run = (duration: number) =>
    autocannon({ url, connections, duration, workers: 1, headers: cookie ? { cookie } : {} })
  await run(1)
  const { requests, latency, non2xx } = await run(seconds)
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  if (non2xx > 0) throw new Error(`${path}: ${non2xx} answers were no success`)
  return { perSecond: requests.average, p99Ms: latency.p99 }
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

const each = ({ perSecond }: Measured) => ({ median: 1000 / perSecond, least: 1000 / perSecond })

const lineOf = ({ work }: Case, ours: Measured, theirs: Measured): Line => ({
  work,
  by: `bare Hono route; p99 ${ours.p99Ms} against ${theirs.p99Ms} ms`,
  ours: each(ours),
  theirs: each(theirs),
})

function targetsOf({ work }: Case, ours: Measured, theirs: Measured): Target[] {
  const percent = Math.round((100 * ours.perSecond) / theirs.perSecond)
  const share = { wanted: 'at least 60 %', reached: `${percent} %`, met: percent >= 60 }
  return [
    { what: `${work}: throughput of a bare route`, ...share },
    within(`${work}: p99`, 50, 'ms', ours.p99Ms),
  ]
}
