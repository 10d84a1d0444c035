import { euroText, pagesText, sumText } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { Budget, BudgetLine, Price } from '@famulus/domain/funding'
import type { Line } from '@famulus/domain/money'
import type { Page } from '@famulus/domain/requirements'
import { formatMonth } from '@famulus/messages/speaking'
import { isProxied } from './bars.ts'

/** What only stands for a cost has a sign, never a colour alone. */
export const PROXY_SIGN = '◇'

/** A line of the budget in words. `source`: the figure that counts most of it, as its page prints it. */
export type CostRow = {
  readonly line: BudgetLine
  readonly id: Line
  readonly name: string
  readonly euro: string
  readonly isProxy: boolean
  readonly printed: string
  readonly pages: readonly Page[]
  /** Further figures that count, beside the one that is printed. */
  readonly more: number
}

export const costRows = ({ lines }: Pick<Budget, 'lines'>, session: Session): CostRow[] =>
  lines.map((line) => {
    const counting = line.items.flatMap(({ prices }) => prices.filter(({ money }) => money))
    const [first] = counting.toSorted((a, b) => (b.euro?.highCents ?? 0) - (a.euro?.highCents ?? 0))
    return {
      line,
      id: line.line,
      name: session.t(`money.line.${line.line}`),
      euro: knownText(line, session),
      isProxy: line.items.some(isProxied),
      printed: first ? printedSum(first, session) : '',
      pages: first ? pricePages(first) : [],
      more: Math.max(0, counting.length - 1),
    }
  })

/** "€2,301", "€197 and more", or that no source names it. */
function knownText({ euro, complete }: BudgetLine, session: Session): string {
  if (!euro) return session.t('money.costs.none')
  const sum = euroText(euro, session)
  return complete ? sum : session.t('money.costs.and-more', { sum })
}

/** "US$40.00 once = €35 (rate of June 2026)". */
export function printedSum(price: Price, session: Session): string {
  const sum = sumText(price, session)
  const month = price.euro?.rateMonth
  if (month === undefined) return sum
  return session.t('budget.at-rate', { sum, month: formatMonth(`${month}-01`, session.language) })
}

/** The figure's own year counts before that of its page. */
export const pricePages = ({ pages, year }: Price): Page[] =>
  pages.map((page) => {
    const own = year ?? page.year
    return { url: page.url, title: page.title, ...(own === undefined ? {} : { year: own }) }
  })

/** Months of the rates, the oldest first. */
export function rateMonths({ lines, pay }: Pick<Budget, 'lines' | 'pay'>, { language }: Session): string[] {
  const items = [...lines.flatMap((line) => line.items), ...pay]
  const months = new Set(items.flatMap(({ prices }) => prices.flatMap(({ euro }) => euro?.rateMonth ?? [])))
  return [...months].sort().map((month) => formatMonth(`${month}-01`, language))
}

/** One line a figure, for a spreadsheet: cents would be read as euro there, so euro with two decimals. */
export function costTable({ lines }: Pick<Budget, 'lines'>, session: Session): string[][] {
  const { t } = session
  const euro = (cents: number | undefined) => (cents === undefined ? '' : (cents / 100).toFixed(2))
  const head = ['line', 'low', 'high', 'printed', 'proxy', 'sources'].map((name) =>
    t(`budget.column.${name}`),
  )
  const rows = lines.flatMap((line) => {
    const name = t(`money.line.${line.line}`)
    const prices = line.items.flatMap((item) => item.prices)
    const sum = [
      name,
      euro(line.euro?.lowCents),
      euro(line.euro?.highCents),
      knownText(line, session),
      '',
      '',
    ]
    return [
      sum,
      ...prices.map((price) => [
        name,
        euro(price.euro?.lowCents),
        euro(price.euro?.highCents),
        printedSum(price, session),
        price.proxy ?? '',
        pagesText(price, session),
      ]),
    ]
  })
  return [head, ...rows]
}
