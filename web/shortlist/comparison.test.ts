import { comparedWithoutAwards } from '@famulus/advice/planning'
import { assessOne } from '@famulus/advice/programmes'
import { createSession, nobody } from '@famulus/advice/session'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { dayOf } from '@famulus/domain/time'
import { languages } from '@famulus/messages'
import { expect, test } from 'vitest'
import { comparisonRows } from './comparison.ts'
import { headlineOf } from './headline.ts'
import { tableOf } from './table.ts'

const { catalogue } = loadCatalogue()
const session = createSession({ catalogue, language: 'en', today: dayOf('2026-11-22') })

const compared = (...ids: string[]) =>
  ids.map((id) => {
    const compiled = catalogue.programmes.find(({ programme }) => programme.id === id)
    if (!compiled) throw new Error(`the catalogue has no ${id}`)
    const one = assessOne(compiled, nobody, session)
    return { ...comparedWithoutAwards(one, { profile: 1 }, session), isSought: false }
  })

const row = (code: string, ...ids: string[]) =>
  comparisonRows(compared(...ids), session).find((one) => one.code === code)

test('a programme does not differ from itself', () => {
  const rows = comparisonRows(compared('us-yale', 'us-yale'), session)
  expect(rows.filter(({ differs }) => differs).map(({ code }) => code)).toEqual([])
  expect(rows.length).toBeGreaterThan(10)
})

test('places differ where they do', () => {
  const place = row('place', 'us-harvard', 'us-yale')
  expect(place?.differs).toBe(true)
  expect(place?.cells.map(([line]) => line?.text)).toEqual([
    'Boston, United States',
    'New Haven, United States',
  ])
})

test('a fee stands with its year and its page', () => {
  const [fees = []] = row('fees', 'gb-oxford')?.cells ?? []
  expect(fees.map(({ text }) => text)).toEqual(['£50.00 per application (2024)', '£328.00 once (2017)'])
  expect(fees.every(({ pages = [] }) => pages.length > 0)).toBe(true)
})

test('what no source tells is an empty cell beside the others', () => {
  expect(row('fees', 'us-harvard', 'gb-oxford')?.cells[0]).toEqual([])
})

test('no award pays only where one has been looked for', () => {
  const all = compared('us-yale')
  const covered = (isSought: boolean) =>
    comparisonRows(
      all.map((one) => ({ ...one, isSought })),
      session,
    ).find(({ code }) => code === 'covered')?.cells[0]
  expect(covered(false)).toEqual([{ text: 'being looked for …' }])
  expect(covered(true)?.[0]?.text).toBe('no award is known to pay')
})

test('a portal is no stay, so nobody looks for money there', () => {
  expect(row('covered', 'us-vslo')).toBeUndefined()
})

test.each(languages)('every programme of the catalogue can be compared in %s', (language) => {
  const speaking = createSession({ catalogue, language, today: session.today })
  const ids = catalogue.programmes.map(({ programme }) => programme.id)
  for (const { title, cells } of comparisonRows(compared(...ids), speaking)) {
    const texts = [title, ...cells.flatMap((lines) => lines.map(({ text }) => text))]
    expect(texts.filter((text) => text === '' || /undefined|NaN|\{|shortlist\./.test(text))).toEqual([])
  }
})

test('the saved table has a column a programme, and the years of pages', () => {
  const all = compared('gb-oxford')
  const table = tableOf(all, comparisonRows(all, session), session)
  expect(table[0]).toEqual(['Question', 'University of Oxford Medical School'])
  expect(table.find(([title]) => title === 'Fees')?.[1]).toMatch(
    /^£50\.00 per application \(2024\) \[.+, 2024\]; /,
  )
})

test.each([
  [['yes', 'no', 'ask'], 'One of 3 programmes on the list is open or can be; one is not settled yet.'],
  [['fixable', 'not-yet'], '2 of 2 programmes on the list are open or can be.'],
  [['no', 'no'], 'None of the 2 programmes on the list is surely open.'],
  [['unknown'], 'Whether the programme on the list is open is not settled yet.'],
  [['no'], 'The programme on the list is not open at present.'],
  [[], 'Nothing on the list is in the catalogue.'],
] as const)('the headline of %j', (answers, headline) => {
  const [one] = compared('us-yale')
  const known = answers.flatMap((answer) => (one ? [{ assessment: { ...one.one.assessment, answer } }] : []))
  expect(headlineOf(known, session)).toBe(headline)
})
