import { Hono } from 'hono'
import type { Pool } from 'pg'
import { type WholeApi, wholeApi } from '../../server/http/api.testing.ts'
import { partiesIn } from '../../server/http/parties-in-demo.testing.ts'
import { importInstitutions, shippedInstitutions } from '../../server/institutions/index.ts'
import type { Statement } from '../../server/store/at-once.ts'
import { addMany } from '../../server/store/many-applications.testing.ts'
import { startPostgres } from '../../server/store/start-postgres.testing.ts'
import { statementsOf } from '../../server/store/statements.testing.ts'
import { type Bench, type Line, type Target, within } from '../report.ts'
import { connections, type Measured, onceEach, underLoad } from '../under-load.ts'
import { addDrafts, type Draft } from '../workload/drafts.ts'

const wanted = 100_000
/** Sixty for each connection, after some to warm up. */
const submitted = 60 * connections
const warmingUp = 20 * connections

/** A page of ours, and its longest statement, which a bare route sends alone. */
type Case = {
  readonly work: string
  readonly path: string
  readonly cookie?: string
  readonly statement: Statement
}

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
    await api.store.pool.query('vacuum analyze')
    const lines: Line[] = []
    const targets: Target[] = []
    for (const one of cases) {
      progress(one.work)
      const theirs = await underLoad(bare(api.store.pool, one), one.path)
      const ours = await underLoad(api.fetch, one.path, one.cookie)
      lines.push(lineOf(one, ours, theirs))
      targets.push(...targetsOf(one, ours, theirs))
    }
    progress(`making ${warmingUp + submitted} drafts`)
    const submissions = (await addDrafts(api, warmingUp + submitted)).map(submission)
    const [first, others] = [submissions.slice(0, warmingUp), submissions.slice(warmingUp)]
    progress(submitting.work)
    const submittedBy = async (fetch: WholeApi['fetch']) => {
      await onceEach(fetch, first)
      return onceEach(fetch, others)
    }
    const theirs = await submittedBy(bareWrite(api.store.pool))
    const ours = await submittedBy(api.fetch)
    lines.push(lineOf(submitting, ours, theirs))
    targets.push(...targetsOf(submitting, ours, theirs))
    await api.close()
    await postgres.stop()
    return { title: 'Under load', about, lines, targets }
  },
}

const about = `Requests with ${connections} connections on PostgreSQL with ${wanted.toLocaleString('en')} applications; milliseconds are those of one request at that throughput. A bare Hono route sends the longest statement of our route and gives its rows as they are: nobody is signed in, no row-level security, nothing is checked or worded. Load, server and database share the two processors.`

async function casesIn(api: WholeApi): Promise<Case[]> {
  const { people, ids } = await partiesIn(api.store)
  const [host, student] = [people['their host'] ?? '', people['the student'] ?? '']
  const { studentId, applicationId, hostOrganisationId } = ids
  const queue = `/organisations/${hostOrganisationId}/applications`
  const one = `/applications/${studentId}/${applicationId}`
  return [
    { work: 'the queue of a host, 50 applications', ...(await longestOf(api, queue, host)) },
    {
      work: 'institutions whose name has a part',
      path: '/institutions?search=univers',
      statement: {
        text: `select * from institutions where position($1 in lower(name)) > 0 order by length(name) limit 20`,
        values: ['univers'],
      },
    },
    { work: 'one application with all that belongs to it', ...(await longestOf(api, one, student)) },
  ]
}

/** Asks twice, because the first time a session is lengthened and a programme compiled. */
async function longestOf(api: WholeApi, path: string, person: string): Promise<Omit<Case, 'work'>> {
  const statements = statementsOf(api.store.pool)
  for (let time = 0; time < 2; time += 1) {
    statements.taken()
    await api.ask({ method: 'GET', path, person })
  }
  const [statement] = statements.takenWhole().sort((a, b) => b.text.length - a.text.length)
  if (!statement) throw new Error(`${path} asks nothing of the database`)
  return { path, cookie: await api.cookieOf(person), statement }
}

const submitting = { work: 'submitting an application' }

const submission = ({ studentId, applicationId, cookie }: Draft) => ({
  method: 'POST' as const,
  path: `/api/applications/${studentId}/${applicationId}/moves`,
  headers: { cookie, origin: 'https://famulus.example', 'content-type': 'application/json' },
  body: JSON.stringify({ move: 'submit' }),
})

/** One statement that says of the application that it was submitted: nothing is checked, frozen, journaled or told. */
function bareWrite(pool: Pool): WholeApi['fetch'] {
  const app = new Hono()
  app.post('/api/applications/:student/:application/moves', async (context) => {
    const { student, application } = context.req.param()
    const text = `update applications set state_since = now() where student_id = $1 and application_id = $2`
    const { rowCount } = await pool.query(text, [student, application])
    return context.json({ submitted: rowCount })
  })
  return app.fetch
}

function bare(pool: Pool, { statement: { text, values } }: Case): WholeApi['fetch'] {
  const app = new Hono()
  app.get('*', async (context) => context.json((await pool.query(text, [...values])).rows))
  return app.fetch
}

const each = ({ perSecond }: Measured) => ({ median: 1000 / perSecond, least: 1000 / perSecond })

const lineOf = ({ work }: Pick<Case, 'work'>, ours: Measured, theirs: Measured): Line => ({
  work,
  by: `bare Hono route; p99 ${ours.p99Ms} against ${theirs.p99Ms} ms`,
  ours: each(ours),
  theirs: each(theirs),
})

function targetsOf({ work }: Pick<Case, 'work'>, ours: Measured, theirs: Measured): Target[] {
  const percent = Math.round((100 * ours.perSecond) / theirs.perSecond)
  const share = { wanted: 'at least 60 %', reached: `${percent} %`, met: percent >= 60 }
  return [
    { what: `${work}: throughput of a bare route`, ...share },
    within(`${work}: p99`, 50, 'ms', ours.p99Ms),
  ]
}
