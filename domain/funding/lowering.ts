import type { Line } from '../money/index.ts'
import type { BundleInput, StatedRule } from './candidate.ts'
import type { Lowering } from './relations.ts'
import { arrivesIn, centsOver, incomeDuring, ownCentsOver, type World } from './sums.ts'

/** Lines that a rule is restricted to. */
export const linesOf = (rule: StatedRule['rule']): readonly Line[] | undefined =>
  'lines' in rule ? rule.lines : undefined

export const isPerLine = ({ how, stated }: Lowering): boolean =>
  how !== 'ceiling' && linesOf(stated.rule) !== undefined

/** What this award and the others may come to together over the stay. */
export const ceilingCents = ({ stated: { rule } }: Lowering, { stay }: BundleInput): number =>
  rule.rule === 'ceiling' ? centsOver((rule.eurMonth ?? 0) * 100, stay.days) : 0

/** The free sum over the stay, and whether all share it. A ceiling has none: all money counts against it. */
export function allowanceOf(
  { stated: { rule } }: Lowering,
  { stay }: BundleInput,
): { readonly freeCents: number; readonly pooled: boolean } {
  if (rule.rule !== 'offsets') return { freeCents: 0, pooled: true }
  return { freeCents: centsOver((rule.freeEurMonth ?? 0) * 100, stay.days), pooled: rule.pooled === true }
}

/** Of a factor, the share that is taken off. */
export const shareTaken = ({ how, stated: { rule } }: Lowering): number =>
  how === 'factor' && rule.rule === 'factor' ? 1 - rule.factor : 1

/** Own money that a rule counts, over the stay. */
export const ownCents = ({ own }: Lowering, { ownMoney, stay }: BundleInput, world: World): number =>
  ownCentsOver(ownMoney, own, stay.days, world)

/**
 * What another award counts for under a rule. What a rule for some lines takes off already (the travel sum from the
 * travel supplement) does not count under a rule about the whole again.
 */
export function incomeOf(
  lowering: Lowering,
  other: number,
  world: World,
  input: BundleInput,
  all: readonly Lowering[],
): number {
  const candidate = input.candidates[other]
  if (!candidate || !arrivesIn(candidate, world)) return 0
  const { rule } = lowering.stated
  const over = rule.rule === 'offsets' ? rule.averagedOver : undefined
  const counted = incomeDuring(candidate, world, input.stay, over, linesOf(rule))
  if (isPerLine(lowering)) return counted
  const elsewhere = all
    .filter((one) => one.award === lowering.award && isPerLine(one) && one.by.includes(other))
    .flatMap(({ stated }) => linesOf(stated.rule) ?? [])
  return elsewhere.length > 0
    ? counted - incomeDuring(candidate, world, input.stay, over, [...new Set(elsewhere)])
    : counted
}
