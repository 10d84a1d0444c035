import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { forgetExpired } from '../accounts/index.ts'
import { applicationDeps } from '../applications/host.testing.ts'
import type { DatabasePlace } from '../config/config.ts'
import { forgetUploadsBefore, remindOfExpiry } from '../documents/index.ts'
import { importInstitutions, shippedInstitutions } from '../institutions/index.ts'
import { expireDue } from '../jobs/expire-due.ts'
import { claimDueMail, countMails, forgetMailsBefore } from '../mail/store.ts'
import { offerNext } from '../seats/index.ts'
import { newDatabase } from '../store/databases.testing.ts'
import { addMany } from '../store/many-applications.testing.ts'
import type { Store } from '../store/open-store.ts'
import {
  explainAll,
  nodesOf,
  type PlanNode,
  type Planned,
  plansOf,
  rowsRead,
} from '../store/plans.testing.ts'
import { type Ids, requests, whoMay } from './access.testing.ts'
import { type WholeApi, wholeApi } from './api.testing.ts'
import { addDocuments, type People, partiesIn } from './parties-in-demo.testing.ts'

const wanted = 100_000

test('with 100,000 applications, nothing that is asked reads a large table from end to end', async () => {
  const place = await newDatabase()
  const { people, ids } = await fill(place)
  await explainAll(place)
  const api = await wholeApi(place)
  const large = await largeTables(api.store)
  const plans = plansOf(api.store.pool)
  const wrong = new Set<string>()
  let statements = 0
  const look = (name: string) => {
    for (const planned of plans.taken()) {
      statements += 1
      for (const node of wrongIn(planned, large))
        wrong.add(`${name}: ${node} in ${planned.text.slice(0, 500)}`)
    }
  }
  await askAll(api, people, ids, look)
  await sql`update applications set is_blind = true where submitted_at is not null`.execute(api.store.db)
  plans.taken()
  await askAll(api, people, ids, (name) => look(`blind, ${name}`))
  for (const [name, work] of Object.entries(jobs(api.store))) {
    await work()
    look(name)
  }
  await api.close()
  expect([...large]).toEqual(
    expect.arrayContaining(['applications', 'application_events', 'seats', 'people']),
  )
  expect([...wrong]).toEqual([])
  console.log(
    `figure: plans with ${wanted} applications: ${statements} statements, ${wrong.size} without an index`,
  )
}, 180_000)

async function fill(place: DatabasePlace): Promise<{ readonly people: People; readonly ids: Ids }> {
  const api = await wholeApi(place)
  await importInstitutions(api.store.db, shippedInstitutions())
  const found = await partiesIn(api.store)
  await addDocuments(api.store.db)
  // Leaves messages, notes, scores and links to be copied.
  await askAll(api, found.people, found.ids, () => {})
  await multiply(api.store)
  await api.close()
  return found
}

async function askAll(api: WholeApi, people: People, ids: Ids, look: (name: string) => void): Promise<void> {
  for (const [operation, asks] of Object.entries(requests(ids)))
    for (const [as, ask] of Object.entries(asks))
      for (const role of whoMay(operation, as)) {
        await api.ask({ ...ask(role), person: people[role] })
        look(`${operation}, ${role}`)
      }
}

async function multiply({ db }: Store): Promise<void> {
  const { count } = await db
    .selectFrom('applications')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  await addMany(db, { batches: Math.ceil(wanted / count), own: 3 })
}

/** What the clock does. */
const jobs = ({ db }: Store): Record<string, () => Promise<unknown>> => ({
  expire: () => expireDue(db, Date.now(), () => Promise.resolve()),
  'offer next': () => offerNext(applicationDeps(db, Date.now)),
  'send mails': () => claimDueMail(db, Date.now(), 0),
  'count mails': () => countMails(db),
  'forget mails': () => forgetMailsBefore(db, Date.now() - yearMs),
  'forget uploads': () => forgetUploadsBefore(db, Date.now() - yearMs),
  'forget sign-ins': () => forgetExpired(db, Date.now()),
  'remind of expiry': () => remindOfExpiry({ db, nowMs: Date.now }, 'https://famulus.example'),
})

const yearMs = 365 * 86_400_000

/** A large table has more rows than that, and a step of a plan that looks at more has no index that fits. */
const most = 5000

/** Kept in memory, so that searching asks the database for nothing. */
const readWhole = ['institutions', 'institution_domains']

function wrongIn({ plan }: Planned, large: ReadonlySet<string>): string[] {
  const nodes = nodesOf(plan)
  if (nodes.some((node) => readWhole.includes(node['Relation Name'] ?? ''))) return []
  return nodes
    .filter((node) => rowsRead(node) > most || isWhole(node, large))
    .map(
      (node) =>
        `${node['Node Type']} of ${rowsRead(node)} rows of ${node['Relation Name'] ?? 'several tables'}`,
    )
}

const isWhole = (node: PlanNode, large: ReadonlySet<string>): boolean =>
  node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? '')

async function largeTables({ db }: Store): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select relname as "name" from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${most}`.execute(db)
  return new Set(rows.map(({ name }) => name))
}
