import { describe, expect, test } from 'vitest'
import { formatSpan, parseSpan } from '../time/index.ts'
import {
  codeFacts,
  type FactKey,
  factOrigins,
  factsOf,
  type Profile,
  profilePathOf,
  profileSchema,
  readProfile,
  scalars,
  staySchema,
  tables,
} from './index.ts'
import { keysAt } from './schema-keys.ts'

const asOf = '2026-11-22'
const readable = (study: Profile['study']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(factsOf({ profile: 1, asOf, study: study ?? {} }).scalars).flatMap(([key, span]) =>
      span ? [[key, formatSpan(span)]] : [],
    ),
  )

describe('seen on 22 November 2026, for the fact', () => {
  const sixth = { year: 6, curriculumYears: 6, yearStarts: '10-01' } as const
  test.each([
    ['year 6 of 6', sixth, 'finalYearFrom', '1900..2026-10-01'],
    ['year 5 of 6', { ...sixth, year: 5 }, 'finalYearFrom', '2027-10-01'],
    ['year 5 of 6', { ...sixth, year: 5 }, 'penultimateYearFrom', '1900..2026-10-01'],
    [
      'year 4 of a course of five or six',
      { ...sixth, year: 4, curriculumYears: { from: 5, to: 6 } },
      'finalYearFrom',
      '2027-10..2028-10-01',
    ],
    ['only the graduation', { graduation: 'June 2027' }, 'finalYearFrom', '2026-06..2026-09'],
    ['only the graduation', { graduation: 'June 2027' }, 'penultimateYearFrom', '2025-06..2025-09'],
    ['a course of six has no year 8', sixth, 'semester15From', '2200-12-31'],
    [
      'six years are completed at graduation',
      { ...sixth, graduation: '2027-12' },
      'semester13From',
      '2027-12',
    ],
    ['or some day, if that is not known', sixth, 'semester13From', '2027-04..2200'],
    ['year 4 of who knows how many', { year: 4, yearStarts: '10-01' }, 'semester9From', '2027-04..2200'],
    ['expected to graduate', { graduation: '2027-06' }, 'graduationOn', '2027-06'],
    ['a graduate', { medicalDegree: '2026-06-10' }, 'graduationOn', '2026-06-10'],
    ['a graduate', { medicalDegree: '2026-06-10', curriculumYears: 6 }, 'semester11From', '1900..2026-06-10'],
    ['a graduate, since when is not said', { medicalDegree: true }, 'medicalDegreeOn', `1900..${asOf}`],
    ['not a graduate, end open', { medicalDegree: false }, 'medicalDegreeOn', '2026-11-23..2200'],
    ['not a graduate, end known', { medicalDegree: false, graduation: '2027' }, 'medicalDegreeOn', '2027'],
    ['the degree is what the course ends with', { graduation: '2027-06' }, 'medicalDegreeOn', '2027-06'],
    ['enrolled, end open', { enrolled: true }, 'enrolledUntil', `${asOf}..2200`],
    ['enrolled until graduation', { enrolled: true, graduation: '2027-06' }, 'enrolledUntil', '2027-06'],
    [
      'enrolled beyond it',
      { enrolled: true, graduation: '2027-06', enrolledUntil: '2027-09-30' },
      'enrolledUntil',
      '2027-09-30',
    ],
    ['no longer enrolled', { enrolled: false }, 'enrolledUntil', '1900..2026-11-21'],
    ['all cores are done', { coresDone: '2026-07' }, 'coresDoneOn', '2026-07'],
    ['some core is still open', { coresDone: false }, 'coresDoneOn', '2026-11-23..2200'],
    ['already at the bedside', { clinicalSince: true }, 'clinicalFrom', `1900..${asOf}`],
  ] as const)('%s: %j, %s is %s', (_, study, fact, expected) => {
    expect(readable(study)[`study.${fact}`]).toBe(expected)
  })
})

