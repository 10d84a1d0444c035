import {
  accreditorSchema,
  disciplineSchema,
  type FactKey,
  listingSchema,
  networkSchema,
  profilePathOf,
  routeSchema,
  schoolKindSchema,
  sexSchema,
  stayKindSchema,
} from '@famulus/domain/profile'

/** One thing to type in, and where it goes in the profile. */
export type Prompt = {
  readonly path: string
  readonly kind: 'day' | 'since' | 'number' | 'flag' | 'code' | 'codes' | 'month-day' | 'records'
  /** The codes to choose from, where there are only so many. */
  readonly options?: readonly string[]
  readonly example?: string
  /** Countries are written in capitals, languages are not. */
  readonly capitals?: true
}

/** What is asked at a path. The year of study needs three numbers before it says anything about other years. */
const prompts: Readonly<Record<string, readonly Prompt[]>> = {
  'study.year': [
    { path: 'study.year', kind: 'number' },
    { path: 'study.curriculumYears', kind: 'number' },
    { path: 'study.yearStarts', kind: 'month-day' },
  ],
  'study.enrolledUntil': [
    { path: 'study.enrolled', kind: 'flag' },
    { path: 'study.graduation', kind: 'day' },
  ],
  'study.graduation': [{ path: 'study.graduation', kind: 'day' }],
  'study.clinicalSince': [{ path: 'study.clinicalSince', kind: 'since' }],
  'study.coresDone': [{ path: 'study.coresDone', kind: 'since' }],
  'study.medicalDegree': [{ path: 'study.medicalDegree', kind: 'since' }],
  'study.doctorateSince': [{ path: 'study.doctorateSince', kind: 'since' }],
  born: [{ path: 'born', kind: 'day' }],
  'passport.validUntil': [{ path: 'passport.validUntil', kind: 'day' }],
  'school.country': [{ path: 'school.country', kind: 'code', example: 'DE', capitals: true }],
  residence: [{ path: 'residence', kind: 'code', example: 'DE', capitals: true }],
  sex: [{ path: 'sex', kind: 'code', options: sexSchema.options }],
  'school.id': [{ path: 'school.id', kind: 'code', example: 'de-ruhr-university-bochum' }],
  citizenships: [{ path: 'citizenships', kind: 'codes', example: 'DE, FR', capitals: true }],
  statuses: [{ path: 'statuses', kind: 'codes', example: 'permanent-resident-us' }],
  regions: [{ path: 'regions', kind: 'codes', example: 'AT-1', capitals: true }],
  faiths: [{ path: 'faiths', kind: 'codes', example: 'protestant' }],
  memberships: [{ path: 'memberships', kind: 'codes', example: 'bvmd' }],
  'school.region': [{ path: 'school.region', kind: 'codes', example: 'north-america' }],
  engagements: [{ path: 'engagements', kind: 'codes', example: 'local-committee' }],
  scholarships: [{ path: 'scholarships', kind: 'codes', example: 'promos' }],
  'school.accreditation': [
    { path: 'school.accreditation', kind: 'codes', options: accreditorSchema.options },
  ],
  'school.kinds': [{ path: 'school.kinds', kind: 'codes', options: schoolKindSchema.options }],
  'school.networks': [{ path: 'school.networks', kind: 'codes', options: networkSchema.options }],
  'school.listings': [{ path: 'school.listings', kind: 'codes', options: listingSchema.options }],
  'study.instructionLanguages': [{ path: 'study.instructionLanguages', kind: 'codes', example: 'de, en' }],
  'wish.discipline': [{ path: 'wish.discipline', kind: 'code', options: disciplineSchema.options }],
  'wish.route': [{ path: 'wish.route', kind: 'code', options: routeSchema.options }],
  'wish.kind': [{ path: 'wish.kind', kind: 'code', options: stayKindSchema.options }],
  'wish.site': [{ path: 'wish.site', kind: 'code', example: 'northern' }],
  'wish.languages': [{ path: 'wish.languages', kind: 'codes', example: 'en' }],
}

const numbers = [
  'study.curriculumYears',
  'study.failedCourses',
  'school.worldRank',
  'wish.weeks',
  'wish.payMonth',
]
const flags = [
  'study.fullTime',
  'study.goodStanding',
  'school.partOfUniversity',
  'wish.forCredit',
  'wish.requiredByDegree',
  'wish.paid',
]

export function promptsFor(fact: FactKey): readonly Prompt[] {
  // Whether the host is at home follows from both.
  if (fact === 'stay.homeCountry')
    return [...promptsFor('person.citizenships'), ...promptsFor('person.residence')]
  const path = profilePathOf(fact)
  if (numbers.includes(path)) return [{ path, kind: 'number' }]
  if (flags.includes(path)) return [{ path, kind: 'flag' }]
  return prompts[path] ?? [{ path, kind: 'records' }]
}
