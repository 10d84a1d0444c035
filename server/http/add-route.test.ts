import { createRoute, z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMe } from '../accounts/index.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addPerson } from '../store/world.testing.ts'
import { addRoute, done } from './add-route.ts'
import { type Asking, askingRoutes } from './app.testing.ts'

const ok = {
  description: 'ok',
  content: { 'application/json': { schema: z.object({ ok: z.literal(true) }) } },
}
const rename = createRoute({ method: 'post', path: '/rename', responses: { 200: ok } })

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let student: string
  let asked: Asking['asked']
  let isRefused = false

  beforeAll(async () => {
    store = await openStore(await newPlace())
    student = await addPerson(store.db, 'student')
    const routes = askingRoutes(store, (api) => {
      addMe(api, { isDemo: false })
      addRoute(api, rename, async (_input, { tx, who }) => {
        await tx.updateTable('people').set({ name: 'renamed' }).where('personId', '=', who.personId).execute()
        return isRefused ? { refused: 'wrong_state' } : done
      })
    })
    asked = routes.asked
  })
  afterAll(() => store.close())

  const name = async () => ((await asked(student, 'GET', '/me')).body as { me: { name: string } }).me.name

  test('nobody is told who they are, and changes nothing', async () => {
    expect(await asked(undefined, 'GET', '/me')).toEqual({ status: 200, body: { me: null, isDemo: false } })
    expect(await asked(undefined, 'PATCH', '/me', { name: 'x' })).toEqual({
      status: 401,
      body: { refused: 'not_signed_in' },
    })
  })

  test('a person changes language and name, one without the other', async () => {
    expect((await asked(student, 'PATCH', '/me', { language: 'de' })).status).toBe(200)
    expect((await asked(student, 'PATCH', '/me', {})).status).toBe(200)
    expect((await asked(student, 'GET', '/me')).body).toMatchObject({
      me: { name: 'student', language: 'de' },
    })
  })

  test('what is not as the contract has it names its fields', async () => {
    expect(await asked(student, 'PATCH', '/me', { language: 'fr' })).toMatchObject({
      status: 400,
      body: { refused: 'malformed', in: 'json', problems: [{ field: 'language' }] },
    })
  })

  test('what is refused leaves nothing behind, and its key may be tried again', async () => {
    const headers = { 'idempotency-key': 'one' }
    isRefused = true
    expect((await asked(student, 'POST', '/rename', undefined, headers)).status).toBe(409)
    expect((await asked(student, 'POST', '/rename')).status).toBe(409)
    expect(await name()).toBe('student')
    isRefused = false
    expect((await asked(student, 'POST', '/rename', undefined, headers)).status).toBe(200)
    expect(await name()).toBe('renamed')
  })
})
