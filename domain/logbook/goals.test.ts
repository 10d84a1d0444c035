import { describe, expect, test } from 'vitest'
import { type Entry, listedGoals, progressOf, readFramework } from './index.ts'

test('every goal of the list has an id of its own', () => {
  const ids = Object.values(listedGoals).flatMap((goals) => goals.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

describe('progress', () => {
  const sutured = (role: 'observed' | 'assisted' | 'performed'): Entry => ({
    what: 'procedure',
    procedure: 'skin-suture',
    role,
    on: '2027-03-02',
  })

  test('to have watched is not to have done', () => {
    const goal = { procedure: 'skin-suture', times: 2 }
    const entries = [sutured('observed'), sutured('assisted')]
    expect(progressOf(goal, entries)).toEqual({ done: 1, wanted: 2, isReached: false })
    expect(progressOf(goal, [...entries, sutured('performed')])).toMatchObject({ isReached: true })
  })

  test('what cannot be counted is reached when the student says so, or at the highest level', () => {
    const goal = { label: 'Hand over a patient', levels: ['seen', 'alone'] }
    expect(progressOf(goal, [])).toEqual({ done: 0, wanted: undefined, isReached: false })
    expect(progressOf({ ...goal, level: 2 }, [])).toMatchObject({ isReached: true })
    expect(progressOf({ ...goal, reachedOn: '2027-03-02' }, [])).toMatchObject({ isReached: true })
  })
})

describe('a framework', () => {
  const rows = [
    { id: '1', parent: '', 'label.en': 'Skills', 'label.de': 'Fertigkeiten' },
    { id: '1.1', parent: '1', 'label.en': 'Sutures', levels: 'seen | done | alone', times: '5' },
  ]

  test('is read with its parents, in the language of the reader where it has one', () => {
    expect(readFramework(rows, 'de')).toEqual({
      goals: [
        { id: '1', depth: 0, goal: { label: 'Fertigkeiten' } },
        {
          id: '1.1',
          depth: 1,
          goal: { label: 'Sutures', group: 'Fertigkeiten', levels: ['seen', 'done', 'alone'], times: 5 },
        },
      ],
    })
  })

  test.each([
    [[{ ...rows[1], times: 'five' }], { row: 1, field: 'times', says: 'wrong' }],
    [[rows[1]], { row: 1, field: 'parent', says: 'no_parent' }],
    [[rows[0], rows[0]], { row: 1, field: 'id', says: 'twice' }],
    [[{ id: '1' }], { row: 1, field: 'label.en', says: 'no_label' }],
    ['no table', { row: 0, field: '', says: 'none' }],
  ])('says in which row it is wrong: %j', (given, expected) => {
    expect(readFramework(given, 'en')).toEqual({ problems: [expected] })
  })
})
