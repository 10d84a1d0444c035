import { eachLeaf } from './leaves.ts'
import type { Lowered } from './lower.ts'

/** How a rule is expressed: computed from facts, judged by a person with a settling question, or only a sentence. */
export type Expressed = 'computed' | 'judgement' | 'sentence'

/** A rule with at least one fact to look at counts as computed. Guards and waivers do not count. */
export function expressedAs({ core, parts }: Lowered): Expressed {
  if (!core || !parts.body) return 'sentence'
  let computed = false
  eachLeaf(parts.body, (leaf) => {
    if (leaf.op !== 'judgement' && leaf.op !== 'constant') computed = true
  })
  return computed ? 'computed' : 'judgement'
}
