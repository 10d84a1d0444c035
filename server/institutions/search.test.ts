import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { importInstitutions } from './import-institutions.ts'
import { searchOf } from './search.ts'

const one = (institutionId: string, name: string, country = 'DE', domains: string[] = []) => ({
  institutionId,
  name,
  country,
  domains,
})

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  beforeAll(async () => {
    store = await openStore(await newPlace())
    await importInstitutions(store.db, [
      one('uni-b.example', 'Universität B', 'DE', ['b.example', 'a.b.example']),
      one('uni-long.example', 'Universität am langen Fluss'),
      one('ma.example', 'Medizinische Akademie'),
      one('tu.example', 'Technische Universität', 'AT'),
    ])
  })
  afterAll(() => store.close())

  test.each([
    ['uni', undefined, ['uni-b.example', 'uni-long.example', 'tu.example']],
    ['UNIVERSITÄT', 'AT', ['tu.example']],
    ['akademie', undefined, ['ma.example']],
    ['ma.ex', undefined, ['ma.example']],
    ['a.b.ex', undefined, ['uni-b.example']],
    ['%', undefined, []],
  ])('%s in %s', async (search, country, ids) => {
    const found = await searchOf(store.db, Date.now)(search, country)
    expect(found.map(({ institutionId }) => institutionId)).toEqual(ids)
  })

  test('every one is shown with all its domains', async () => {
    const [found] = await searchOf(store.db, Date.now)('universität b', undefined)
    expect(found).toEqual(one('uni-b.example', 'Universität B', 'DE', ['a.b.example', 'b.example']))
  })

  test('one that is new is found soon, also by a clock that went back', async () => {
    let nowMs = Date.now()
    const search = searchOf(store.db, () => nowMs)
    expect(await search('new', undefined)).toEqual([])
    await importInstitutions(
      store.db,
      [...'12345'].map((n) => one(`new-${n}.example`, `New ${n}`)),
    )
    expect(await search('new', undefined)).toEqual([])
    nowMs -= 3_600_000
    expect(await search('new', undefined)).toHaveLength(5)
  })
})
