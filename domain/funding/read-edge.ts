import { lines } from '../money/index.ts'
import type { BundleInput, Candidate, OwnMoneyNode, StatedRule } from './candidate.ts'
import type { Edge } from './edges.ts'
import { ownMoneyIn } from './node-match.ts'
import type { Lowering, RelationsDraft, Statement } from './relations.ts'
import { centsOver, incomeDuring, ownCentsOver } from './sums.ts'

/** Notes what a rule of one award means for another. */
export function readEdge(edge: Edge, input: BundleInput, draft: RelationsDraft): void {
  const { of, other, stated } = edge
  const { rule } = stated
  if (rule.rule === 'repeats') return
  if (stated.applies === 'unknown') {
    draft.statements.push({ of, other, says: sayingIfUnknown[rule.rule], stated })
    return
  }
  switch (rule.rule) {
    case 'excludes':
      readExclusion(edge, rule, input, draft)
      return
    case 'excludes-lines':
      draft.lineClashes.push({ pair: [of, other], lines: rule.lines, stated })
      return
    case 'subsidiary':
      readSubsidiary(edge, rule.evenIfOnlyPossible === true, input, draft)
      return
    case 'offsets':
    case 'factor':
    case 'ceiling':
      readMoney(edge, rule, input, draft)
      return
    default:
      draft.statements.push({ of, other, says: saying[rule.rule], stated })
  }
}

const saying = { quota: 'may-lower', duty: 'duty', allows: 'allowed', sentence: 'sentence' } as const

type AboutMoney = Extract<StatedRule['rule'], { rule: 'offsets' | 'factor' | 'ceiling' }>

/** Rules by which one award pays less because of the other. */
function readMoney(
  { of, other, stated }: Edge,
  rule: AboutMoney,
  input: BundleInput,
  draft: RelationsDraft,
): void {
  const lower = (award: number, by: number, how: Lowering['how']) =>
    draft.lowerings.push({ award, by: [by], own: [], how, stated })
  if (rule.rule === 'offsets') {
    const how = rule.freeEurMonth === undefined ? 'open' : 'offset'
    if (rule.lowers === 'this') lower(of, other, how)
    else lower(other, of, how)
  } else if (rule.rule === 'factor' && isAbove(input, input.candidates[other], rule.aboveEurMonth)) {
    lower(of, other, 'factor')
  } else if (rule.rule === 'ceiling' && rule.what === 'sum' && rule.eurMonth !== undefined) {
    lower(of, other, 'ceiling')
  } else if (rule.rule === 'ceiling' && rule.what === 'number') {
    draft.counts.push({ award: of, among: [other], atMost: rule.number ?? 1, stated })
  } else {
    // Below the threshold; or what remains of the cost, which is all that any award can pay.
    draft.statements.push({ of, other, says: 'allowed', stated })
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
  draft: RelationsDraft,
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
  draft: RelationsDraft,
): void {
  if (evenIfOnlyPossible && candidates[other]?.isOpen) {
    draft.closed.push({ award: of, stated, by: other })
    return
  }
  draft.exclusions.push({ pair: [of, other], strength: 'subsidiary', stated })
  if (evenIfOnlyPossible) draft.statements.push({ of, other, says: 'may-exclude', stated })
}

/** Notes what a rule means for the student's own money. Money nobody has spoken of is not money that is not there. */
export function readOwn(of: number, stated: StatedRule, input: BundleInput, draft: RelationsDraft): void {
  const { rule, applies } = stated
  if (rule.rule === 'repeats' || rule.rule === 'allows') return
  const own = ownMoneyIn(rule.with)
  const has = ownCentsOver(input.ownMoney, own, input.stay.days, 'certain') > 0
  const isUntold = own.some((node) => input.ownMoney[node] === undefined)
  const lower = (how: Lowering['how']) => draft.lowerings.push({ award: of, by: [], own, how, stated })
  if (!has && !isUntold) return
  if (applies === 'unknown' || !has) draft.statements.push({ of, says: sayingIfUnknown[rule.rule], stated })
  else if (rule.rule === 'excludes' && !isOwnBelow(input, own, rule.unlessBelow))
    draft.closed.push({ award: of, stated })
  else if (rule.rule === 'offsets' && rule.lowers === 'this')
    lower(rule.freeEurMonth === undefined ? 'open' : 'offset')
  else if (rule.rule === 'ceiling' && rule.what === 'sum' && rule.eurMonth !== undefined) lower('ceiling')
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
