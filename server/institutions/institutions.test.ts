import { domainOf } from '@famulus/domain/letters'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { importInstitutions } from './import-institutions.ts'
import { addInstitutions } from './routes.ts'
import { shippedInstitutions } from './shipped.ts'

const shipped = shippedInstitutions()

test('every institution has a country, a name and domains that are its own', () => {
  expect(shipped.length).toBeGreaterThan(9000)
  const domains = shipped.flatMap((one) => one.domains)
  expect(new Set(domains).size).toBe(domains.length)
  const odd = shipped.filter(
    ({ country, name, domains }) =>
      !/^[A-Z]{2}$/.test(country) ||
      name === '' ||
      domains.some((one) => domainOf(`a@${one}`, [one]) !== one),
  )
  expect(odd).toEqual([])
})

test('nobody gets a mailbox there by asking for one, and no domain is a country’s', () => {
  const open = /(^|\.)(gmail|googlemail|outlook|hotmail|yahoo|gmx|web|blogspot|wordpress)\.[a-z]+$/
  const wide = /^(ac|edu|co|com|org|net|gov|gob)\.[a-z]{2}$/
  expect(shipped.flatMap(({ domains }) => domains).filter((one) => open.test(one) || wide.test(one))).toEqual(
    [],
  )
})

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  beforeAll(async () => {
    store = await openStore(await newPlace())
  })
  afterAll(() => store.close())

  test('they are imported once, and what was mended stays', async () => {
    expect(await importInstitutions(store.db, shipped)).toBe(shipped.length)
    const name = 'Mended'
    await store.db
      .updateTable('institutions')
      .set({ name })
      .where('institutionId', '=', 'uni-wuerzburg.de')
      .execute()
    expect(await importInstitutions(store.db, shipped)).toBe(0)
    const found = await store.db
      .selectFrom('institutionDomains')
      .innerJoin('institutions', 'institutions.institutionId', 'institutionDomains.institutionId')
      .select(['name', 'country'])
      .where('domain', '=', 'uni-wuerzburg.de')
      .execute()
    expect(found).toEqual([{ name, country: 'DE' }])
  })

  test('a school is found by its name and by its mail domain', async () => {
    const { asked } = askingRoutes(store, addInstitutions)
    for (const search of ['heidelberg', 'uni-heidelberg.de']) {
      const { body } = await asked('', 'GET', `/institutions?search=${encodeURIComponent(search)}`)
      expect(body, search).toMatchObject({
        institutions: expect.arrayContaining([
          expect.objectContaining({ domains: expect.arrayContaining(['uni-heidelberg.de']) }),
        ]),
      })
    }
  })
})
