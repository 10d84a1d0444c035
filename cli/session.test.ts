import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from '@famulus/advice/session'
import { openAwards } from '@famulus/catalogue/awards'
import { isoOf } from '@famulus/domain/time'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { commonOptions, parseOptions } from './options.ts'
import { Refusal } from './refusal.ts'
import { namingAwards, openSession } from './session.ts'
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
  ['a home school of the catalogue', 'school.id', 'ca-universite-de-montreal', 'Université de Montréal'],
  ['another school', 'school.id', 'de-university-of-cologne', 'University of Cologne'],
  ['a school known by its initials', 'school.id', 'de-lmu-munich', 'LMU Munich'],
  ['a school without a country', 'school.id', 'technion', 'Technion'],
  ['a site', 'stay.site', 'childrens-westmead', "Children's Hospital Westmead Clinical School"],
])('%s has a name', async (_, place, code, name) => {
  expect((await opened()).sayer.codeOf(place, code)).toBe(name)
})

test('a list is called by its title', async () => {
  const { sayer } = await opened()
  const values = { list: 'de-berlin-medical-schools' }
  expect(sayer.sentenceOf({ code: 'institution-approval.list', values })).toContain(
    'Universities in Berlin at which human medicine is studied',
  )
})

test.each([
  ['en', 'No award on this list held on the first day: awards of the talent foundations.'],
  ['de', 'Keine Förderung auf dieser Liste läuft am ersten Tag: Förderungen der Begabtenförderungswerke.'],
])('a class of awards has a name in %s', async (lang, sentence) => {
  const { sayer } = await opened('--lang', lang)
  const values = { list: 'awards-begabtenfoerderungswerke', moment: 'start' }
  expect(sayer.sentenceOf({ code: 'award-history.not-holding-list', values })).toBe(sentence)
})

test('an award has its name where the awards are open, else it is its id and nothing like it', async () => {
  const session = await opened()
  const { awards } = await openAwards(session.catalogue.reference)
  const named = (one: Session) =>
    one.sayer.sentenceOf({
      code: 'award-history.never-before',
      values: { awards: ['gb-bmdst', 'de-promos'] },
    })
  expect(named(session)).toBe('Never received before: gb-bmdst or de-promos.')
  expect(named(namingAwards(session, awards))).toBe(
    'Never received before: BMDST travel scholarship for electives or de-promos.',
  )
})

test('a site that no programme has is refused', async () => {
  await expect(opened('--site', 'nothern')).rejects.toThrow(
    new Refusal('--site nothern: did you mean northern?'),
  )
  await expect(opened('--site', 'northern')).resolves.toBeDefined()
})
