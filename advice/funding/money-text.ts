import type { CentRange, Fraction, Money } from '@famulus/domain/money'
import { formatAmount, formatMoney, localeOf } from '@famulus/messages/speaking'
import type { Session } from '../session/index.ts'

/** Whole euro, as nobody knows a stay's cost to the cent: "€35 to €378". */
export function euroText({ lowCents, highCents }: CentRange, session: Session): string {
  const euro = (cents: number) => formatAmount(Math.round(cents / 100), 'EUR', session.language)
  return rangeText(euro(lowCents), euro(highCents), session)
}

/** As the source prints it, cents and all. */
export function moneyText({ lowCents, highCents, currency }: Money, session: Session): string {
  const money = (cents: number) => formatMoney(cents, currency, session.language)
  return rangeText(money(lowCents), money(highCents), session)
}

const rangeText = (from: string, to: string, { t }: Session): string =>
  from === to ? from : t('advice.have.from-to', { from, to })

/** "1.84", as often as it is paid. */
export const timesText = ({ numerator, denominator }: Fraction, { language }: Session): string =>
  (numerator / denominator).toLocaleString(localeOf[language], { maximumFractionDigits: 2 })
