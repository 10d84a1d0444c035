// The registry: every fact that a requirement may read, under one name.
// A fact is a scalar (an interval of whole numbers), a set of codes, or a table of dated records.

/** How a fact is held and what makes it delicate. Units: day = day number, flag = 0 or 1. */
export type ScalarDefinition = {
  readonly type: 'day' | 'number' | 'flag'
  readonly unit?: 'weeks' | 'years' | 'courses' | 'places' | 'euros'
  readonly sensitive?: true
}
export type CodesDefinition = { readonly codes: string; readonly sensitive?: true }
export type FieldType = 'code' | 'number' | 'day'
export type TableDefinition = {
  readonly fields: Readonly<Record<string, FieldType>>
  readonly sensitive?: true
}

// Semester k of the course begins on semesterKFrom; year n begins with semester 2n-1.
export type SemesterKey = `study.semester${number}From`
const semesters: Record<SemesterKey, ScalarDefinition> = Object.fromEntries(
  Array.from({ length: 16 }, (_, index) => [`study.semester${index + 1}From`, { type: 'day' } as const]),
)

const named = {
  'study.curriculumYears': { type: 'number', unit: 'years' },
  'study.penultimateYearFrom': { type: 'day' },
  'study.finalYearFrom': { type: 'day' },
  'study.clinicalFrom': { type: 'day' },
  'study.coresDoneOn': { type: 'day' },
  'study.graduationOn': { type: 'day' },
  'study.enrolledUntil': { type: 'day' },
  'study.medicalDegreeOn': { type: 'day' },
  // From when the student works on a doctoral project beside the course; LAST_DAY: never.
  'study.doctorateFrom': { type: 'day' },
  'study.fullTime': { type: 'flag' },
  'study.goodStanding': { type: 'flag', sensitive: true },
  'study.failedCourses': { type: 'number', unit: 'courses', sensitive: true },
  'school.partOfUniversity': { type: 'flag' },
  'school.worldRank': { type: 'number', unit: 'places' },
  'person.bornOn': { type: 'day', sensitive: true },
  'passport.validUntil': { type: 'day' },
  'stay.weeks': { type: 'number', unit: 'weeks' },
  'stay.forCredit': { type: 'flag' },
  'stay.requiredByDegree': { type: 'flag' },
  'stay.paid': { type: 'flag' },
  // Pay of the placement a month, in whole euros; 0: unpaid.
  'stay.payMonth': { type: 'number', unit: 'euros' },
  // The host's country is one of the student's citizenships or where the student lives.
  'stay.homeCountry': { type: 'flag' },
} as const satisfies Record<string, ScalarDefinition>

export type ScalarKey = keyof typeof named | SemesterKey
export const scalars: Readonly<Record<ScalarKey, ScalarDefinition>> = { ...named, ...semesters }

export const codeFacts = {
  'person.citizenships': { codes: 'country' },
  'person.residence': { codes: 'country' },
  // ISO 3166-2 of the residence, such as AT-1, or a district.
  'person.regions': { codes: 'region' },
  'person.sex': { codes: 'sex', sensitive: true },
  'person.statuses': { codes: 'residence status' },
  'school.id': { codes: 'school' },
  'school.country': { codes: 'country' },
  'school.region': { codes: 'region' },
  'school.accreditation': { codes: 'accreditor' },
  'school.kinds': { codes: 'school kind' },
  'school.networks': { codes: 'network' },
  'school.listings': { codes: 'listing' },
  'study.instructionLanguages': { codes: 'language' },
  'person.nativeLanguages': { codes: 'language' },
  'person.engagements': { codes: 'engagement' },
  'person.faiths': { codes: 'faith', sensitive: true },
  'person.memberships': { codes: 'membership' },
  'person.scholarships': { codes: 'award' },
  'decisions.granted': { codes: 'decision' },
  'decisions.refused': { codes: 'decision' },
  'stay.host': { codes: 'school' },
  'stay.country': { codes: 'country' },
  'stay.discipline': { codes: 'discipline' },
  'stay.site': { codes: 'site' },
  'stay.route': { codes: 'route' },
  'stay.kind': { codes: 'stay kind' },
  'stay.languages': { codes: 'language' },
} as const satisfies Record<string, CodesDefinition>

