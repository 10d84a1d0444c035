import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isoOf } from '@famulus/domain/time'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { commonOptions, parseOptions } from './options.ts'
import { Refusal } from './refusal.ts'
import { openSession, type Session } from './session.ts'
import { wishOptions } from './wish.ts'

const opened = (...args: string[]): Promise<Session> =>
  openSession(parseOptions({ ...commonOptions, ...wishOptions }, args))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'famulus-session-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('a session knows the catalogue, the day and the language', async () => {
  const { catalogue, today, language, t } = await opened('--today', '2027-03-01', '--lang', 'de')
  expect(catalogue.programmes.length).toBeGreaterThan(100)
  expect(isoOf(today)).toBe('2027-03-01')
  expect([language, t('answers.yes')]).toEqual(['de', 'ja'])
})

test.each([
  ['a host of the catalogue', 'agreements.host', 'gb-oxford', 'University of Oxford Medical School'],
  ['another school', 'school.id', 'de-ruhr-university-bochum', 'Ruhr University Bochum'],
  ['a school with small words', 'school.id', 'at-medical-university-of-graz', 'Medical University of Graz'],
  ['a school without a country', 'school.id', 'technion', 'Technion'],
  ['a site', 'stay.site', 'childrens-westmead', "Children's Hospital Westmead Clinical School"],
])('%s has a name', async (_, place, code, name) => {
  expect((await opened()).sayer.codeOf(place, code)).toBe(name)
})

test('a site that no programme has is refused', async () => {
  await expect(opened('--site', 'nothern')).rejects.toThrow(
    new Refusal('--site nothern: did you mean northern?'),
  )
  await expect(opened('--site', 'northern')).resolves.toBeDefined()
})
