import { dayOf } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { compiledOf } from '../programmes/explained.testing.ts'
import { allProblems, datesAfter, firstWish, movedUp, problemsIn, type Wish } from './wish-edit.ts'

const wish = (offering: string, startsOn = '2027-06-07', weeks = 4): Wish => ({
  offering,
  dates: [{ startsOn, weeks }],
})
const today = dayOf('2026-11-22')

describe('editing wishes', () => {
  test('the first proposal is in half a year, in what the profile wishes for', () => {
    expect(firstWish({ discipline: 'radiology', weeks: 6 }, undefined, today)).toEqual(
      wish('radiology', '2027-05-01', 6),
    )
    expect(firstWish({ weeks: { from: 4, to: 8 } }, undefined, today)).toEqual(wish('surgery', '2027-05-01'))
  })

  test('where the host has starts of its own, the proposal is one of them', () => {
    const { programme } = compiledOf('us-yale')
    const [first] = [firstWish(undefined, programme, today)]
    expect(problemsIn([first], programme, today)).toEqual([])
  })

  test('other dates begin when the last ones end', () => {
    expect(datesAfter({ startsOn: '2027-06-07', weeks: 4 })).toEqual({ startsOn: '2027-07-05', weeks: 4 })
  })

  test('a wish moves up one place, and the first stays', () => {
    const wishes = [wish('surgery'), wish('radiology')]
    expect(movedUp(wishes, 1).map(({ offering }) => offering)).toEqual(['radiology', 'surgery'])
    expect(movedUp(wishes, 0)).toEqual(wishes)
  })
})

describe('what the pages of a programme do not allow', () => {
  test('a stay that is too long is named with its place', () => {
    const { programme } = compiledOf('us-yale')
    expect(problemsIn([wish('surgery', '2027-06-07', 40)], programme, today)).toContainEqual({
      code: 'too_long',
      field: 'wishes.0.dates.0.weeks',
      given: 40,
      most: 12,
    })
  })

  test('what the server says as well is said once', () => {
    const ours = problemsIn([], undefined, today)
    expect(allProblems(ours, ours)).toEqual(ours)
    expect(allProblems(ours, problemsIn([wish('surgery', '2020-01-01')], undefined, today))).toHaveLength(2)
  })
})
