import { nameOf, pagesText, shortText, sumText } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import type { BudgetItem, BudgetLine, Price } from '@famulus/domain/funding'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { PROXY_SIGN } from './lines.ts'

/** What a line consists of: every price with its page and year, what others say, and what does not count. */
export function lineView(line: BudgetLine, one: Assessed, session: Session): string {
  const { t } = session
  const missing = line.missing.map((part) => paragraph(t(`money.costs.missing.${part}`), '  ? ', 4))
  const asides = line.asides.map((price) => {
    const text = t('money.costs.aside', { why: price.aside, price: shortText(price, one, session) })
    return dim(paragraph(text, '    ', 6))
  })
  const none = line.items.length === 0 ? [paragraph(t('money.costs.none'), '  ? ', 4)] : []
  return [
    bold(t(`money.line.${line.line}`)),
    ...none,
    ...line.items.flatMap((item) => itemView(item, one, session)),
    ...missing,
    ...asides,
  ].join('\n')
}

export function itemView(item: BudgetItem, one: Assessed, session: Session): string[] {
  const { t } = session
  if (item.prices.length === 0) return [paragraph(t('money.costs.in-hand'), '  · ', 4)]
  return [
    ...manyPrices(item, session),
    ...item.prices.flatMap((price) => priceView(price, one, session)),
    ...item.also.map((price) =>
      dim(paragraph(t('money.costs.also', { price: shortText(price, one, session) }), '    ', 6)),
    ),
  ]
}

/** Why there are several. */
function manyPrices({ prices, dependsOn }: BudgetItem, { t }: Session): string[] {
  if (prices.length < 2) return []
  const why = dependsOn ? t(`money.costs.depends.${dependsOn}`) : t('money.costs.equal')
  return [paragraph(why, '  ', 2)]
}

function priceView(price: Price, one: Assessed, session: Session): string[] {
  const { t } = session
  const sign = price.proxy === undefined ? (price.money ? '·' : '?') : PROXY_SIGN
  const pages = pagesText(price, session)
  return [
    paragraph(nameOf(price, one, session), `  ${sign} `, 4),
    paragraph(sumText(price, session), '    ', 4),
    ...(price.proxy === undefined
      ? []
      : [paragraph(t('money.costs.proxy', { what: price.proxy }), '    ', 4)]),
    ...(price.waivedIf ? [paragraph(t('money.costs.waived', { when: price.waivedIf }), '    ', 4)] : []),
    ...(pages ? [dim(paragraph(pages, '    ', 4))] : []),
  ]
}
