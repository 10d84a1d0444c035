import { expect, test } from 'vitest'
import { changedFields, isSameProfile, sentProfile } from './profile-sent.ts'

const profile = {
  profile: 1,
  shortlist: ['us-yale'],
  study: { year: 5, enrolled: true },
  citizenships: ['DE'],
}

test('where else somebody looks is not sent', () => {
  expect(sentProfile(profile)).toEqual({
    profile: 1,
    study: { year: 5, enrolled: true },
    citizenships: ['DE'],
  })
})

test('the order of keys, which a database changes, is no difference', () => {
  const back = { citizenships: ['DE'], study: { enrolled: true, year: 5 }, profile: 1 }
  expect(isSameProfile(back, profile)).toBe(true)
  expect(changedFields(back, profile)).toEqual([])
})

test('what was changed, added and taken away is named', () => {
  const now = { ...profile, study: { year: 6 }, residence: 'DE' }
  expect(isSameProfile(profile, now)).toBe(false)
  expect(changedFields(profile, now)).toEqual(['study.year', 'study.enrolled', 'residence'])
})
