import { type BudgetItem, choose } from './choose.ts'
import type { Price } from './price.ts'

/** A figure for everything, or one for each of these. */
const parts = ['housing', 'food'] as const

/**
 * What living costs. A direct figure for all of it counts before direct figures for housing and food, those before a
 * proxy for all of it; housing or food alone counts only where there is nothing else, and the other is then missing.
 */
export function livingItems(prices: readonly Price[]): BudgetItem[] {
  const whole = prices.filter(({ part }) => part === 'whole')
  const direct = whole.filter(({ proxy }) => proxy === undefined)
  const inParts = parts.map((part) => choose(prices.filter((price) => price.part === part)))
  const known = inParts.filter((item) => item !== undefined)
  if (direct.length === 0 && (known.length === parts.length || whole.length === 0))
    return withAlso(known, whole)
  const item = choose(direct.length > 0 ? direct : whole)
  const others = prices.filter((price) => !item?.prices.includes(price) && !item?.also.includes(price))
  return item ? withAlso([item], others) : []
}

/** What the items leave unpaid: food, where only a room has a price. */
export const missingOfLiving = (items: readonly BudgetItem[]): string[] =>
  items.length === 0 || items.some(({ part }) => part === 'whole')
    ? []
    : parts.filter((part) => !items.some((item) => item.part === part))

const withAlso = ([first, ...rest]: readonly BudgetItem[], also: readonly Price[]): BudgetItem[] =>
  first ? [{ ...first, also: [...first.also, ...also] }, ...rest] : []
