import { type Line, lines } from '../money/index.ts'
import type { BundleInput, Candidate, OwnMoneyNode, StatedRule } from './candidate.ts'
import { keyOfRule } from './candidate.ts'
import { type Edge, edgesOf, isInForce, ownEdgesOf, repeatsOf } from './edges.ts'
import { ownMoneyIn } from './node-match.ts'
import { type Repeated, repeatsInForce } from './repeats.ts'
import { centsOver, incomeDuring, ownCentsOver } from './sums.ts'

/** Two awards that cannot both be in a bundle. Numbers are those of the candidates. */
export type Exclusion = {
  readonly pair: readonly [number, number]
  readonly strength: 'law' | 'programme' | 'subsidiary'
  readonly stated: StatedRule
}

/** An award that cannot be in any bundle of this student: had too often, own money, or another one is open. */
export type Closed = Repeated & { readonly by?: number }

/** Both may be held, but only one pays each of these lines. */
export type LineClash = {
  readonly pair: readonly [number, number]
  readonly lines: readonly Line[]
  readonly stated: StatedRule
}

/** An award that pays less because of others or of own money. `open`: no source names the formula. */
export type Lowering = {
  readonly award: number
  readonly by: readonly number[]
  readonly own: readonly OwnMoneyNode[]
  readonly how: 'offset' | 'open' | 'ceiling' | 'factor'
  readonly stated: StatedRule
}

/** Next to the award at most so many of the others. */
export type CountCap = {
  readonly award: number
  readonly among: readonly number[]
  readonly atMost: number
  readonly stated: StatedRule
}

/** What a source says about a pair, or about an award and own money, that does not decide by itself. */
export type Statement = {
  readonly of: number
  readonly other?: number
  readonly says: 'allowed' | 'duty' | 'may-exclude' | 'may-lower' | 'sentence'
  readonly stated: StatedRule
}

export type Relations = {
  readonly exclusions: readonly Exclusion[]
  readonly closed: readonly Closed[]
  readonly lineClashes: readonly LineClash[]
  readonly lowerings: readonly Lowering[]
  readonly counts: readonly CountCap[]
  readonly statements: readonly Statement[]
  /** Pairs that some rule speaks of, as `pairKey` writes them. All others are silence, which is no permission. */
  readonly spoken: ReadonlySet<string>
}

export const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Whether two awards shut each other out, by `pairKey`. */
export const excludedPairs = ({ exclusions }: Pick<Relations, 'exclusions'>): ReadonlySet<string> =>
  new Set(exclusions.map(({ pair }) => pairKey(...pair)))

/** Collects while edges are read; the result is handed out readonly. */
type Draft = { -readonly [Part in Exclude<keyof Relations, 'spoken'>]: Relations[Part][number][] }

/**
 * What the rules say about these candidates and this student's money. All constraints hold together, so the order of
 * precedence (README of the facts, section 5.1) only decides which rule is named first; what is `allowed` lifts
 * nothing. Rules in `lifted` (file/id) are left out, to find what each of them costs.
 */