describe('a profile becomes records', () => {
  const said = (profile: Omit<Profile, 'profile'>) => factsOf({ profile: 1, ...profile }).records
  const codesOf = (rows: readonly object[] = [], field: string) =>
    rows.map((row) => row[field as keyof typeof row])

  test.each([
    ['mmr', ['measles', 'mumps', 'rubella']],
    ['tdap', ['tetanus', 'diphtheria', 'pertussis']],
    ['td', ['tetanus', 'diphtheria']],
    ['dtap-ipv', ['tetanus', 'diphtheria', 'pertussis', 'polio']],
    [
      ['hepatitis-a-b', 'hepatitis-b'],
      ['hepatitis-a', 'hepatitis-b'],
    ],
    ['bcg', ['bcg']],
  ] as const)('a dose of %j is one of each: %j', (antigen, antigens) => {
    const { doses } = said({ immunisations: [{ antigen, doses: ['2010'] }] } as Omit<Profile, 'profile'>)
    expect(codesOf(doses?.rows, 'antigen')).toEqual(antigens)
  })

  test('doses without dates were given some day until now', () => {
    const { doses } = said({ asOf, immunisations: [{ antigen: 'rabies', doses: 2 }] })
    const on = parseSpan(`1900..${asOf}`)
    expect(doses?.rows).toEqual([1, 2].map(() => ({ antigen: 'rabies', on, evidence: 'said' })))
  })

  test('a native language is the highest level', () => {
    const facts = factsOf({ profile: 1, languages: [{ language: 'de', native: true }] })
    expect(facts.records.languageLevels?.rows).toMatchObject([
      { language: 'de', level: { lo: 6, hi: 6 }, proof: 'native' },
    ])
    expect(facts.codes['person.nativeLanguages']).toEqual({ has: ['de'], complete: false })
  })

  test('scores are kept in tenths, grades in hundredths, so that 6.5 and 3.25 are exact', () => {
    const { languageTests, grades } = said({
      languageTests: [{ test: 'ielts', overall: 6.5 }],
      grades: [{ scale: 'gpa-4', value: 3.25 }],
    })
    expect(languageTests?.rows).toMatchObject([
      { test: 'ielts', language: 'en', overall: { lo: 65, hi: 65 } },
    ])
    expect(grades?.rows).toMatchObject([{ value: { lo: 325, hi: 325 } }])
  })

  test('a clear X-ray is a negative one', () => {
    const { tuberculosis } = said({ tuberculosis: [{ test: 'xray', result: 'clear', on: '2026-09' }] })
    expect(tuberculosis?.rows).toMatchObject([{ test: 'xray', result: 'negative' }])
  })

  test('one policy may cover several things', () => {
    const { insurances } = said({ insurances: [{ kind: ['health', 'repatriation'], until: '2027-12-31' }] })
    expect(codesOf(insurances?.rows, 'kind')).toEqual(['health', 'repatriation'])
  })

  test('decisions carry the key of the matter, or of the waiver', () => {
    const { codes } = factsOf({
      profile: 1,
      decisions: [
        { rulebook: 'us-harvard', requirement: 'english_interview', about: 'interview', granted: true },
        { rulebook: 'us-yale', requirement: 'english', about: 'us-stay', granted: false },
      ],
    })
    expect(codes['decisions.granted']?.has).toEqual(['us-harvard/english_interview/interview'])
    expect(codes['decisions.refused']?.has).toEqual(['us-yale/english/us-stay'])
  })
})

describe('missing is not false', () => {
  test('what is not there is unknown', () => {
    expect(factsOf({ profile: 1 })).toEqual({ scalars: {}, codes: {}, records: {} })
  })

  test.each([
    ['visas', { complete: ['visas'] }, 'visas'],
    ['networks', { school: { complete: true } }, 'school.networks'],
    ['native languages', { complete: ['languages'] }, 'person.nativeLanguages'],
    ['degrees', { complete: ['study.degrees'] }, 'degrees'],
  ] as const)('no %s, if the list is complete', (_, said, fact) => {
    const read = readProfile({ profile: 1, ...said })
    const { codes, records } = factsOf('profile' in read ? read.profile : { profile: 1 })
    const none = { ...codes, ...records }[fact]
    expect(none).toEqual('rows' in (none ?? {}) ? { rows: [], complete: true } : { has: [], complete: true })
  })

  test('of some things there is only one', () => {
    const { codes } = factsOf({ profile: 1, residence: 'DE', school: { country: 'DE', networks: ['ifmsa'] } })
    expect(codes['person.residence']?.complete).toBe(true)
    expect(codes['school.country']?.complete).toBe(true)
    expect(codes['school.networks']?.complete).toBe(false)
  })
})

