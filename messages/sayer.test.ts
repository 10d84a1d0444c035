import { describe, expect, test } from 'vitest'
import { createSayer, type Say } from './index.ts'

const [en, de] = [createSayer('en'), createSayer('de')]
// Intl separates number and unit with a space that does not break.
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f\u2009]/g, ' ')

const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const score: Say = {
  code: 'language-test.minimum',
  values: { test: 'ielts', moment: 'start', within: 'any', minimum: 6.5, writing: 7 },
}
const passport: Say = {
  code: 'passport.valid-until',
  values: { until: { at: 'end', plus: { months: 6 }, round: 'up' } },
}

test.each([
  [
    'codes in the words of the language',
    { code: 'core-clerkships.discipline', values: { discipline: 'internal-medicine', moment: 'start' } },
    'A clerkship in internal medicine completed by the first day.',
    'Ein klinisches Praktikum im Fach Innere Medizin bis zum ersten Tag abgeschlossen.',
  ],
  [
    'several codes as a choice',
    { code: 'institution-approval.countries', values: { countries: ['US', 'CA'] } },
    'A home school in the United States or Canada.',
    'Sitz der Heimathochschule: Vereinigte Staaten oder Kanada.',
  ],
  [
    'the European Union for all its members',
    { code: 'person.citizen', values: { countries: [...union, 'CH'] } },
    'Citizenship of the European Union or Switzerland.',
    'Staatsangehörigkeit: Europäische Union oder Schweiz.',
  ],
  [
    'its members one by one when one is missing',
    { code: 'person.citizen', values: { countries: ['FR', 'AT'] } },
    'Citizenship of France or Austria.',
    'Staatsangehörigkeit: Frankreich oder Österreich.',
  ],
  [
    'scores together, with the decimal mark of the language',
    score,
    'IELTS Academic with at least 6.5 overall and at least 7 in writing, valid on the first day.',
    'IELTS Academic mit mindestens 6,5 insgesamt und mindestens 7 im Schreiben, am ersten Tag gültig.',
  ],
  [
    'how old something may be',
    {
      code: 'tuberculosis.negative',
      values: { tbTest: 'igra', moment: 'end', within: { at: 'end', plus: { months: -12 }, round: 'up' } },
    },
    'A negative tuberculosis result by the last day, no older than 12 months: blood test (IGRA).',
    'Ein negativer Tuberkulose-Befund bis zum letzten Tag, nicht älter als 12 Monate: Bluttest (IGRA).',
  ],
  [
    'a day that the stay fixes, in words',
    passport,
    'A passport that is valid at least until 6 months after the last day.',
    'Ein Reisepass, der mindestens bis 6 Monate nach dem letzten Tag gültig ist.',
  ],
  [
    'amounts of money',
    {
      code: 'insurance.whole-stay',
      values: {
        insurance: 'malpractice',
        perClaim: 1_000_000,
        aggregate: 3_000_000,
        currency: 'USD',
        territory: 'any',
        providers: 'any',
      },
    },
    'Malpractice insurance for the whole stay, at least US$1,000,000 per claim, at least US$3,000,000 in all.',
    'Berufshaftpflichtversicherung für den ganzen Aufenthalt, mindestens 1.000.000 $ je Schadensfall, mindestens 3.000.000 $ insgesamt.',
  ],
  [
    'levels and languages',
    { code: 'language.level', values: { language: 'fr', level: 4, moment: 'start', within: 'any' } },
    'French at level B2 or higher on the first day.',
    'Französisch mindestens auf Niveau B2 am ersten Tag.',
  ],
  [
    'start days',
    {
      code: 'start-days.grid',
      values: { months: [6, 7], weekdays: [1], nthWeekday: 1, closed: ['2027-07-05..2027-07-09'] },
    },
    'A start on one of the days that the host allows: in June or July; on the 1st Monday of a month; not during 5 – 9 July 2027.',
    'Beginn an einem der Tage, die der Gastgeber zulässt: im Juni oder Juli; am 1. Montag eines Monats; nicht in dieser Zeit: 5.–9. Juli 2027.',
  ],
  [
    'excluded months',
    { code: 'start-days.grid', values: { monthsExcluded: [4, 5, 6, 7, 8, 9] } },
    'A start on one of the days that the host allows: not in April, May, June, July, August or September.',
    'Beginn an einem der Tage, die der Gastgeber zulässt: nicht im April, Mai, Juni, Juli, August oder September.',
  ],
  [
    'the allowed months where more than half a year is excluded',
    { code: 'start-days.grid', values: { monthsExcluded: [1, 2, 3, 7, 8, 9, 10, 11, 12] } },
    'A start on one of the days that the host allows: in April, May or June.',
    'Beginn an einem der Tage, die der Gastgeber zulässt: im April, Mai oder Juni.',
  ],
  [
    'the opposite',
    { code: 'person.citizen.not', values: { countries: ['US'] } },
    'Must not be so: Citizenship of the United States.',
    'Darf nicht so sein: Staatsangehörigkeit: Vereinigte Staaten.',
  ],
  [
    'a code of an open vocabulary as it is',
    { code: 'registration.authority', values: { authority: 'GDC', moment: 'start' } },
    'A permit of or registration with GDC, valid on the first day.',
    'Eine Erlaubnis oder Registrierung, am ersten Tag gültig: GDC.',
  ],
] as const)('a sentence says %s', (_, say, english, german) => {
  expect(plain(en.sentenceOf(say))).toBe(english)
  expect(plain(de.sentenceOf(say))).toBe(german)
})

