import { type SystemAnswers, type SystemsDocument, tallyAnswers } from '@famulus/domain/systems'
import { createTranslator, type Language } from '@famulus/messages'
import { expect, test } from 'vitest'
import { answeredQuestions, type Speaker, systemsView } from './index.ts'

const speaking = (language: Language): Speaker => ({ t: createTranslator(language), language })
const [en, de] = [speaking('en'), speaking('de')]

const document: SystemsDocument = {
  attribution: 'Made up',
  sources: {} as never, // nobody reads them here
  countries: {
    DE: {
      'hospital-beds': { first: 2021, values: [8, 8, 7.5] },
      physicians: { first: 2012, values: [4] },
      nurses: { first: 2020, values: [12] },
      'life-expectancy': { first: 2024, values: [81] },
    },
    NP: {
      'hospital-beds': { first: 2023, values: [0.5] },
      physicians: { first: 2022, values: [1] },
      nurses: { first: 2020, values: [6] },
      'life-expectancy': { first: 2024, values: [70.5] },
    },
    IN: { 'hospital-beds': { first: 2021, values: [1.6] }, 'life-expectancy': { first: 2024, values: [72] } },
  },
}

const shown = (home: string, host: string, speaker: Speaker) => {
  const view = systemsView(document, { home, host }, speaker)
  return new Map(view.groups.flatMap(({ indicators }) => indicators).map((one) => [one.id, one]))
}

test.each([
  ['many times', 'hospital-beds', 'Germany: 15 times the figure of Nepal.'],
  ['twice', 'nurses', 'Germany: about twice the figure of Nepal.'],
  ['years longer', 'life-expectancy', 'Germany: 10.5 years more than Nepal.'],
  ['figures ten years apart', 'physicians', 'The figures are 10 years apart: not comparable.'],
  ['nothing known', 'hiv', 'No figure for either of them.'],
])('%s, and the other way round', (_, id, difference) => {
  expect(shown('DE', 'NP', en).get(id)?.difference).toBe(difference)
  expect(shown('NP', 'DE', en).get(id)?.difference).toBe(difference)
})

test('every figure has its year, and a missing one is said to be missing', () => {
  expect(shown('DE', 'NP', de).get('hospital-beds')?.home.figure).toBe('7,5 (2023)')
  expect(shown('DE', 'IN', de).get('nurses')?.host.figure).toBe('keine Angabe')
  expect(shown('DE', 'IN', de).get('nurses')?.difference).toBe(
    'Kein Vergleich, weil eine Zahl fehlt: Indien.',
  )
})

test('years are not written as amounts', () => {
  expect(shown('DE', 'NP', en).get('hospital-beds')?.home.trend).toBe('falling, 0.5 less from 2021 to 2023')
})

test('the first line names what differs most', () => {
  const { headline, largest, better } = systemsView(document, { home: 'DE', host: 'NP' }, en)
  expect(headline).toMatch(/^Germany and Nepal: what differs most is /)
  expect(largest).toContain('Hospital beds, per 1,000 people: Germany 7.5 (2023), Nepal 0.5 (2023).')
  expect(better).toMatch(/of 1 figure that differs,/)
})

test('a country of which nothing is known cannot be compared', () => {
  const { headline, largest, better } = systemsView(document, { home: 'DE', host: 'VA' }, en)
  expect([headline, largest, better]).toEqual([
    'Germany and Vatican City: too little is known to compare them.',
    [],
    undefined,
  ])
})

test('answers are told with their number, few ones without', () => {
  const reported: SystemAnswers[] = [
    ...Array(4).fill({ decision: 'family', records: 'paper' }),
    { decision: 'doctor' },
  ]
  const told = answeredQuestions(tallyAnswers(reported), en)
  const one = (id: string) => told.find((question) => question.id === id)
  expect(one('records')).toEqual({
    id: 'records',
    question: 'How are records kept?',
    answered: '4 people have told.',
    answers: ['On paper (4)'],
  })
  expect(one('decision')?.answers).toEqual(['The family (4)'])
  expect(one('teaching')).toMatchObject({ answered: 'Nobody has told yet.', answers: [] })
})
