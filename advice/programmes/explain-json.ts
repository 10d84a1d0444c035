import {
  decidingLeaves,
  evaluate,
  explain,
  expressedAs,
  haveOf,
  type Lowered,
  nameOf,
  type Requirement,
  type Situation,
} from '@famulus/domain/requirements'
import { leafText } from '../requirements/index.ts'
import type { Session } from '../session/index.ts'
import type { Assessed } from './assessed.ts'
import { assessmentJson } from './assessment-json.ts'
import { situationOf } from './situation.ts'

/** The whole explanation for programs: the answer, and every rule with its deciding leaves. */
export function explainJson(one: Assessed, session: Session) {
  const situation = situationOf(one, session)
  const members = [...one.compiled.units, ...one.compiled.preferred].flatMap((unit) => unit.members)
  return {
    ...assessmentJson(one, session),
    requirements: members.map((lowered) => requirementJson(lowered, situation, session)),
    sentences: one.compiled.sentences.map(sentenceJson),
    sources: one.compiled.programme.sources,
  }
}

export function requirementJson(lowered: Lowered, situation: Situation, session: Session) {
  const { requirement, core } = lowered
  const leaves = core ? decidingLeaves(explain(core, situation)) : []
  return {
    id: requirement.id,
    about: requirement.about,
    says: requirement.says,
    group: requirement.group,
    severity: requirement.severity,
    source: requirement.source,
    expressed: expressedAs(lowered),
    verdict: core ? nameOf(evaluate(core, situation)) : undefined,
    leaves: leaves.map(({ leaf, verdict }) => ({
      verdict: nameOf(verdict),
      code: leaf.say.code,
      needs: leafText(leaf, session, situation.moments),
      have: haveOf(leaf, situation.facts),
    })),
  }
}

export const sentenceJson = ({ id, says, sentence, source }: Requirement) => ({
  id,
  says,
  why: sentence,
  source,
})
