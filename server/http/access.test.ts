import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabase, newFolder } from '../store/databases.testing.ts'
import { type Answer, access, type Ids, type Role, requests, roles, told } from './access.testing.ts'
import { type WholeApi, wholeApi } from './api.testing.ts'
import { type People, partiesIn } from './parties-in-demo.testing.ts'

describe.each([
  ['PGlite', newFolder],
  ['PostgreSQL', () => newDatabase()],
] as const)('on %s', (name, newPlace) => {
  let api: WholeApi
  let people: People
  let ids: Ids
  beforeAll(async () => {
    api = await wholeApi(await newPlace())
    const found = await partiesIn(api.store)
    people = found.people
    ids = found.ids
  }, 120_000)
  afterAll(() => api.close())

  test('every route of the document has a line in the table', async () => {
    const read = await api.ask({ method: 'GET', path: '/openapi.json' })
    const { paths } = (await read.json()) as {
      paths: Record<string, Record<string, { operationId: string }>>
    } // what it may be, document.test.ts says
    const routes = Object.values(paths).flatMap((methods) => Object.values(methods))
    const named = routes.map(({ operationId }) => operationId)
    expect(Object.keys(access).sort()).toEqual(named.sort())
  })

  test('every role is answered as the table says', async () => {
    let combinations = 0
    for (const [operation, asks] of Object.entries(requests(ids))) {
      expect(Object.keys(asks), operation).toEqual(Object.keys(access[operation] ?? {}))
      for (const [as, ask] of Object.entries(asks)) {
        const found: [Role, Answer | number][] = []
        for (const role of roles) {
          const { status } = await api.ask({ ...ask(role), person: people[role] })
          found.push([role, meanings[status] ?? status])
        }
        const line = access[operation]?.[as]
        expect.soft(Object.fromEntries(found), `${operation} ${as}`).toEqual(line && told(line))
        combinations += found.length
      }
    }
    console.log(`figure: access on ${name}: ${combinations} combinations of route, object and role, 0 wrong`)
  }, 120_000)
})

const meanings: Readonly<Record<number, Answer>> = {
  200: 'may',
  409: 'may',
  422: 'may',
  401: 'must sign in',
  403: 'may not',
  404: 'sees nothing',
}
