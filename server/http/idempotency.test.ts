import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addPerson } from '../store/world.testing.ts'
import { once } from './idempotency.ts'

describe.each(databases)('on %s', (name, newPlace) => {
  let store: Store
  let personId: string
  let otherId: string
  let nowMs = Date.UTC(2027, 0, 1)
  let worked = 0

  beforeAll(async () => {
    store = await openStore(await newPlace())
    personId = await addPerson(store.db, 'student')
    otherId = await addPerson(store.db, 'other')
  })
  afterAll(() => store.close())

  const ask = (key: string, request = 'POST /a {}', person = personId, fails = false) =>
    asActor(store.db, person, (tx) =>
      once(tx, { personId: person, nowMs }, { key, request }, () => {
        worked += 1
        return fails
          ? Promise.reject(new Error('lost'))
          : Promise.resolve({ status: 201, body: { nth: worked } })
      }),
    )

  test('a replay is given the first answer, a day long', async () => {
    const first = await ask('k1')
    expect(await ask('k1')).toEqual(first)
    nowMs += 24 * 3_600_000
    expect(await ask('k1')).not.toEqual(first)
  })

  test('another request with the same key is refused', async () => {
    await ask('k2')
    expect(await ask('k2', 'POST /a {"b":1}')).toEqual({
      status: 422,
      body: { refused: 'key_reused', key: 'k2' },
    })
  })

  test('a key belongs to one person', async () => {
    expect(await ask('k3')).not.toEqual(await ask('k3', 'POST /a {}', otherId))
  })

  test('what throws leaves no answer', async () => {
    await expect(ask('k4', 'POST /a {}', personId, true)).rejects.toThrow('lost')
    expect((await ask('k4')).status).toBe(201)
  })

  test('of twenty at once one works', async () => {
    const before = worked
    const given = await Promise.all(Array.from({ length: 20 }, () => ask('k5')))
    expect(new Set(given.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(worked - before).toBe(1)
    console.log(`figure: idempotency on ${name}: 20 requests at once with one key, ${worked - before} worked`)
  })
})
