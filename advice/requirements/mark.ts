import {
  type Core,
  type Explanation,
  evaluate,
  explain,
  type Leaf,
  type Lowered,
  MET,
  nameOf,
  reachOf,
  type Situation,
  UNMET,
  type VerdictName,
  withinReach,
  withoutPromises,
} from '@famulus/domain/requirements'
import type { Session } from '../session/index.ts'

/** How a rule stands: its verdict, and what a verdict alone does not tell. `reach`: the student can make it met. */
export type Mark = VerdictName | 'reach' | 'not-applicable' | 'sentence' | 'promise'

export function markOf(core: Core, situation: Situation, { catalogue }: Session): Mark {
  const verdict = evaluate(core, situation)
  if (verdict === MET) return evaluate(withoutPromises(core), situation) === MET ? 'met' : 'promise'
  return evaluate(withinReach(core, situation, reachOf(catalogue.book)), situation) === MET
    ? 'reach'
    : nameOf(verdict)
}

export function ruleMark({ core, parts }: Lowered, situation: Situation, session: Session): Mark {
  if (parts.guard && evaluate(parts.guard, situation) === UNMET) return 'not-applicable'
  return core ? markOf(core, situation, session) : 'sentence'
}

export type DecidingLeaf = { readonly leaf: Leaf; readonly verdict: Explanation['verdict'] }

/** The leaves that decide about a core, in the order of the rule. */
export const leavesThatDecide = (core: Core, situation: Situation): DecidingLeaf[] =>
  leavesOf(explain(core, situation))

export function leavesOf(explanation: Explanation): DecidingLeaf[] {
  if (!explanation.decides) return []
  if (explanation.leaf) return [{ leaf: explanation.leaf, verdict: explanation.verdict }]
  return explanation.parts.flatMap(leavesOf)
}
