import { applicationStates } from '@famulus/domain/applications'
import { noReference } from '@famulus/domain/requirements'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/reading.ts'
import { applicationDeps } from '../applications/host.testing.ts'
import { verify } from '../journal/verify.ts'
import { publishProgrammes } from '../programmes/index.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { seedDemo } from './index.ts'

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  beforeAll(async () => {
    store = await openStore(await newPlace())
    const { catalogue } = loadCatalogue()
    const programmes = catalogue.programmes.map(({ programme }) => programme)
    await publishProgrammes(
      store.db,
      { programmes, reference: catalogue.reference ?? noReference },
      Date.now(),
    )
  })
  afterAll(() => store.close())

  test('the demonstration has an application in every state, and is made once', async () => {
    const deps = applicationDeps(store.db, Date.now)
    const made = await seedDemo(deps)
    const rows = await store.db.selectFrom('applications').select('state').execute()
    expect(rows).toHaveLength(made)
    expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual([...applicationStates].sort())
    expect(await verify(store.db)).toMatchObject({ applications: made, breaks: [] })
    expect(deps.mails).toEqual([])
    expect(await seedDemo(deps)).toBe(0)
  })
})
