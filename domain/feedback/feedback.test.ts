import { describe, expect, test } from 'vitest'
import type { Stay } from '../stays/index.ts'
import { type Asked, answerSchema, dueOn } from './index.ts'

const stay: Stay = {
  host: 'A hospital',
  country: 'US',
  countsAs: [],
  startsOn: '2027-03-01',
  endsOn: '2027-03-28',
  percent: 100,
}
const kindOn = (today: string, asked: readonly Asked[] = [], hasNews = true) =>
  dueOn(stay, today, asked, hasNews)?.kind

describe('a supervisor is asked', () => {
  test('after each week in which something was entered, and never twice within one', () => {
    expect(kindOn('2027-02-28')).toBeUndefined()
    expect(kindOn('2027-03-06')).toBeUndefined()
    expect(dueOn(stay, '2027-03-07', [], true)).toEqual({
      kind: 'week',
      from: '2027-03-01',
      to: '2027-03-07',
    })
    expect(kindOn('2027-03-07', [], false)).toBeUndefined()
    expect(kindOn('2027-03-10', [{ kind: 'week', askedOn: '2027-03-07' }])).toBeUndefined()
  })

  test('for an evaluation in the middle of a long stay and at its end, once each', () => {
    const week: Asked = { kind: 'week', askedOn: '2027-03-07' }
    expect(kindOn('2027-03-14', [week], false)).toBe('middle')
    const middle: Asked = { kind: 'middle', askedOn: '2027-03-14' }
    expect(kindOn('2027-03-21', [week, middle])).toBe('week')
    expect(kindOn('2027-03-28', [week, middle], false)).toBe('final')
    expect(kindOn('2027-04-12', [week, middle])).toBeUndefined()
    expect(kindOn('2027-03-29', [{ kind: 'final', askedOn: '2027-03-28' }])).toBeUndefined()
    expect(dueOn({ ...stay, endsOn: '2027-03-20' }, '2027-03-14', [week], false)).toBeUndefined()
  })
})

test('an answer says something, and nothing out of its scale', () => {
  expect(answerSchema.safeParse({ agrees: true }).success).toBe(true)
  expect(answerSchema.safeParse({}).success).toBe(false)
  expect(answerSchema.safeParse({ entrustment: 6 }).success).toBe(false)
  expect(answerSchema.safeParse({ criteria: { skills: 4 } }).success).toBe(true)
})
