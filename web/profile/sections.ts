/** What belongs together in the form, in the order in which a person would tell it. */
export const sections = [
  {
    id: 'wish',
    paths: [
      'wish.discipline',
      'wish.weeks',
      'wish.kind',
      'wish.route',
      'wish.languages',
      'wish.site',
      'wish.forCredit',
      'wish.requiredByDegree',
      'wish.paid',
      'wish.payMonth',
    ],
  },
  {
    id: 'study',
    paths: [
      'study.year',
      'study.curriculumYears',
      'study.yearStarts',
      'study.semester',
      'study.asOf',
      'study.graduation',
      'study.enrolled',
      'study.enrolledUntil',
      'study.fullTime',
      'study.clinicalSince',
      'study.coresDone',
      'study.goodStanding',
      'study.failedCourses',
      'study.medicalDegree',
      'study.doctorateSince',
      'study.instructionLanguages',
      'study.degrees',
    ],
  },
  {
    id: 'school',
    paths: [
      'school.id',
      'school.country',
      'school.region',
      'school.partOfUniversity',
      'school.kinds',
      'school.accreditation',
      'school.networks',
      'school.listings',
      'school.worldRank',
      'school.complete',
    ],
  },
  {
    id: 'person',
    paths: [
      'citizenships',
      'residence',
      'regions',
      'statuses',
      'born',
      'sex',
      'memberships',
      'faiths',
      'role',
      'asOf',
    ],
  },
  { id: 'languages', paths: ['languages', 'languageTests'] },
  { id: 'clerkships', paths: ['clerkships', 'exams', 'grades'] },
  {
    id: 'health',
    paths: ['immunisations', 'titres', 'tuberculosis', 'screenings', 'illnesses', 'travels'],
  },
  {
    id: 'papers',
    paths: [
      'documents',
      'certificates',
      'insurances',
      'passport.validUntil',
      'visas',
      'backgroundChecks',
      'permits',
    ],
  },
  { id: 'money', paths: ['awards', 'scholarships', 'engagements'] },
  { id: 'history', paths: ['stays', 'applications', 'agreements', 'nominations', 'decisions'] },
] as const

export type SectionId = (typeof sections)[number]['id']

/** What the form does not ask, and where it is said instead. */
export const saidElsewhere: Readonly<Record<string, string>> = {
  profile: 'the version of the format',
  complete: 'the box under each list',
  'passport.evidence': 'no rule asks for it',
  shortlist: 'the shortlist',
  progress: 'the plan',
}

/** In which section a path is asked, also one inside a list, such as clerkships.2.weeks. */
export const sectionOf = (path: string): SectionId | undefined =>
  sections.find(({ paths }) => paths.some((one) => path === one || path.startsWith(`${one}.`)))?.id