export function relationsOf(input: BundleInput, lifted: ReadonlySet<string> = new Set()): Relations {
  const { candidates } = input
  const draft: Draft = {
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

function readEdge(edge: Edge, input: BundleInput, draft: Draft): void {
  const { of, other, stated } = edge
  const { rule } = stated
  const state = (says: Statement['says']) => draft.statements.push({ of, other, says, stated })
  if (stated.applies === 'unknown') {
    if (rule.rule !== 'repeats') state(sayingIfUnknown[rule.rule])
    return
  }
  const pair = [of, other] as const
  const lowering = (award: number, by: number, how: Lowering['how']) =>
    draft.lowerings.push({ award, by: [by], own: [], how, stated })
  switch (rule.rule) {
    case 'excludes':
      readExclusion(edge, rule, input, draft)
      return
    case 'excludes-lines':
      draft.lineClashes.push({ pair, lines: rule.lines, stated })
      return
    case 'subsidiary':
      readSubsidiary(edge, rule.evenIfOnlyPossible === true, input, draft)
      return
    case 'offsets': {
      const how = rule.freeEurMonth === undefined ? 'open' : 'offset'
      if (rule.lowers === 'this') lowering(of, other, how)
      else lowering(other, of, how)
      return
    }
    case 'factor':
      if (isAbove(input, input.candidates[other], rule.aboveEurMonth)) lowering(of, other, 'factor')
      else state('allowed')
      return
    case 'ceiling':
      if (rule.what === 'sum' && rule.eurMonth !== undefined) lowering(of, other, 'ceiling')
      else if (rule.what === 'number')
        draft.counts.push({ award: of, among: [other], atMost: rule.number ?? 1, stated })
      else state('allowed') // what remains of the cost is all that any award can pay
      return
    case 'quota':
      state('may-lower')
      return
    case 'duty':
      state('duty')
      return
    case 'allows':
      state('allowed')
      return
    case 'sentence':
      state('sentence')
  }
}

const sayingIfUnknown = {
  excludes: 'may-exclude',
  'excludes-lines': 'may-exclude',
  subsidiary: 'may-exclude',
  offsets: 'may-lower',
  factor: 'may-lower',
  quota: 'may-lower',
  ceiling: 'may-lower',
  duty: 'duty',
  allows: 'sentence',
  sentence: 'sentence',
} as const satisfies Partial<Record<StatedRule['rule']['rule'], Statement['says']>>

type Excludes = Extract<StatedRule['rule'], { rule: 'excludes' }>

function readExclusion(
  { of, other, stated, meaning }: Edge,
  rule: Excludes,
  input: BundleInput,
  draft: Draft,
): void {
  const pair = [of, other] as const
  // Public money shuts out public money for the same purpose only, unless the rule names more than the stay.
  if (rule.samePurpose || (meaning.samePurpose && rule.within === 'stay')) {
    draft.lineClashes.push({ pair, lines: meaning.lines ?? lines, stated })
  } else if (isSurelyBelow(input, input.candidates[other], rule.unlessBelow)) {
    draft.statements.push({ of, other, says: 'allowed', stated })
  } else {
    draft.exclusions.push({ pair, strength: rule.strength, stated })
  }
}

/** A sum nobody knows is not small: money that has to be paid back is worse than money not asked for. */
function isSurelyBelow(
  { stay }: BundleInput,
  other: Candidate | undefined,
  threshold: Excludes['unlessBelow'],
): boolean {
  if (!threshold || !other || other.unknownSums) return false
  return incomeDuring(other, 'hoped', stay, threshold.over) < centsOver(threshold.eurMonth * 100, stay.days)
}

const isAbove = ({ stay }: BundleInput, other: Candidate | undefined, eurMonth: number): boolean =>
  other !== undefined && incomeDuring(other, 'hoped', stay, 'month') > centsOver(eurMonth * 100, stay.days)

function readSubsidiary(
  { of, other, stated }: Edge,
  evenIfOnlyPossible: boolean,
  { candidates }: BundleInput,
  draft: Draft,
): void {
  if (evenIfOnlyPossible && candidates[other]?.isOpen) {
    draft.closed.push({ award: of, stated, by: other })
    return
  }
  draft.exclusions.push({ pair: [of, other], strength: 'subsidiary', stated })
  if (evenIfOnlyPossible) draft.statements.push({ of, other, says: 'may-exclude', stated })
}

function readOwn(of: number, stated: StatedRule, input: BundleInput, draft: Draft): void {
  const { rule, applies } = stated
  const own = ownMoneyIn(rule.with)
  const has = ownCentsOver(input.ownMoney, own, input.stay.days, 'certain') > 0
  const untold = own.some((node) => input.ownMoney[node] === undefined)
  if (applies === 'unknown' || (!has && untold)) {
    if (rule.rule !== 'repeats' && rule.rule !== 'allows')
      draft.statements.push({ of, says: sayingIfUnknown[rule.rule], stated })
    return
  }
  if (!has) return
  if (rule.rule === 'excludes' && !isOwnBelow(input, own, rule.unlessBelow))
    draft.closed.push({ award: of, stated })
  else if (rule.rule === 'offsets' && rule.lowers === 'this')
    draft.lowerings.push({
      award: of,
      by: [],
      own,
      how: rule.freeEurMonth === undefined ? 'open' : 'offset',
      stated,
    })
  else if (rule.rule === 'ceiling' && rule.what === 'sum' && rule.eurMonth !== undefined)
    draft.lowerings.push({ award: of, by: [], own, how: 'ceiling', stated })
  else if (rule.rule === 'duty' || rule.rule === 'sentence')
    draft.statements.push({ of, says: rule.rule, stated })
}

const isOwnBelow = (
  { ownMoney, stay }: BundleInput,
  own: readonly OwnMoneyNode[],
  threshold: Excludes['unlessBelow'],
): boolean =>
  threshold !== undefined &&
  ownCentsOver(ownMoney, own, stay.days, 'certain') < centsOver(threshold.eurMonth * 100, stay.days)

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
