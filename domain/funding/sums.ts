import type { Line } from '../money/index.ts'
import type { Candidate, CentsRange, FundedStay, OwnMoney, OwnMoneyNode, Purse } from './candidate.ts'

/** Two worlds: `certain`, only what is sure arrives, with its low end; `hoped`, all that is chosen, with its high end. */
export type World = 'certain' | 'hoped'
export const worlds: readonly World[] = ['certain', 'hoped']

/** What a purse holds in a world. */
export const heldIn = ({ lowCents, highCents }: CentsRange, world: World): number =>
  world === 'certain' ? lowCents : highCents

/** In the certain world what is only hoped for pays nothing. */
export const arrivesIn = ({ sure }: Candidate, world: World): boolean =>
  world === 'hoped' || sure === 'certain'

/** All an award pays over the stay, or its purses for some lines. */
export function totalOf(purses: readonly Purse[], world: World, lines?: readonly Line[]): number {
  const counted = lines ? purses.filter(({ line }) => lines.some((one) => one === line)) : purses
  return counted.reduce((sum, purse) => sum + heldIn(purse, world), 0)
}

/**
 * Months have 30 days, as scholarships that pay by the day count them; a broken month counts by its days.
 * Half cents are rounded up.
 */
export const centsOver = (centsMonth: number, days: number): number => Math.round((centsMonth * days) / 30)

/** Own money of these kinds over so many days. What lowers an award is counted high where the award is counted low. */
export function ownCentsOver(
  own: OwnMoney,
  nodes: readonly OwnMoneyNode[],
  days: number,
  world: World,
): number {
  const other: World = world === 'certain' ? 'hoped' : 'certain'
  return nodes.reduce((sum, node) => {
    const range = own[node]
    return range ? sum + centsOver(heldIn(range, other), days) : sum
  }, 0)
}

type Averaging = 'month' | 'semester' | 'award-period' | undefined

/**
 * The part of an award that falls on the stay when its money is averaged over a longer period. What is paid for the
 * stay is spread over the period; what goes on month by month anyway has the same average over any period.
 * A semester has six months.
 */
export function incomeDuring(
  { nodes, purses }: Candidate,
  world: World,
  { days, awardPeriodMonths = 0 }: FundedStay,
  over: Averaging,
  lines?: readonly Line[],
): number {
  const period = over === 'semester' ? 180 : over === 'award-period' ? awardPeriodMonths * 30 : 0
  const goesOn = nodes.has('talent-scholarship')
  const share = (purse: Purse) => (goesOn && purse.monthly ? 1 : days / Math.max(days, period))
  const parts = purses.map((purse) => Math.round(totalOf([purse], world, lines) * share(purse)))
  return parts.reduce((sum, cents) => sum + cents, 0)
}
