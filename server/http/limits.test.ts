import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMe } from '../accounts/index.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addPerson } from '../store/world.testing.ts'
import { askingRoutes } from './app.testing.ts'
import { limitedByAddress, turns } from './limits.ts'

describe('an address', () => {
  test('that has used its turns waits, and another does not', async () => {
    const app = new Hono()
    app.use(limitedByAddress((context) => context.req.header('x-test-address') ?? '', 2))
    app.get('/', (context) => context.text('here'))
    const ask = (from: string) => app.request('/', { headers: { 'x-test-address': from } })
    const statuses = [await ask('a'), await ask('a'), await ask('a'), await ask('b')]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429, 200])
    const refused = await ask('a')
    const seconds = Number(refused.headers.get('retry-after'))
    expect(await refused.json()).toEqual({ refused: 'too_often', seconds })
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
  })
})

describe('a person', () => {
  let store: Store
  beforeAll(async () => {
    store = await openStore({ kind: 'memory' })
  })
  afterAll(() => store.close())

  test('that has used their turns waits, from whatever address', async () => {
    const [one, other] = [await addPerson(store.db, 'student-1'), await addPerson(store.db, 'student-2')]
    const takeTurn = turns(2)
    const { asked } = askingRoutes(store, (api) => addMe({ ...api, takeTurn }, { isDemo: false }))
    const change = async (person: string) => (await asked(person, 'PATCH', '/me', { language: 'de' })).status
    expect([await change(one), await change(one), await change(one), await change(other)]).toEqual([
      200, 200, 429, 200,
    ])
  })
})
