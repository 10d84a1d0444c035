import type { Budget, BudgetItem, Price } from '@famulus/domain/funding'
import { isoOf } from '@famulus/domain/time'
import type { Assessed } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'
import { nameOf } from './price-text.ts'

/** A budget for programs: cents, ISO codes, sentences in the language asked for. */
export function costsJson(budget: Budget, one: Assessed, session: Session) {
  const priceJson = (price: Price) => {
    const { id, money, per, times, euro, year, pages, proxy, aside, waivedIf } = price
    const name = nameOf(price, one, session)
    return { id, name, money, per, times, euro, year, pages, proxy, aside, waivedIf }
  }
  const itemJson = ({ part, euro, dependsOn, prices, also }: BudgetItem) => ({
    part,
    euro,
    dependsOn,
    prices: prices.map(priceJson),
    also: also.map(priceJson),
  })
  return {
    id: one.compiled.programme.id,
    start: isoOf(one.assessment.start),
    weeks: budget.weeks,
    kilometres: budget.kilometres,
    total: budget.total,
    open: budget.open,
    apart: budget.apart,
    lines: budget.lines.map(({ line, euro, complete, missing, items, asides }) => ({
      line,
      euro,
      complete,
      missing,
      items: items.map(itemJson),
      asides: asides.map(priceJson),
    })),
    pay: budget.pay.map(itemJson),
    notes: budget.notes,
  }
}