const western = 'AD AT BE CH DE DK ES FR'.split(' ')

test.each([
  [
    'names the first of many countries',
    western,
    'Andorra, Austria, Belgium, Switzerland, Germany, Denmark and 2 more',
  ],
  ['names six whole', western.slice(0, 6), 'Andorra, Austria, Belgium, Switzerland, Germany or Denmark'],
  ['counts the European Union as one', [...union, 'NO'], 'the European Union or Norway'],
])('a table %s, the sentence all', (_, countries, short) => {
  const say = { code: 'person.resident', values: { countries } }
  expect(en.shortOf(say)).toBe(`Residence in ${short}.`)
  expect(en.sentenceOf(say)).not.toContain(' more')
})

test('a table leaves out countries in German too', () => {
  const say = { code: 'person.resident', values: { countries: western.slice(0, 7) } }
  expect(de.shortOf(say)).toBe(
    'Wohnsitz: Andorra, Österreich, Belgien, Schweiz, Deutschland, Dänemark und ein weiteres.',
  )
})

test('a day is written out when somebody can tell it', () => {
  const sentence = 'A passport that is valid at least until 28 September 2027.'
  expect(en.sentenceOf(passport, () => '28 September 2027')).toBe(sentence)
  expect(en.sentenceOf(passport, () => '2027-09-28')).toBe(sentence)
  expect(en.sentenceOf(passport, () => undefined)).toContain('6 months after the last day')
})

test('names of schools come from whoever knows them', () => {
  const sayer = createSayer('en', (vocabulary, code) => `${vocabulary} of ${code}`)
  const say = { code: 'agreement.partners', values: { schools: ['de-bochum'] } }
  expect(sayer.sentenceOf(say)).toBe("One of the host's partner schools: school of de-bochum.")
})

test('a closed vocabulary without the label is a mistake that is named', () => {
  const say = { code: 'elective.disciplines', values: { disciplines: ['astrology'] } }
  expect(() => en.sentenceOf(say)).toThrow(/profile\.discipline\.astrology/)
})

describe('a question', () => {
  test.each([
    ['judgement.interview', { judge: 'host' }, 'Is there an interview, and is it passed?'],
    ['language.level-unstated', { language: 'en' }, 'Which level of English is enough for the host?'],
    ['judgement.interview.not', { judge: 'host' }, 'Is there an interview, and is it passed?'],
    ['study-year.final', { moment: 'start' }, undefined],
  ] as const)('settles %s', (code, values, question) => {
    expect(en.questionOf({ code, values })).toBe(question)
  })
})

test.each([
  ['person.citizenships', 'GB', 'the United Kingdom'],
  ['documents.type', 'deans-letter', "dean's letter"],
  ['tuberculosis.test', 'igra', 'blood test (IGRA)'],
  ['insurances.currency', 'USD', 'USD'],
  ['insurances.territory', 'worldwide', 'worldwide'],
  ['doses.evidence', 'uploaded', 'document uploaded'],
])('the code in %s in words', (place, code, words) => {
  expect(en.codeOf(place, code)).toBe(words)
})
