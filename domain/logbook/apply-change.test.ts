import { expect, test } from 'vitest'
import { applyChange, type Change, type StoredRecord } from './index.ts'

const first: StoredRecord = {
  recordId: 'first',
  kind: 'entry',
  sequence: 1,
  body: { text: 'one' },
  rivalOf: null,
}
const change = (over: Partial<Change>): Change => ({
  changeId: 'change',
  recordId: 'first',
  kind: 'entry',
  base: 1,
  body: { text: 'two' },
  ...over,
})

test('what was not seen stays, and the edit stands beside it until the student keeps it', () => {
  const { record: rival } = applyChange(change({ base: 0 }), first, 2)
  expect(rival).toMatchObject({ recordId: 'change', rivalOf: 'first', body: { text: 'two' } })
  const edit = change({ changeId: 'next', recordId: 'change', base: 2, body: { text: 'three' } })
  expect(applyChange(edit, rival, 3).record).toMatchObject({ rivalOf: 'first' })
  const kept = change({ changeId: 'next', recordId: 'change', base: 2 })
  expect(applyChange(kept, rival, 3).record).toMatchObject({ rivalOf: null, body: { text: 'two' } })
})

test('two that say the same are one, in whatever order their fields came', () => {
  const stored = { ...first, body: { text: 'one', minutes: 5 } }
  const same = change({ base: 0, body: { minutes: 5, text: 'one' } })
  expect(applyChange(same, stored, 2)).toEqual({
    landed: { changeId: 'change', recordId: 'first', sequence: 1 },
  })
})

test('a deletion takes nothing with it that its device had not seen', () => {
  expect(applyChange(change({ base: 0, body: null }), first, 2).record).toBeUndefined()
  expect(applyChange(change({ body: null }), first, 2).record).toMatchObject({ body: null })
})
