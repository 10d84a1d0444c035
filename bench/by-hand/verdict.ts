// What somebody would write who has never heard of this project: a switch over the kinds, lists and comparisons.
import type { Student } from '../workload/students.ts'
import type { FixedRule } from './fixed-rule.ts'

const [UNMET, UNKNOWN, MET] = [0, 1, 2]

export function verdictByHand(rules: readonly FixedRule[], student: Student): number {
  let least = MET
  for (const rule of rules) {
    const verdict = ruleByHand(rule, student)
    if (verdict === UNMET) return UNMET
    if (verdict < least) least = verdict
  }
  return least
}

function ruleByHand(rule: FixedRule, student: Student): number {
  switch (rule.kind) {
    case 'language':
      return language(rule, student)
    case 'approval':
      return approval(rule, student)
    case 'year':
      return reached(student.semesters?.[2 * rule.year - 2], rule.start)
    case 'grade':
      return grade(rule, student)
    case 'weeks':
      return weeks(rule, student)
    case 'cores':
      return cores(rule, student)
    case 'immunity':
      return immunity(rule, student)
    case 'tuberculosis':
      return tuberculosis(rule, student)
    case 'certificate':
      return certificate(rule, student)
    case 'enrolled':
      return student.enrolledUntil === undefined ? UNKNOWN : student.enrolledUntil >= rule.end ? MET : UNMET
    case 'graduation':
      return graduation(rule, student)
    case 'papers':
      return papers(rule, student)
  }
}

type Of<Kind extends FixedRule['kind']> = Extract<FixedRule, { kind: Kind }>

const reached = (day: number | undefined, by: number): number =>
  day === undefined ? UNKNOWN : day <= by ? MET : UNMET

/** Of several ways one has been looked for and not found: unknown where one of the lists was not there. */
const notFound = (someMissing: boolean): number => (someMissing ? UNKNOWN : UNMET)

function language(rule: Of<'language'>, { nativeLanguages, levels, tests }: Student): number {
  if (nativeLanguages?.includes('en')) return MET
  if (levels)
    for (const { language: code, level, proof, on } of levels)
      if (
        code === 'en' &&
        level >= rule.level &&
        proof === 'certificate' &&
        on <= rule.start &&
        on >= rule.notBefore
      )
        return MET
  if (tests)
    for (const { test, overall, takenOn, validUntil } of tests) {
      const minimum =
        test === 'ielts' ? rule.ielts : test === 'toefl-ibt-2023' ? rule.toefl : Number.POSITIVE_INFINITY
      if (
        overall >= minimum &&
        takenOn <= rule.start &&
        takenOn >= rule.notBefore &&
        validUntil >= rule.start
      )
        return MET
    }
  return notFound(!nativeLanguages || !levels || !tests)
}

function approval(rule: Of<'approval'>, { accreditation, country }: Student): number {
  if (country !== undefined && rule.countries.includes(country)) return MET
  if (accreditation) for (const by of accreditation) if (rule.accreditors.includes(by)) return MET
  return notFound(country === undefined || !accreditation)
}

function grade(rule: Of<'grade'>, { grades }: Student): number {
  if (!grades) return UNKNOWN
  for (const { scale, value } of grades) if (scale === rule.scale && value >= rule.minimum) return MET
  return UNMET
}

function weeks(rule: Of<'weeks'>, { clerkships }: Student): number {
  if (!clerkships) return UNKNOWN
  let total = 0
  let ofDiscipline = 0
  for (const clerkship of clerkships) {
    if (clerkship.completedOn > rule.start) continue
    total += clerkship.weeks
    if (clerkship.discipline === rule.discipline) ofDiscipline += clerkship.weeks
  }
  return total >= rule.total && ofDiscipline >= rule.weeks ? MET : UNMET
}

function cores(rule: Of<'cores'>, { clerkships }: Student): number {
  if (!clerkships) return UNKNOWN
  for (const discipline of rule.disciplines) {
    let found = false
    for (const clerkship of clerkships)
      if (clerkship.discipline === discipline && clerkship.completedOn <= rule.start) found = true
    if (!found) return UNMET
  }
  return MET
}

function immunity(rule: Of<'immunity'>, student: Student): number {
  let least = MET
  for (const antigen of rule.antigens) {
    const verdict = immuneAgainst(antigen, rule, student)
    if (verdict === UNMET) return UNMET
    if (verdict < least) least = verdict
  }
  return least
}

function immuneAgainst(antigen: string, rule: Of<'immunity'>, { doses, titres }: Student): number {
  let count = 0
  if (doses) for (const dose of doses) if (dose.antigen === antigen && dose.on <= rule.start) count += 1
  if (doses && count >= rule.doses) return MET
  if (titres)
    for (const titre of titres)
      if (titre.antigen === antigen && titre.result === 'positive' && titre.on <= rule.start) return MET
  return notFound(!doses || !titres)
}

function tuberculosis(rule: Of<'tuberculosis'>, student: Student): number {
  if (!student.tuberculosis) return UNKNOWN
  for (const { test, result, on } of student.tuberculosis)
    if (result === 'negative' && on <= rule.start && on >= rule.notBefore && rule.tests.includes(test))
      return MET
  return UNMET
}

function certificate(rule: Of<'certificate'>, { certificates }: Student): number {
  if (!certificates) return UNKNOWN
  for (const { type, issuedOn, validUntil } of certificates)
    if (rule.types.includes(type) && issuedOn <= rule.end && validUntil >= rule.end) return MET
  return UNMET
}

function graduation(rule: Of<'graduation'>, { graduationOn }: Student): number {
  if (graduationOn === undefined) return UNKNOWN
  return graduationOn >= rule.end && graduationOn <= rule.notAfter ? MET : UNMET
}

/** Students of a school in the country need none of them. */
function papers(rule: Of<'papers'>, student: Student): number {
  if (student.country === rule.home) return MET
  const verdict = Math.min(covered(rule, student), documents(rule, student))
  return verdict === UNMET && student.country === undefined ? UNKNOWN : verdict
}

function covered(rule: Of<'papers'>, { insurances }: Student): number {
  if (!insurances) return UNKNOWN
  for (const { kind, currency, perClaim, from, until } of insurances)
    if (kind === 'liability' && currency === rule.currency && perClaim >= rule.perClaim)
      if (from <= rule.start && until >= rule.end) return MET
  return UNMET
}

function documents(rule: Of<'papers'>, student: Student): number {
  if (!student.documents) return UNKNOWN
  let inHand = 0
  for (const { type, issuedOn } of student.documents)
    if (issuedOn <= rule.start && rule.documents.includes(type)) inHand += 1
  return inHand >= rule.number ? MET : UNMET
}
