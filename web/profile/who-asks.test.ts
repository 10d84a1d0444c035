import { assessAll } from '@famulus/advice/programmes'
import { createSession, nobody } from '@famulus/advice/session'
import { openDocument } from '@famulus/catalogue/document'
import { documentOf } from '@famulus/catalogue/reading'
import { dayOf, type IsoDate } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import '@famulus/messages'
import { askedCodes } from './asked-codes.ts'
import { choicesOf, codeLabel } from './choices.ts'
import { fields } from './fields.ts'
import { rowText } from './row-text.ts'
import { readersByPath, waitingByPath, waitingFor } from './who-asks.ts'

const document = documentOf()
const { catalogue, awards } = openDocument(document)
const awardNames = new Map(document.awards.map(({ id, name }) => [id, name]))
const today = dayOf('2026-11-22' as IsoDate)
const session = { ...createSession({ catalogue, language: 'en', today }), awardNames, awards }

test('a programme that waits for a fact has rules that read it', () => {
  const readers = readersByPath(catalogue)
  const assessments = assessAll(nobody, session).map(({ assessment }) => assessment)
  const waiting = waitingByPath(assessments)
  expect(waiting.size).toBeGreaterThan(10)
  for (const [path, number] of waiting)
    expect(number, path).toBeLessThanOrEqual(readers.get(path)?.length ?? 0)
  expect(waitingFor(assessments)).toBeGreaterThan(100)
})

test('codes that rules ask for are offered where the list is open', () => {
  expect(askedCodes(catalogue).get('person.citizenships')).toContain('DE')
})

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const speaking = { ...createSession({ catalogue, language, today }), awardNames, awards }

  test('every choice of every field has a name', () => {
    for (const [path, field] of fields) {
      if (path === 'complete') continue
      const all = [
        ...choicesOf(field, speaking),
        ...field.fields.flatMap((inner) => choicesOf(inner, speaking, { list: path, row: {} })),
      ]
      expect(
        all.filter(({ label }) => label.trim() === ''),
        path,
      ).toEqual([])
    }
  })
})

test('an award is chosen by its name, and no two have the same', () => {
  const field = fields.get('awards')?.fields.find(({ path }) => path === 'award')
  const choices = field ? choicesOf(field, session, { list: 'awards', row: {} }) : []
  expect(choices).toContainEqual({ value: 'de-deutschlandstipendium', label: 'Deutschlandstipendium' })
  expect(new Set(choices.map(({ label }) => label)).size).toBe(document.awards.length)
})

test('a decision is chosen host by host, rule by rule, and said in words', () => {
  const list = fields.get('decisions')
  const row = { rulebook: 'at-graz', requirement: 'entry_grid', about: 'dates', granted: true }
  const codes = (key: string) => {
    const field = list?.fields.find(({ path }) => path === key)
    return field ? choicesOf(field, session, { list: 'decisions', row }).map(({ value }) => value) : []
  }
  expect(codes('rulebook')).toContain('at-graz')
  expect(codes('requirement')).toContain('entry_grid')
  expect(codes('about')).toEqual(['dates'])
  const text = list ? rowText(row, list, session) : ''
  expect(text).toMatch(
    /^Medical University of Graz.*, The year starts on the first Monday in August; .*, .+\?, Granted$/,
  )
  const gone = { rulebook: 'xx-gone', requirement: 'some_rule', about: 'dates', granted: true }
  expect(list && rowText(gone, list, session)).toBe('xx-gone, some_rule, dates, Granted')
})

test.each([
  ['at-burgenland-auslandsstipendium', 'e3', 'means', /Burgenland, .+, .+\?, Granted$/],
  ['de-daad-promos', 'de-daad-promos/e7', 'quota-left', /PROMOS.*, .+, .+\?, Granted$/],
])('a decision about the award %s is said in words', (rulebook, requirement, about, said) => {
  const list = fields.get('decisions')
  const row = { rulebook, requirement, about, granted: true }
  const text = list ? rowText(row, list, session) : ''
  expect(text).toMatch(said)
  for (const code of [rulebook, requirement, about]) expect(text.split(', ')).not.toContain(code)
})

test('a record is said in a line', () => {
  const list = (path: string) => {
    const field = fields.get(path)
    if (!field) throw new Error(path)
    return field
  }
  const said = (path: string, row: Record<string, unknown>) => rowText(row, list(path), session)
  expect(said('clerkships', { discipline: 'surgery', weeks: 8, completed: '2026-02', setting: 'core' })).toBe(
    'surgery, 8 weeks, February 2026, core clerkship',
  )
  expect(said('immunisations', { antigen: ['measles', 'mmr'], doses: ['2002-05', 2003] })).toBe(
    'measles + measles, mumps and rubella (MMR), 2 doses: May 2002; 2003',
  )
  expect(said('languages', { language: 'de', native: true })).toBe('German, Native language')
  expect(said('insurances', { kind: 'health', territory: 'worldwide', until: '2027' })).toBe(
    'health insurance, Until: 2027, worldwide',
  )
  const territory = list('insurances').fields.find(({ path }) => path === 'territory')
  expect(territory && codeLabel(territory, 'Schengen', session, { list: 'insurances', row: {} })).toBe(
    'Schengen',
  )
})
