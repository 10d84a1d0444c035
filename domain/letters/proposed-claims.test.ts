import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/reading.ts'
import { readProfile } from '../profile/index.ts'
import { dayOf } from '../time/index.ts'
import { proposedFrom } from './proposed-claims.ts'
import { asksOf, type Template } from './templates.ts'

const pittsburgh = loadCatalogue().catalogue.programmes.find(
  ({ programme }) => programme.id === 'us-pittsburgh',
)
if (!pittsburgh) throw new Error('us-pittsburgh is not in the catalogue')
const { programme } = pittsburgh
const today = dayOf('2026-11-22')
const wishes = [{ offering: 'surgery', dates: [{ startsOn: '2099-06-01', weeks: 4 }] }]

function profileWith(more: object) {
  const read = readProfile({ profile: 1, asOf: '2026-11-22', ...more })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.profile
}

const inLetter = (template: Template, more: object) =>
  proposedFrom(profileWith(more), asksOf(template, programme), { programme, wishes, today })
const proposed = (more: object) => inLetter('deans-letter', more).map(({ kind }) => kind)

describe('what a student proposes that the school say', () => {
  test('an empty profile proposes no more than the elective itself', () => {
    expect(proposed({})).toEqual(['elective-approved'])
  })

  test('the year of study with the last day on which the graduation may be', () => {
    expect(inLetter('good-standing', { study: { year: 6, graduation: '2027-11' } })).toEqual([
      {
        kind: 'study-year',
        year: 6,
        graduatesOn: '2027-11-30',
        validFrom: '2026-11-22',
        validUntil: '2099-07-29',
      },
    ])
  })

  test('a policy whose cover is not known whole is left to the school', () => {
    const policy = { kind: 'malpractice', perClaim: 1_000_000, currency: 'USD' }
    const agreement = (more: object) => inLetter('agreement', { insurances: [{ ...policy, ...more }] })
    expect(agreement({}).map(({ kind }) => kind)).not.toContain('malpractice-cover')
    expect(agreement({ aggregate: 3_000_000 })).toContainEqual(
      expect.objectContaining({ kind: 'malpractice-cover', perClaimCents: 100_000_000 }),
    )
  })

  test('what a letter does not ask is not proposed', () => {
    const insured = { insurances: [{ kind: 'health', territory: 'worldwide' }] }
    expect(inLetter('good-standing', insured)).toEqual([])
    expect(inLetter('agreement', insured).map(({ kind }) => kind)).toContain('health-insurance')
  })
})
