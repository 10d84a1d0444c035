import { type Core, evaluate, MET, type Situation, UNMET } from '../requirements/index.ts'
import type { Benefit } from './benefit.ts'
import { type PaidStay, sumOf } from './benefit-sum.ts'
import type { Purse } from './candidate.ts'
import type { CompiledAward, Said } from './compile-award.ts'
import { payoutOf, percentByStart } from './payout.ts'

export type Purses = {
  readonly purses: readonly Purse[]
  /** It pays something that no source names a sum of. */
  readonly unknownSums: boolean
}

type Priced = {
  readonly benefit: Benefit
  readonly purse: Purse | undefined
  /** The same for all benefits of which only one is paid. Ids are unique in one file only. */
  readonly way: string
}

/**
 * What an award pays for this stay. Where its condition is not known it may pay nothing, so the low end is 0. An award
 * that names a line without a sum leaves the sum to its frame.
 */
export function pursesOf(compiled: CompiledAward, situation: Situation, stay: PaidStay): Purses {
  const paid = compiled.benefits
    .filter(({ item, when }) => !item.history && conditionOf(when, situation) !== UNMET)
    .map((said) => withinOwnLimits(said, compiled))
  const priced = paid.map(
    (said): Priced => ({
      benefit: said.item,
      purse: purseOf(said, situation, stay, compiled),
      way: `${said.in.id}/${said.item.alternativeTo ?? said.item.id}`,
    }),
  )
  const purses = withoutAlternatives(priced).flatMap(({ purse }) =>
    purse && purse.highCents > 0 ? [purse] : [],
  )
  const summed = new Set(priced.flatMap(({ benefit, purse }) => (purse ? [benefit.line] : [])))
  return {
    purses,
    unknownSums: priced.some(({ benefit, purse }) => !purse && !summed.has(benefit.line)),
  }
}

/** The frame's sum, for no longer than the award itself pays: "rates of the frame, for three months at most". */
function withinOwnLimits(said: Said<Benefit>, { award }: CompiledAward): Said<Benefit> {
  if (said.in === award) return said
  const own = award.benefits.filter((one) => one.line === said.item.line && !hasSum(one))
  const months = [said.item, ...own].flatMap(({ maxMonths }) => maxMonths ?? [])
  const weeks = [said.item, ...own].flatMap(({ minWeeks }) => minWeeks ?? [])
  return {
    ...said,
    item: {
      ...said.item,
      ...(months.length > 0 ? { maxMonths: Math.min(...months) } : {}),
      ...(weeks.length > 0 ? { minWeeks: Math.max(...weeks) } : {}),
    },
  }
}

const hasSum = ({ amount, range, table }: Benefit): boolean => (amount ?? range ?? table) !== undefined

const conditionOf = (when: Core | undefined, situation: Situation) => (when ? evaluate(when, situation) : MET)

function purseOf(
  said: Said<Benefit>,
  situation: Situation,
  stay: PaidStay,
  compiled: CompiledAward,
): Purse | undefined {
  const { item, when } = said
  const sum = sumOf(item, stay)
  if (!sum) return undefined
  const sure = conditionOf(when, situation) === MET
  const monthly = item.per === 'month' || item.per === 'week' || item.per === 'day'
  return {
    line: item.line,
    monthly,
    percentByStart: percentByStart(payoutOf(compiled, said)),
    lowCents: sure ? sum.lowCents : 0,
    highCents: sum.highCents,
  }
}

/** Of two that stand for each other only the larger is paid; which one it will be is not known, so the low end is the lower. */
function withoutAlternatives(priced: readonly Priced[]): Priced[] {
  const ways = new Map<string, Priced[]>()
  for (const one of priced) ways.set(one.way, [...(ways.get(one.way) ?? []), one])
  return [...ways.values()].flatMap((group) => {
    const known = group.filter(({ purse }) => purse !== undefined)
    const [largest] = known.toSorted((a, b) => (b.purse?.highCents ?? 0) - (a.purse?.highCents ?? 0))
    if (!largest?.purse) return []
    const lowCents = Math.min(...known.map(({ purse }) => purse?.lowCents ?? 0))
    return [{ ...largest, purse: { ...largest.purse, lowCents } }]
  })
}
