import { factsOf, readProfile } from '@famulus/domain/profile'
import { haveOf, type Leaf } from '@famulus/domain/requirements'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { sessionIn } from '../session/session.testing.ts'
import { haveText } from './have-text.ts'

/** A leaf that looks at all rows of a table, whatever they say. */
const rowsOf = (table: string) =>
  ({ op: 'records', table, where: [], atLeast: 1, say: { code: 'test' } }) as unknown as Leaf // only table and where are read

test.each([
  [
    'scores of a language test, with the decimal mark of the language',
    'languageTests: [{test: ielts, overall: 6.5, reading: 7, listening: 6, speaking: 6.5, writing: 6, taken: 2026-05-16, validUntil: 2028-05-16}]',
    'languageTests',
    'Language tests: IELTS Academic, English, 6.5, reading 7, listening 6, speaking 6.5, writing 6, 16 May 2026, valid until 16 May 2028 (perhaps more)',
    'Sprachtests: IELTS Academic, Englisch, 6,5, Lesen 7, Hören 6, Sprechen 6,5, Schreiben 6, 16. Mai 2026, gültig bis 16. Mai 2028 (vielleicht mehr)',
  ],
  [
    'the cover of an insurance in its currency',
    'complete: [insurances]\ninsurances: [{kind: malpractice, currency: USD, perClaim: 1000000, from: 2026-07-01, until: 2027-06-30, territory: US}]',
    'insurances',
    'Insurance: malpractice insurance, cover per claim US$1,000,000.00, from 1 July 2026, until 30 June 2027, the United States',
    'Versicherungen: Berufshaftpflichtversicherung, Deckung je Schadensfall 1.000.000,00 $, von 1. Juli 2026, bis 30. Juni 2027, Vereinigte Staaten',
  ],
  [
    'weeks and a day between two others',
    'clerkships: [{discipline: surgery, weeks: 1, completed: 2026-02-02..2026-02-06, setting: core}]',
    'clerkships',
    'Clerkships: surgery, 1 week, 2 February 2026 to 6 February 2026, core clerkship (perhaps more)',
    'Klinische Praktika: Chirurgie, 1 Woche, 2. Februar 2026 bis 6. Februar 2026, klinisches Pflichtpraktikum (vielleicht mehr)',
  ],
  [
    'a paper without a date',
    'asOf: 2026-11-22\ndocuments: [cv]',
    'documents',
    'Documents: curriculum vitae (perhaps more)',
    'Unterlagen: Lebenslauf (vielleicht mehr)',
  ],
  [
    'an award that runs on, and one with an end',
    'asOf: 2026-11-22\nawards: [{award: promos, state: held, monthly: 400}, {award: erasmus, state: granted, from: 2027-03-01, until: 2027-05-31}]',
    'awards',
    'Scholarships and grants: promos, held, euros a month 400; erasmus, granted, from 1 March 2027, until 31 May 2027 (perhaps more)',
    'Stipendien und Förderungen: promos, laufend, Euro im Monat 400; erasmus, bewilligt, von 1. März 2027, bis 31. Mai 2027 (vielleicht mehr)',
  ],
  [
    'a list that is empty and complete',
    'complete: [visas]',
    'visas',
    'Visas and entry permissions: none',
    'Visa und Einreiseerlaubnisse: keine',
  ],
  [
    'a list of which nobody has said anything',
    '',
    'visas',
    'Visas and entry permissions: nobody has said',
    'Visa und Einreiseerlaubnisse: keine Angabe',
  ],
])('what a student has, in words: %s', (_, lines, table, english, german) => {
  const read = readProfile(parse(`profile: 1\n${lines}`))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const have = haveOf(rowsOf(table), factsOf(read.profile))
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(plain(haveText(have, sessionIn('en')))).toBe(english)
  expect(plain(haveText(have, sessionIn('de')))).toBe(german)
})

test('what never comes has no day', () => {
  const facts = factsOf({ profile: 1, study: { doctorateSince: false } })
  const leaf = { op: 'compare', fact: 'study.doctorateFrom' } as unknown as Leaf // only the fact is read
  expect(haveText(haveOf(leaf, facts), sessionIn('en'))).toBe('Doctoral project since: never')
})
