import type { Price, PricePage } from '@famulus/domain/funding'
import { type Assessed, situationOf } from '../programmes/index.ts'
import { sayText } from '../requirements/index.ts'
import type { Session } from '../session/index.ts'
import { euroText, moneyText, timesText } from './money-text.ts'

/** What the price is for: the host's own name of a fee, what a page says, or what is to be got. */
export function nameOf({ id, from, says, say }: Price, one: Assessed, session: Session): string {
  if (say) return sayText(say, session, situationOf(one, session).moments)
  if (from === 'page') return says ?? id
  const name = capitalised(id.slice(id.indexOf('#') + 1).replaceAll('_', ' '))
  return says ? `${name}; ${says}` : name
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "US$185.00 once = €161": what it costs once, how often, what that makes where it is not the same. */
export function sumText(
  { money, per, times, euro }: Pick<Price, 'money' | 'per' | 'times' | 'euro'>,
  session: Session,
): string {
  const { t } = session
  if (!money) return t('money.per.no-number')
  const values = {
    money: moneyText(money, session),
    per: t(`money.per.${per}`),
    times: times.numerator === times.denominator ? 'one' : timesText(times, session),
  }
  if (!euro) return t('money.costs.unconverted', { sum: t('money.costs.uncounted', values) })
  if (money.currency === 'EUR' && values.times === 'one') return t('money.costs.uncounted', values)
  return t('money.costs.counted', { ...values, euro: euroText(euro, session) })
}

/** The pages with the figure's own year: "Prices, 2024, reported". */
export const pagesText = ({ pages, year }: Price, session: Session): string =>
  pages.map((page) => pageText({ ...page, year: year ?? page.year }, session)).join('; ')

export const pageText = ({ title, year, kind }: PricePage, { t }: Session): string =>
  [title, year === undefined ? t('explain.no-year') : String(year), kind && t(`explain.${kind}`)]
    .filter(Boolean)
    .join(', ')

/** All of it in one line, for what is named beside. */
export function shortText(price: Price, one: Assessed, session: Session): string {
  const pages = pagesText(price, session)
  const text = `${nameOf(price, one, session).replace(/\.$/, '')}: ${sumText(price, session)}`
  return pages ? `${text} (${pages})` : text
}
