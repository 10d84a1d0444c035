import { readProfile } from '@famulus/domain/profile'
import { describe, expect, test } from 'vitest'
import { compiledOf } from '../programmes/explained.testing.ts'
import { proposedFrom } from './proposed-claims.ts'

const { programme } = compiledOf('us-pittsburgh')
const wishes = [{ offering: 'surgery', dates: [{ startsOn: '2099-06-01', weeks: 4 }] }]

function profileWith(more: object) {
  const read = readProfile({ profile: 1, asOf: '2026-11-22', ...more })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.profile
}

const proposed = (more: object) =>
  proposedFrom(profileWith(more), 'deans-letter', { programme, wishes }).map(({ kind }) => kind)

describe('what a student proposes that the school say', () => {
  test('an empty profile proposes no more than the elective itself', () => {
    expect(proposed({})).toEqual(['elective-approved'])
  })

  test('the year of study with the last day on which the graduation may be', () => {
    const profile = profileWith({ study: { year: 6, graduation: '2027-11' } })
    expect(proposedFrom(profile, 'good-standing', { programme, wishes })).toMatchObject([
      { kind: 'study-year', year: 6, graduatesOn: '2027-11-30', validUntil: '2099-07-29' },
    ])
  })

  test('a policy whose cover is not known whole is left to the school', () => {
    const policy = { kind: 'malpractice', perClaim: 1_000_000, currency: 'USD' }
    const agreement = (more: object) =>
      proposedFrom(profileWith({ insurances: [{ ...policy, ...more }] }), 'agreement', { programme, wishes })
    expect(agreement({}).map(({ kind }) => kind)).not.toContain('malpractice-cover')
    expect(agreement({ aggregate: 3_000_000 })).toContainEqual(
      expect.objectContaining({ kind: 'malpractice-cover', perClaimCents: 100_000_000 }),
    )
  })

  test('what a letter does not ask is not proposed', () => {
    const profile = profileWith({ insurances: [{ kind: 'health', territory: 'worldwide' }] })
    expect(proposedFrom(profile, 'good-standing', { programme, wishes })).toEqual([])
    expect(proposedFrom(profile, 'agreement', { programme, wishes }).map(({ kind }) => kind)).toContain(
      'health-insurance',
    )
  })
})
