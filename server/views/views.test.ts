import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { addViews } from './index.ts'

const waiting = { name: 'Waiting', state: 'submitted,under_review', search: '' }

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let [host, registrar, surgeon, stranger] = ['', '', '', '']

  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    surgeon = await addPerson(store.db, 'surgeon')
    stranger = await addPerson(store.db, 'stranger')
    host = await addOrganisation(store.db, 'host', registrar, surgeon)
    asked = askingRoutes(store, addViews).asked
  })
  afterAll(() => store.close())

  const path = () => `/organisations/${host}/views`

  test('a view is kept for whoever saved it, until they delete it', async () => {
    const made = await asked(registrar, 'POST', path(), waiting)
    const { viewId } = made.body as { viewId: string }
    expect((await asked(registrar, 'GET', path())).body).toEqual({ views: [{ ...waiting, viewId }] })
    expect((await asked(surgeon, 'GET', path())).body).toEqual({ views: [] })
    expect((await asked(surgeon, 'DELETE', `${path()}/${viewId}`)).status).toBe(404)
    expect((await asked(registrar, 'DELETE', `${path()}/${viewId}`)).status).toBe(200)
    expect((await asked(registrar, 'GET', path())).body).toEqual({ views: [] })
  })

  test('not by a stranger, not without a name, and not without end', async () => {
    expect((await asked(stranger, 'POST', path(), waiting)).status).toBe(403)
    expect((await asked(surgeon, 'POST', path(), { ...waiting, name: ' ' })).status).toBe(400)
    for (let number = 1; number <= 50; number += 1)
      expect((await asked(surgeon, 'POST', path(), { ...waiting, name: `View ${number}` })).status).toBe(200)
    expect(await asked(surgeon, 'POST', path(), waiting)).toMatchObject({
      body: { refused: 'views_used_up', most: 50 },
    })
  })
})