describe('origins', () => {
  test('name the path, the evidence and what is projected', () => {
    const origins = factOrigins({
      profile: 1,
      study: {
        asOf,
        year: 5,
        yearStarts: '10-01',
        goodStanding: { is: true, evidence: 'verified', on: '2026-10' },
      },
      exams: [{ exam: 'usmle-step-1', evidence: 'uploaded' }, { exam: 'mcat' }],
    })
    expect(origins['study.semester9From']).toEqual({ path: 'study.year', evidence: 'said' })
    expect(origins['study.semester10From']).toEqual({ path: 'study.year', evidence: 'said', projected: true })
    expect(origins['study.goodStanding']).toEqual({
      path: 'study.goodStanding',
      evidence: 'verified',
      on: parseSpan('2026-10'),
    })
    expect(origins.exams).toEqual({ path: 'exams', evidence: 'said' })
  })
})

test('every fact has a place in the profile, or in the wished stay', () => {
  const facts = Object.keys({ ...scalars, ...codeFacts, ...tables }) as FactKey[] // the keys of the registry
  const lost = facts.filter((fact) => {
    const path = profilePathOf(fact).split('.')
    const [schema, place] = path[0] === 'stay' ? [staySchema, path.slice(1)] : [profileSchema, path]
    return !keysAt(schema, place.slice(0, -1)).includes(place.at(-1) ?? '')
  })
  expect(lost).toEqual([])
})

describe('awards', () => {
  const rowsOf = (profile: Omit<Profile, 'profile'>) => {
    const { rows = [] } = factsOf({ profile: 1, asOf, ...profile }).records.awards ?? {}
    return rows.map(({ award, state, from, until }) => {
      const days = [from, until].map((day) => (typeof day === 'object' ? formatSpan(day) : '?'))
      return [award, state, ...days].join(' ')
    })
  }

  test.each([
    ['runs on, unless an end is said', { state: 'held', from: '2026-10' }, 'a held 2026-10 2200-12-31'],
    ['that ends', { state: 'held', until: '2027-03-31' }, `a held 1900..${asOf} 2027-03-31`],
    ['of the past is over', { state: 'past' }, `a past 1900..${asOf} 1900..${asOf}`],
    ['that is promised', { state: 'granted', from: '2027-03' }, 'a granted 2027-03 ?'],
    ['that is only wished for', { state: 'applied' }, 'a applied ? ?'],
  ] as const)('one %s', (_, said, row) => {
    expect(rowsOf({ awards: [{ award: 'a', ...said }] })).toEqual([row])
  })

  test('held or granted, it is among the scholarships', () => {
    const states = ['held', 'past', 'applied', 'granted', 'refused'] as const
    const awards = states.map((state) => ({ award: state, state }))
    const codes = (complete: Profile['complete'] = []) =>
      factsOf({ profile: 1, complete, scholarships: ['held', 'other'], awards }).codes['person.scholarships']
    expect(codes()).toEqual({ has: ['held', 'other', 'granted'], complete: false })
    expect(codes(['awards'])?.complete).toBe(true)
  })

  test('what is named under scholarships is held', () => {
    expect(
      rowsOf({ scholarships: ['a', 'b'], awards: [{ award: 'a', state: 'held', from: '2026-10' }] }),
    ).toEqual(['a held 2026-10 2200-12-31', `b held 1900..${asOf} 2200-12-31`])
  })

  test('all scholarships that are held are not all awards that there were', () => {
    const { awards } = factsOf({ profile: 1, scholarships: [], complete: ['scholarships'] }).records
    expect(awards).toEqual({ rows: [], complete: false })
  })
})

test.each([
  ['since a month', '2026-05', '2026-05'],
  ['already', true, `1900..${asOf}`],
  ['none, and none planned', false, '2200-12-31'],
] as const)('a doctoral project: %s', (_, doctorateSince, days) => {
  const { scalars } = factsOf({ profile: 1, study: { asOf, doctorateSince } })
  const from = scalars['study.doctorateFrom']
  expect(from && formatSpan(from)).toBe(days)
})
