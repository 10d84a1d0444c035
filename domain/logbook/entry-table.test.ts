import { expect, test } from 'vitest'
import { type Entry, entryTable } from './index.ts'

const record = (recordId: string, body: unknown, kind = 'entry') => ({ recordId, kind, body })
const same = (code: string) => code

const suture: Entry = {
  what: 'procedure',
  on: '2027-03-02',
  procedure: 'skin-suture',
  role: 'supervised',
  setting: 'theatre',
  minutes: 20,
  note: 'Single stitches',
  reflection: { takeHome: 'Ask earlier' },
}

/** The cells of the only entry that are not empty, by their column. */
function cellsOf(entry: Entry): Record<string, string> {
  const [columns = [], cells = []] = entryTable([record('1', entry)], same)
  return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']).filter(([, text]) => text))
}

test.each<[string, Entry, Record<string, string>]>([
  [
    'a procedure',
    suture,
    {
      'column.on': '2027-03-02',
      'column.what': 'what.procedure',
      'column.procedure': 'procedure.skin-suture',
      'column.role': 'role.supervised',
      'column.setting': 'setting.theatre',
      'column.minutes': '20',
      'column.note': 'Single stitches',
      'column.takeHome': 'Ask earlier',
    },
  ],
  [
    'a conversation',
    {
      what: 'conversation',
      on: '2027-03-03',
      styles: ['family-present', 'end-of-life'],
      part: 'led',
      language: 'es',
      ageBand: '80-over',
    },
    {
      'column.on': '2027-03-03',
      'column.what': 'what.conversation',
      'column.styles': 'style.family-present; style.end-of-life',
      'column.part': 'part.led',
      'column.language': 'es',
      'column.ageBand': 'ageBand.80-over',
    },
  ],
  [
    'rounds',
    { what: 'rounds', on: '2027-03-04', patients: 12 },
    { 'column.on': '2027-03-04', 'column.what': 'what.rounds', 'column.patients': '12' },
  ],
  [
    'teaching',
    { what: 'teaching', on: '2027-03-05', topic: 'Sepsis', supervisor: 'the registrar' },
    {
      'column.on': '2027-03-05',
      'column.what': 'what.teaching',
      'column.topic': 'Sepsis',
      'column.supervisor': 'the registrar',
    },
  ],
])('%s with all that was said of it', (_, entry, cells) => {
  expect(cellsOf(entry)).toEqual(cells)
})

test('a procedure in own words stays as it was written', () => {
  expect(cellsOf({ ...suture, procedure: 'Leech therapy' })['column.procedure']).toBe('Leech therapy')
})

test('entries alone, by day, and none that was deleted', () => {
  const lines = entryTable(
    [
      record('b', { ...suture, on: '2027-03-09' }),
      record('g', { goal: 'sutures' }, 'goal'),
      record('a', { ...suture, on: '2027-03-01' }),
      record('d', null),
    ],
    same,
  )
  expect(lines.slice(1).map(([on]) => on)).toEqual(['2027-03-01', '2027-03-09'])
})
