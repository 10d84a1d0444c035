import { type Core, isLeaf, type Leaf } from './core.ts'
import { leafVerdict } from './evaluate.ts'
import type { Situation } from './situation.ts'
import { all, any, atLeast, MET, not, UNMET, type Verdict } from './verdict.ts'

/** A requirement's tree with the value of every part. `decides`: with another value here the root could differ. */
export type Explanation = {
  readonly op: Core['op']
  readonly verdict: Verdict
  readonly decides: boolean
  readonly leaf?: Leaf
  readonly parts: readonly Explanation[]
}

/** Same values as `evaluate`, kept for every node. */
export function explain(core: Core, situation: Situation, decides = true): Explanation {
  const parts = partsOf(core, situation)
  const verdict = combine(core, parts, situation)
  return {
    op: core.op,
    verdict,
    decides,
    ...(isLeaf(core) ? { leaf: core } : {}),
    parts: parts.map((part, index) => mark(part, decides && matters(core, parts, index, verdict))),
  }
}

function partsOf(core: Core, situation: Situation): Explanation[] {
  switch (core.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      return core.of.map((part) => explain(part, situation, true))
    case 'not':
    case 'promised':
      return [explain(core.of, situation, true)]
    case 'eachStart':
      return situation.starts.map((moments) => explain(core.of, { ...situation, moments }, true))
    default:
      return []
  }
}

function combine(core: Core, parts: readonly Explanation[], situation: Situation): Verdict {
  const verdicts = parts.map((part) => part.verdict)
  switch (core.op) {
    case 'all':
    case 'eachStart':
      return all(verdicts)
    case 'any':
      return any(verdicts)
    case 'atLeast':
      return atLeast(core.n, verdicts)
    case 'not':
      return not(verdicts[0] ?? MET)
    case 'promised':
      return verdicts[0] === UNMET ? UNMET : MET
    default:
      return leafVerdict(core, situation)
  }
}

/** In `all` the lowest parts decide, in `any` the highest; in `atLeast` those on the side that is not settled. */
function matters(core: Core, parts: readonly Explanation[], index: number, verdict: Verdict): boolean {
  const own = parts[index]?.verdict
  if (core.op === 'atLeast') return verdict === MET ? own === MET : own !== MET
  return core.op === 'all' || core.op === 'any' || core.op === 'eachStart' ? own === verdict : true
}

/** A part that does not decide decides nothing below it either. */
function mark(part: Explanation, decides: boolean): Explanation {
  return decides ? part : { ...part, decides: false, parts: part.parts.map((inner) => mark(inner, false)) }
}

/** The leaves that decide, in reading order. */
export function decidingLeaves(explanation: Explanation): { leaf: Leaf; verdict: Verdict }[] {
  if (!explanation.decides) return []
  const { leaf, verdict } = explanation
  return leaf ? [{ leaf, verdict }] : explanation.parts.flatMap(decidingLeaves)
}