export const tables = {
  clerkships: {
    fields: { discipline: 'code', weeks: 'number', completedOn: 'day', setting: 'code', evidence: 'code' },
  },
  exams: { fields: { exam: 'code', result: 'code', score: 'number', on: 'day', evidence: 'code' } },
  // Scores are kept in tenths, so that 6.5 is the whole number 65.
  languageTests: {
    fields: {
      test: 'code',
      language: 'code',
      overall: 'number',
      reading: 'number',
      listening: 'number',
      speaking: 'number',
      writing: 'number',
      takenOn: 'day',
      validUntil: 'day',
      evidence: 'code',
    },
  },
  // CEFR as 1 (A1) to 6 (C2).
  languageLevels: {
    fields: { language: 'code', level: 'number', proof: 'code', on: 'day', evidence: 'code' },
  },
  doses: { fields: { antigen: 'code', on: 'day', evidence: 'code' }, sensitive: true },
  titres: {
    fields: {
      antigen: 'code',
      result: 'code',
      quantitative: 'code',
      value: 'number',
      on: 'day',
      evidence: 'code',
    },
    sensitive: true,
  },
  tuberculosis: { fields: { test: 'code', result: 'code', on: 'day', evidence: 'code' }, sensitive: true },
  screenings: {
    fields: { test: 'code', result: 'code', on: 'day', place: 'code', evidence: 'code' },
    sensitive: true,
  },
  illnesses: { fields: { illness: 'code', on: 'day', proof: 'code', evidence: 'code' }, sensitive: true },
  certificates: { fields: { type: 'code', issuedOn: 'day', validUntil: 'day', evidence: 'code' } },
  backgroundChecks: {
    fields: { type: 'code', on: 'day', validUntil: 'day', country: 'code', evidence: 'code' },
    sensitive: true,
  },
  // Cover in whole units of the currency.
  insurances: {
    fields: {
      kind: 'code',
      currency: 'code',
      perClaim: 'number',
      aggregate: 'number',
      from: 'day',
      until: 'day',
      territory: 'code',
      provider: 'code',
      evidence: 'code',
    },
  },
  visas: { fields: { type: 'code', country: 'code', from: 'day', validUntil: 'day', evidence: 'code' } },
  permits: { fields: { authority: 'code', on: 'day', validUntil: 'day', evidence: 'code' } },
  documents: {
    fields: {
      type: 'code',
      issuedOn: 'day',
      language: 'code',
      form: 'code',
      issuer: 'code',
      evidence: 'code',
    },
  },
  agreements: {
    fields: {
      host: 'code',
      level: 'code',
      kind: 'code',
      signedOn: 'day',
      validUntil: 'day',
      evidence: 'code',
    },
  },
  nominations: { fields: { by: 'code', host: 'code', on: 'day', evidence: 'code' } },
  stays: {
    fields: {
      host: 'code',
      country: 'code',
      discipline: 'code',
      weeks: 'number',
      from: 'day',
      until: 'day',
      state: 'code',
      evidence: 'code',
    },
  },
  applications: { fields: { host: 'code', outcome: 'code', on: 'day', evidence: 'code' } },
  // Values in hundredths of the scale's unit.
  grades: { fields: { scale: 'code', value: 'number', on: 'day', evidence: 'code' }, sensitive: true },
  travels: {
    fields: { country: 'code', weeks: 'number', until: 'day', purpose: 'code', evidence: 'code' },
    sensitive: true,
  },
  degrees: { fields: { degree: 'code', on: 'day', evidence: 'code' } },
  // State: held, past, applied, granted or refused. Monthly in whole euros. Those that are held or granted are
  // among person.scholarships as well.
  awards: {
    fields: { award: 'code', state: 'code', from: 'day', until: 'day', monthly: 'number', evidence: 'code' },
  },
} as const satisfies Record<string, TableDefinition>

export type CodesKey = keyof typeof codeFacts
export type TableKey = keyof typeof tables
export type FactKey = ScalarKey | CodesKey | TableKey

const definitions: Readonly<Record<string, object>> = { ...scalars, ...codeFacts, ...tables }

/** Whether the fact needs separate consent before it leaves the device (health, record, standing). */
export const isSensitive = (fact: FactKey): boolean => 'sensitive' in (definitions[fact] ?? {})
