// Static checks at publication: what is wrong with a rulebook can be told before any student meets it.
import { alwaysMet } from './always-met.ts'
import { atLeast } from './at-least.ts'
import { deadAlternatives, deadMembers } from './dead-alternatives.ts'
import { expiry } from './expiry.ts'
import type { Finding } from './finding.ts'
import { pairsOf } from './pairs.ts'
import { references } from './references.ts'
import { remedies } from './remedies.ts'
import { type CheckedRulebook, subjectsOf } from './rulebook.ts'
import { splitCases } from './split-cases.ts'
import { together } from './together.ts'
import { units } from './units.ts'
import { unsatisfiable } from './unsatisfiable.ts'
import { versions } from './versions.ts'

export { actionFindings } from './action-book.ts'
export type { Finding, FindingCode, FindingFacts, Severity } from './finding.ts'
export type { CheckedCalendar, CheckedRulebook } from './rulebook.ts'

const ofOne = [units, unsatisfiable, alwaysMet, deadAlternatives, atLeast, remedies] as const

/** Everything that the checks find in one rulebook. */
export function checkRulebook(checked: CheckedRulebook): Finding[] {
  const subjects = subjectsOf(checked)
  const pairs = pairsOf(subjects)
  return [
    ...subjects.flatMap((subject) => ofOne.flatMap((check) => check(subject))),
    ...deadMembers(subjects),
    ...together(subjects, pairs, checked.calendar),
    ...versions(subjects, pairs),
    ...splitCases(pairs),
    ...expiry(subjects, checked.calendar),
    ...references(subjects, checked),
  ]
}
