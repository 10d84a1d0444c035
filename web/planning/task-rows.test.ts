import { expect, test } from 'vitest'
import { plannedFor, sceneOf } from './planned.testing.ts'
import { isOver, type TaskRow, taskRows } from './task-rows.ts'

const yale = { programme: 'us-yale', start: '2027-06-07' }

function rowsOf(scene = sceneOf('year-6-germany'), search = yale): Record<string, TaskRow> {
  const rows = taskRows(plannedFor(search, scene), scene.session)
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}

test.each([
  ['documents-health-form', '7 Feb 2027', 'at most 77 days to spare', 'no source tells how long'],
  ['apply', '7 Feb 2027', '62 days to spare', 'at once'],
  ['visas-us-b1', '12 Apr 2027', '33 days to spare, 5 at worst', '28 days, at worst 56'],
  ['stay', '', '', '27 days'],
])('%s: by %s, %s, %s', (id, by, spare, length) => {
  expect(rowsOf()[id]).toMatchObject({ by, spare, length, state: 'open' })
})

test('a row names the pages for its length and its days, each once', () => {
  const { 'visas-us-b1': visa, apply } = rowsOf()
  expect(visa?.pages.map(({ title }) => title)).toEqual(['IAC: shorter waiting times at U.S. consulates'])
  expect(apply?.pages.map(({ title }) => title)).toEqual(['International student FAQs'])
})

test('what was told stands instead of the time to spare', () => {
  const programme = 'us-yale'
  const rows = rowsOf(
    sceneOf('year-6-germany', {
      progress: [
        { programme, task: 'documents-health-form', done: '2026-11-20' },
        { programme, task: 'documents-application-form', skipped: 'sent last year' },
        { programme, task: 'apply', waitingFor: 'registrar', since: '2026-11-20' },
      ],
    }),
  )
  expect(rows['documents-health-form']).toMatchObject({ state: 'done', by: '', spare: 'done 20 Nov 2026' })
  expect(rows['documents-application-form']).toMatchObject({
    state: 'skipped',
    spare: 'not needed: sent last year',
  })
  expect(rows.apply).toMatchObject({ state: 'waiting', spare: 'waiting: registrar' })
  expect(Object.values(rows).filter(isOver)).toHaveLength(2)
})

test('what is too late says by how much', () => {
  const rows = rowsOf(undefined, { ...yale, start: '2026-12-01' })
  expect(rows.apply).toMatchObject({ state: 'late', by: '1 Aug 2026', spare: '113 days too late' })
  expect(rows['visas-us-b1']?.spare).toBe('19 days too late, 47 at worst')
})
