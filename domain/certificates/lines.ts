import type { Certificate, CertificateField, CertificateKind } from './certificate.ts'

const person = ['name', 'bornOn', 'bornAt'] as const
const span = ['startsOn', 'endsOn'] as const
const place = ['host', 'city', 'country'] as const

/** What each paper says, in its order. Of the first list a paper without one is not whole; the second may stay open. */
const linesByKind: Readonly<
  Record<
    CertificateKind,
    { readonly needed: readonly CertificateField[]; readonly open: readonly CertificateField[] }
  >
> = {
  'final-year': {
    needed: [...person, 'department', ...span, 'percent', 'absences', ...place],
    open: ['teachingHospitalOf', 'supervisor'],
  },
  famulatur: {
    needed: [...person, 'field', ...span, 'firstExamOn', 'absences', ...place],
    open: ['department', 'supervisor'],
  },
  'erasmus-traineeship': {
    needed: ['name', 'sendingSchool', ...place, ...span, 'field', 'supervisor', 'outcome'],
    open: ['department', 'hoursPerWeek', 'absences'],
  },
  neutral: {
    needed: ['name', ...place, ...span],
    open: [
      'bornOn',
      'bornAt',
      'department',
      'field',
      'percent',
      'hoursPerWeek',
      'absences',
      'supervisor',
      'outcome',
    ],
  },
}

/** The lines of a paper, also those that are left for the pen. */
export const linesOf = (kind: CertificateKind): readonly CertificateField[] => [
  ...linesByKind[kind].needed,
  ...linesByKind[kind].open,
]

/** What is missing before the paper is whole. That there was no absence is said by an empty list. */
export const missingIn = (certificate: Certificate): CertificateField[] =>
  linesByKind[certificate.kind].needed.filter((field) => certificate[field] === undefined)
