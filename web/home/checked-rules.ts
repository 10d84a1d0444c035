import { assessOne } from '@famulus/advice/programmes'
import { type Session, studentOf } from '@famulus/advice/session'
import type { Snapshot } from '@famulus/domain/applications'
import type { Profile } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import { rulesByState } from '../programmes/rule-rows.ts'

/** What a school was shown: as `freeze` keeps it, without what tells of health. */
export type Shown = Snapshot & { readonly profile: Profile }

type Judged = Snapshot['assessment']['requirements'][number]

/** A rule of the programme as it stood when the school was asked, and what the student has of it. */
export type CheckedRule = Judged & { readonly have: readonly string[] }

const order: readonly Judged['verdict'][] = ['unmet', 'unknown', 'met']

/**
 * Rules with what the student has, those first that stand in the way. The verdicts are the frozen ones; what the student has
 * is read from the frozen profile by the rules of today, and left out where the programme is not in the catalogue any more.
 */
export function checkedRules({ assessment, profile, programme }: Shown, session: Session): CheckedRule[] {
  const compiled = session.catalogue.programmes.find((one) => one.programme.id === programme)
  const student = studentOf(profile, { start: dayOf(assessment.startsOn), wish: { weeks: assessment.weeks } })
  const rules = compiled && rulesByState(assessOne(compiled, student, session), session)
  const groups = rules ? Object.values(rules).flat() : []
  const haveById = new Map(
    groups.map(({ id, rules: all }) => [id, all.flatMap(({ leaves }) => leaves.map(({ have }) => have))]),
  )
  return assessment.requirements
    .map((one) => ({ ...one, have: [...new Set(haveById.get(one.id) ?? [])].filter((have) => have !== '') }))
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}
