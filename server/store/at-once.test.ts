import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { atOnce } from './at-once.ts'
import { databases } from './databases.testing.ts'
import { openStore } from './open-store.ts'

const sets = { text: `select set_config('famulus.actor', $1, true) as set`, values: ['somebody'] }
const reads = { text: `select current_setting('famulus.actor') || $1 as read`, values: ['!'] }

describe.each(databases)('on %s', (_, newPlace) => {
  test('what one statement sets holds for the next, and for nobody afterwards', async () => {
    const { db, pool, close } = await openStore(await newPlace())
    for (let time = 0; time < 3; time += 1)
      expect(await atOnce(pool, [sets, reads])).toEqual([[{ set: 'somebody' }], [{ read: 'somebody!' }]])
    const { rows } = await sql`select current_setting('famulus.actor', true) as set`.execute(db)
    expect(rows).toEqual([{ set: '' }])
    await close()
  })

  test('one that fails is told, leaves nothing behind, and the next is answered', async () => {
    const { db, pool, close } = await openStore(await newPlace())
    const adds = {
      text: `insert into institutions (institution_id, name, country) values ($1, 'A school', 'DE')`,
      values: ['school.example'],
    }
    const fails = { text: 'select 1 / $1::int as whole', values: [0] }
    await expect(atOnce(pool, [adds, fails, reads])).rejects.toMatchObject({ code: '22012' })
    expect(await db.selectFrom('institutions').selectAll().execute()).toEqual([])
    expect(await atOnce(pool, [sets, reads])).toHaveLength(2)
    await close()
  })

  test('many at the same time are answered each their own', async () => {
    const { pool, close } = await openStore(await newPlace())
    const asked = Array.from({ length: 60 }, async (_one, number) => {
      const [, read] = await atOnce(pool, [{ ...sets, values: [`person ${number}`] }, reads])
      return read
    })
    expect(await Promise.all(asked)).toEqual(asked.map((_one, number) => [{ read: `person ${number}!` }]))
    await close()
  })
})
