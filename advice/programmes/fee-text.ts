import type { Fee, Programme } from '@famulus/domain/programmes'
import { formatMoney } from '@famulus/messages/speaking'
import type { Session } from '../session/index.ts'

/** An amount with what it is for and the year it is from: its own, else that of the page. */
export function feeText(fee: Fee, programme: Programme, { t, language }: Session): string {
  const per = t(`advice.fee.${fee.per}`)
  if (fee.amount === undefined) return `${per}, ${t('explain.no-amount')}`
  const amount = formatMoney(Math.round(fee.amount * 100), fee.currency ?? 'USD', language)
  return `${amount} ${per} (${feeYear(fee, programme) ?? t('explain.no-year')})`
}

function feeYear({ year, source }: Fee, { sources }: Programme): number | undefined {
  const keys = [source].flat()
  return year ?? sources.find(({ key, year: known }) => keys.includes(key) && known !== undefined)?.year
}
