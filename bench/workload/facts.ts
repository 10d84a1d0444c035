import {
  type Codes,
  exactly,
  type Facts,
  type Records,
  type Row,
  type ScalarKey,
} from '@famulus/domain/profile'
import type { Student } from './students.ts'

/** The same student as facts. Every list that is there is all there is. */
export function factsOf(student: Student): Facts {
  const { country } = student
  return {
    scalars: scalarsOf(student),
    codes: defined({
      'person.nativeLanguages': codes(student.nativeLanguages),
      'school.accreditation': codes(student.accreditation),
      'school.country': codes(country === undefined ? undefined : [country]),
    }),
    records: defined({
      languageLevels: records(student.levels),
      languageTests: records(student.tests),
      grades: records(student.grades),
      clerkships: records(student.clerkships),
      doses: records(student.doses),
      titres: records(student.titres),
      tuberculosis: records(student.tuberculosis),
      certificates: records(student.certificates),
      insurances: records(student.insurances),
      documents: records(student.documents),
    }),
  }
}

function scalarsOf({ semesters = [], graduationOn, enrolledUntil }: Student): Facts['scalars'] {
  const days = semesters.map((day, number) => [`study.semester${number + 1}From`, exactly(day)] as const)
  const known: Partial<Record<ScalarKey, ReturnType<typeof exactly>>> = Object.fromEntries(days)
  if (graduationOn !== undefined) known['study.graduationOn'] = exactly(graduationOn)
  if (enrolledUntil !== undefined) known['study.enrolledUntil'] = exactly(enrolledUntil)
  return known
}

const codes = (has: readonly string[] | undefined): Codes | undefined => has && { has, complete: true }

type PlainRow = Readonly<Record<string, string | number>>

const records = (rows: readonly PlainRow[] | undefined): Records | undefined =>
  rows && { rows: rows.map(rowOf), complete: true }

const rowOf = (row: PlainRow): Row =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, typeof value === 'number' ? exactly(value) : value]),
  )

/** Without what is undefined: an absent key is an unknown fact. */
function defined<Value extends object>(values: Value): { [Key in keyof Value]?: NonNullable<Value[Key]> } {
  const known = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as { [Key in keyof Value]?: NonNullable<Value[Key]> } // the keys are Value's
}
