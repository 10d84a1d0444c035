import { describe, expect, test } from 'vitest'
import { parseAnswer } from './parse-answer.ts'
import type { Prompt } from './prompts.ts'

const wrong = { wrong: true }
const nothing = { value: [], none: true }
const networks = ['erasmus', 'ifmsa', 'vslo']
const promptOf = (kind: Prompt['kind'], more: Partial<Prompt> = {}): Prompt => ({ path: 'x', kind, ...more })

type Case = readonly [line: string, answer: unknown]

const asked: readonly (readonly [what: string, prompt: Prompt, cases: readonly Case[]])[] = [
  [
    'yes or no',
    promptOf('flag'),
    [
      ['yes', { value: true }],
      ['Y', { value: true }],
      ['ja', { value: true }],
      [' J ', { value: true }],
      ['no', { value: false }],
      ['n', { value: false }],
      ['Nein', { value: false }],
      ['maybe', wrong],
      ['yesterday', wrong],
      ['1', wrong],
    ],
  ],
  [
    'since when',
    promptOf('since'),
    [
      ['yes', { value: true }],
      ['ja', { value: true }],
      ['nein', { value: false }],
      ['2025-10', { value: '2025-10' }],
      ['Oktober 2025', { value: 'Oktober 2025' }],
      ['last year', wrong],
    ],
  ],
  [
    'a day',
    promptOf('day'),
    [
      ['2027-06-15', { value: '2027-06-15' }],
      [' 2027-06 ', { value: '2027-06' }],
      ['2027', { value: '2027' }],
      ['June 2027', { value: 'June 2027' }],
      ['März 2027', { value: 'März 2027' }],
      ['Jänner 2027', { value: 'Jänner 2027' }],
      ['2027-06..2027-09', { value: '2027-06..2027-09' }],
      ['2027-02-29', wrong],
      ['15.06.2027', wrong],
      ['yes', wrong],
    ],
  ],
  [
    'a number',
    promptOf('number'),
    [
      ['6', { value: 6 }],
      [' 0 ', { value: 0 }],
      ['-1', wrong],
      ['5.5', wrong],
      ['six', wrong],
      ['none', wrong],
    ],
  ],
  [
    'a day of every year',
    promptOf('month-day'),
    [
      ['10-01', { value: '10-01' }],
      ['1 October', wrong],
      ['01.10.', wrong],
      ['2027-10-01', wrong],
    ],
  ],
  [
    'a country',
    promptOf('code', { capitals: true }),
    [
      ['DE', { value: 'DE' }],
      ['de', { value: 'DE' }],
      ['D', wrong],
      ['the moon', wrong],
      ['keine', wrong],
    ],
  ],
  [
    'a code of any kind',
    promptOf('code'),
    [
      ['de-ruhr-university-bochum', { value: 'de-ruhr-university-bochum' }],
      ['none', wrong],
      ['nichts', wrong],
      ['two words', wrong],
    ],
  ],
  [
    'a code of a list',
    promptOf('code', { options: networks }),
    [
      ['vslo', { value: 'vslo' }],
      ['VSLO', { value: 'vslo' }],
      ['e', { value: 'erasmus' }],
      ['x', wrong],
    ],
  ],
  [
    'a beginning that two codes have',
    promptOf('code', { options: ['surgery', 'surgery-trauma', 'surveying'] }),
    [
      ['surgery', { value: 'surgery' }],
      ['surg', wrong],
      ['surv', { value: 'surveying' }],
    ],
  ],
  [
    'countries',
    promptOf('codes', { capitals: true }),
    [
      ['DE', { value: ['DE'] }],
      ['de, fr', { value: ['DE', 'FR'] }],
      ['DE,', wrong],
      ['none', nothing],
      ['Keine', nothing],
      ['nichts', nothing],
    ],
  ],
  [
    'languages',
    promptOf('codes'),
    [
      ['de, en', { value: ['de', 'en'] }],
      ['de en', wrong],
    ],
  ],
  [
    'codes of a list',
    promptOf('codes', { options: networks }),
    [
      ['vslo, Erasmus', { value: ['vslo', 'erasmus'] }],
      ['vslo, foo', wrong],
      ['none', nothing],
    ],
  ],
  [
    'records, of which only none can be typed',
    promptOf('records'),
    [
      ['none', nothing],
      ['keine', nothing],
      ['two vaccinations', wrong],
      ['no', wrong],
    ],
  ],
]

describe.each(asked)('asked for %s', (_, prompt, cases) => {
  test.each(cases)('%j', (line, answer) => {
    expect(parseAnswer(line, prompt)).toEqual(answer)
  })
})
