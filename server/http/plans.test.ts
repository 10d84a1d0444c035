import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { forgetExpired } from '../accounts/index.ts'
import { forgetUploadsBefore, remindOfExpiry } from '../documents/index.ts'
import { importInstitutions, shippedInstitutions } from '../institutions/index.ts'
import { expireDue } from '../jobs/expire-due.ts'
import { claimDueMail, countMails, forgetMailsBefore } from '../mail/store.ts'
import { newDatabase } from '../store/databases.testing.ts'
import { addMany } from '../store/many-applications.testing.ts'
import type { Store } from '../store/open-store.ts'
import { explainAll, nodesOf, type Planned, plansOf, rowsRead } from '../store/plans.testing.ts'
import { type Ids, requests, whoMay } from './access.testing.ts'
import { type WholeApi, wholeApi } from './api.testing.ts'
import { addDocuments, type People, partiesIn } from './parties-in-demo.testing.ts'

const wanted = 100_000

test('with 100,000 applications, nothing that is asked reads a large table from end to end', async () => {
  const place = await newDatabase()
  const seeded = await wholeApi(place)
  await importInstitutions(seeded.store.db, shippedInstitutions())
  const { people, ids } = await partiesIn(seeded.store)
  await addDocuments(seeded.store.db)
  await askAll(seeded, people, ids, () => {})
  await multiply(seeded.store)
  await seeded.close()
  await explainAll(place)
  const api = await wholeApi(place)
  const found: Found[] = []
  let statements = 0
  const look = (name: string) => {
    const taken = plans.taken()
    statements += taken.length
    found.push(...taken.flatMap((planned) => wrongIn(name, planned, large)))
  }
  const large = await largeTables(api.store)
  const plans = plansOf(api.store.pool)
  await askAll(api, people, ids, look)
  for (const [name, work] of Object.entries(jobs(api.store))) {
    await work()
    look(name)
  }
  await api.close()
  const x = new Map<string, Found>()
  for (const f of found) if (!x.has(f.text + f.node)) x.set(f.text + f.node, f)
  console.log([...large])
  for (const f of x.values()) console.log(f.name, f.node, f.rows, '\n', f.text.slice(0, 1500))
  console.log(
    `figure: plans with ${wanted} applications: ${statements} statements, ${found.length} without an index`,
  )
}, 180_000)

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
  'send mails': () => claimDueMail(db, Date.now(), 0),
  'count mails': () => countMails(db),
  'forget mails': () => forgetMailsBefore(db, Date.now() - 1e10),
  'forget uploads': () => forgetUploadsBefore(db, Date.now() - 1e10),
  'forget sign-ins': () => forgetExpired(db, Date.now()),
  'remind of expiry': () => remindOfExpiry({ db, nowMs: Date.now }, 'https://famulus.example'),
})

type Found = { readonly name: string; readonly node: string; readonly rows: number; readonly text: string }

const mostRows = 5000

function wrongIn(name: string, { text, plan }: Planned, large: ReadonlySet<string>): Found[] {
  return nodesOf(plan)
    .filter(
      (node) =>
        (node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? '')) ||
        rowsRead(node) > mostRows,
    )
    .map((node) => ({
      name,
      node: `${node['Node Type']} ${node['Relation Name'] ?? ''}`,
      rows: rowsRead(node),
      text,
    }))
}

async function largeTables({ db }: Store): Promise<Set<string>> {
  const { rows } = await sql<{ relname: string }>`select relname from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${mostRows}`.execute(db)
  return new Set(rows.map(({ relname }) => relname))
}
