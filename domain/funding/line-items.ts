import { type Line, noCents } from '../money/index.ts'
import { type BudgetItem, choose } from './choose.ts'
import { livingItems } from './living.ts'
import type { Price } from './price.ts'

/** The things that a line consists of, each with the price that counts. `insured`: health insurance is in hand. */
export function lineItems(line: Line | 'pay', all: readonly Price[], insured: boolean): BudgetItem[] {
  const prices = all.filter((price) => price.line === line && price.aside === undefined)
  switch (line) {
    case 'living':
      return livingItems(prices)
    case 'tuition':
      return itemsByPart(directFirst(prices))
    case 'visa':
      return itemsByPart(ofTheStudent(prices))
    case 'insurance':
      return insured ? [inHand, ...itemsByPart(prices.filter(isNotOffered))] : itemsByPart(prices)
    default:
      return itemsByPart(prices)
  }
}

const itemsByPart = (prices: readonly Price[]): BudgetItem[] =>
  [...Map.groupBy(prices, ({ part }) => part).values()].flatMap((group) => choose(group) ?? [])

/** What hosts of the country usually ask stands for all fees of one that names none: it never adds to them. */
function directFirst(prices: readonly Price[]): readonly Price[] {
  const direct = prices.filter(({ proxy }) => proxy === undefined)
  if (direct.some(({ money }) => money !== undefined)) return direct
  const [part = ''] = prices.flatMap(({ proxy, part }) => (proxy === undefined ? [] : [part]))
  return part === '' ? direct : prices.map((price) => ({ ...price, part }))
}

/** Where a rule names the visas, the prices of others say nothing. */
function ofTheStudent(prices: readonly Price[]): readonly Price[] {
  const named = prices.filter(({ from }) => from === 'action').flatMap(({ visas }) => visas ?? [])
  if (named.length === 0) return prices
  return prices.filter(({ visas }) => !visas || visas.some((visa) => named.includes(visa)))
}

/** Products on offer are for those without insurance; what the host or a rule asks for is still to be paid. */
const isNotOffered = ({ part, from }: Price): boolean => part !== 'health' || from === 'action'

/** The profile has it, so it costs nothing more. */
const inHand: BudgetItem = {
  part: 'in-hand',
  euro: noCents,
  prices: [],
  dependsOn: undefined,
  also: [],
}
