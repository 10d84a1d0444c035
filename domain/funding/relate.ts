import { type BundleInput, type Candidate, keyOfRule } from './candidate.ts'
import { edgesOf, isInForce, ownEdgesOf, repeatsOf } from './edges.ts'
import { readEdge, readOwn } from './read-edge.ts'
import {
  type CountCap,
  type Exclusion,
  type Lowering,
  pairKey,
  type Relations,
  type RelationsDraft,
} from './relations.ts'
import { repeatsInForce } from './repeats.ts'

/**
 * What the rules say about these candidates and this student's money. All constraints hold together, so the order of
 * precedence (README of the facts, section 5.1) only decides which rule is named first; what is `allowed` lifts
 * nothing. Rules in `lifted` (file/id) are left out, to find what each of them costs.
 */
export function relationsOf(input: BundleInput, lifted: ReadonlySet<string> = new Set()): Relations {
  const { candidates } = input
  const draft: RelationsDraft = {
    exclusions: [],
    closed: repeatsInForce(input, repeatsOf(candidates, lifted)),
    lineClashes: [],
    lowerings: ceilingsOf(candidates, lifted),
    counts: [],
    statements: [],
  }
  const edges = edgesOf(candidates, lifted)
  for (const edge of edges) readEdge(edge, input, draft)
  for (const { of, stated } of ownEdgesOf(candidates, lifted)) readOwn(of, stated, input, draft)
  draft.exclusions.sort((a, b) => ranks.indexOf(a.strength) - ranks.indexOf(b.strength))
  return {
    ...draft,
    lowerings: withoutEchoes(joined(draft.lowerings)),
    counts: joinedCounts(draft.counts),
    spoken: new Set(edges.map(({ of, other }) => pairKey(of, other))),
  }
}

/** A ceiling holds with and without other money. */
const ceilingsOf = (candidates: readonly Candidate[], lifted: ReadonlySet<string>): Lowering[] =>
  candidates.flatMap(({ rules }, award) =>
    rules
      .filter((stated) => isInForce(stated, lifted) && stated.applies === 'yes')
      .filter(({ rule }) => rule.rule === 'ceiling' && rule.what === 'sum' && rule.eurMonth !== undefined)
      .map((stated): Lowering => ({ award, by: [], own: [], how: 'ceiling', stated })),
  )

const ranks: readonly Exclusion['strength'][] = ['law', 'programme', 'subsidiary']

/** A rule speaks of all its awards at once: they share its free sum, its ceiling, its number. */
function joined(lowerings: readonly Lowering[]): readonly Lowering[] {
  const byRule = new Map<string, Lowering>()
  for (const each of lowerings) {
    const key = `${each.award} ${each.how} ${keyOfRule(each.stated)}`
    const known = byRule.get(key)
    byRule.set(
      key,
      known ? { ...known, by: [...known.by, ...each.by], own: [...known.own, ...each.own] } : each,
    )
  }
  return [...byRule.values()]
}

function joinedCounts(counts: readonly CountCap[]): readonly CountCap[] {
  const byRule = new Map<string, CountCap>()
  for (const each of counts) {
    const key = `${each.award} ${keyOfRule(each.stated)}`
    const known = byRule.get(key)
    byRule.set(key, known ? { ...known, among: [...known.among, ...each.among] } : each)
  }
  return [...byRule.values()]
}

/**
 * "They take it off" in the file of one award and the formula in the file of the other are one rule, not two: the
 * formula counts. A rule for some lines only is another rule.
 */
function withoutEchoes(lowerings: readonly Lowering[]): readonly Lowering[] {
  const own = lowerings.filter(({ stated: { rule } }) => rule.rule === 'offsets' && rule.lowers === 'this')
  return lowerings.flatMap((each) => {
    const { rule } = each.stated
    if (rule.rule !== 'offsets' || rule.lowers === 'this' || rule.lines) return [each]
    const by = each.by.filter(
      (one) => !own.some(({ award, by: others }) => award === each.award && others.includes(one)),
    )
    return by.length > 0 ? [{ ...each, by }] : []
  })
}
