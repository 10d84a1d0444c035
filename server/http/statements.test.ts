import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDatabase } from '../store/databases.testing.ts'
import { addMany } from '../store/many-applications.testing.ts'
import { type Statements, statementsOf } from '../store/statements.testing.ts'
import { type Ids, requests, whoMay } from './access.testing.ts'
import { type WholeApi, wholeApi } from './api.testing.ts'
import { addDocuments, type People, partiesIn } from './parties-in-demo.testing.ts'

let api: WholeApi
let statements: Statements
let people: People
let ids: Ids
beforeAll(async () => {
  api = await wholeApi(await newDatabase())
  statements = statementsOf(api.store.pool)
  const found = await partiesIn(api.store)
  people = found.people
  ids = found.ids
  await addDocuments(api.store.db)
  // Signs everybody in, and compiles the programmes: both are done once.
  await countAll()
})
afterAll(() => api.close())

test('every request takes as many statements as the list says, however much there is to show', async () => {
  const few = await countAll()
  await expect(listOf(few)).toMatchFileSnapshot('statements-of-routes.txt')
  const { count: before } = await countApplications()
  await addMany(api.store.db, { batches: 6, own: 3 })
  const { count: after } = await countApplications()
  expect(after).toBe(before * 7)
  expect(listOf(await countAll())).toBe(listOf(few))
  console.log(`figure: statements of ${few.size} requests: the same with ${before} and ${after} applications`)
}, 120_000)

/** Answered from memory, which is read again now and then. */
const inMemory = ['searchInstitutions']

/** Of each request the most that one of those takes who may ask it, with `begin`, `commit` and who asks. */
async function countAll(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const [operation, asks] of Object.entries(requests(ids))) {
    if (inMemory.includes(operation)) continue
    for (const [as, ask] of Object.entries(asks)) {
      const taken: number[] = []
      for (const role of whoMay(operation, as)) {
        statements.taken()
        await api.ask({ ...ask(role), person: people[role] })
        taken.push(statements.taken().length)
      }
      counts.set(`${operation} ${as}`, Math.max(...taken))
    }
  }
  return counts
}

const listOf = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([request, count]) => `${String(count).padStart(2)}  ${request}\n`).join('')

const countApplications = () =>
  api.store.db
    .selectFrom('applications')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
