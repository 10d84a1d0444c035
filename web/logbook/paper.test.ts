import { type Entry, entryTable } from '@famulus/domain/logbook'
import { createTranslator, loadLanguage } from '@famulus/messages/speaking'
import { beforeAll, expect, test } from 'vitest'
import { wordsOf } from './entry-text.ts'
import type { OpenStay } from './kept-stay.ts'
import { logbookPaper } from './paper.ts'

beforeAll(async () => {
  await Promise.all([loadLanguage('en'), loadLanguage('de')])
})

const stay: OpenStay['stay'] = {
  host: 'Example Hospital',
  country: 'US',
  countsAs: ['famulatur'],
  startsOn: '2027-03-01',
  endsOn: '2027-03-28',
  percent: 100,
}
const entries: Entry[] = [
  { what: 'rounds', on: '2027-03-03', patients: 9 },
  {
    what: 'procedure',
    procedure: 'ecg',
    role: 'performed',
    on: '2027-03-02',
    minutes: 40,
    note: 'mine alone',
  },
  { what: 'procedure', procedure: 'ecg', role: 'observed', on: '2027-03-04' },
  {
    what: 'conversation',
    styles: ['family-present'],
    part: 'led',
    on: '2027-03-04',
    reflection: { surprised: 'mine too' },
  },
]
const record = (
  kind: 'entry' | 'goal' | 'absence',
  body: object,
  index: number,
): OpenStay['records'][number] => ({
  recordId: `${kind}-${index}`,
  kind,
  body: { ...body },
  sequence: index,
  isSent: true,
  rivalOf: null,
})
const records = [
  ...entries.map((body, index) => record('entry', body, index)),
  record('goal', { goal: 'scrub-in', procedure: 'ecg', times: 3 }, 0),
  record('absence', { from: '2027-03-05', to: '2027-03-08', reason: 'ill' }, 0),
]

test.each(['en', 'de'] as const)('in %s every entry of the table is a line of the paper', (language) => {
  const t = createTranslator(language)
  const paper = logbookPaper({ stay, records }, { t, language, withNotes: false })
  const lines = paper.tables.at(-1)?.rows ?? []
  expect(lines).toHaveLength(entryTable(records, wordsOf(t)).length - 1)
  expect(paper.tables.map(({ heading }) => heading)).toEqual([
    t('logbook.goals.title'),
    t('logbook.pictures.procedures'),
    t('logbook.pictures.conversations'),
    t('logbook.absences.title'),
    t('logbook.paper.entries'),
  ])
  const [goals, procedures, conversations, absences] = paper.tables.map(({ rows }) => rows)
  expect(goals?.[0]?.[1]).toBe(t('logbook.goals.count', { done: 1, wanted: 3 }))
  expect(procedures?.[0]?.slice(1)).toEqual(['1', '', '', '1'])
  expect(conversations?.[0]?.[1]).toBe('1')
  expect(absences?.[0]?.[2]).toBe('2')
  expect(JSON.stringify(paper)).not.toContain('"logbook.')
})

test('what the student wrote for themselves is in it only when they want it', () => {
  const words = { t: createTranslator('en'), language: 'en' } as const
  expect(JSON.stringify(logbookPaper({ stay, records }, { ...words, withNotes: false }))).not.toContain(
    'mine',
  )
  const whole = JSON.stringify(logbookPaper({ stay, records }, { ...words, withNotes: true }))
  expect(whole).toContain('mine alone')
  expect(whole).toContain('mine too')
})

test('of an empty logbook there are the facts', () => {
  const words = { t: createTranslator('en'), language: 'en', withNotes: true } as const
  expect(logbookPaper({ stay, records: [] }, words)).toMatchObject({
    tables: [],
    facts: [{ value: 'Example Hospital' }, {}, {}],
  })
})
