import type { Interval } from '@famulus/domain/profile'
import type { Have, HeldRow } from '@famulus/domain/requirements'
import { formatMoney } from '@famulus/messages'
import type { Session } from '../session.ts'
import { spanText } from './days.ts'

const MOST_ROWS = 4

/** What the student has, in words; nothing for what only a person can decide. */
export function haveText(have: Have, session: Session): string {
  const { t, sayer } = session
  if (have.state === 'none') return ''
  const label = t(`profile.${have.fact}.label`)
  if (have.state === 'missing') return `${label}: ${t('cli.have.missing')}`
  if (have.state === 'scalar') return `${label}: ${valueText(have.value, have.type, session)}`
  if (have.state === 'codes') {
    const codes = have.codes.has.map((code) => sayer.codeOf(have.fact, code))
    return listText(label, codes, have.codes.complete, session)
  }
  return listText(
    label,
    have.rows.map((row) => rowText(row, have.fact, session)),
    have.complete,
    session,
  )
}

function listText(label: string, items: readonly string[], complete: boolean, { t }: Session): string {
  if (items.length === 0) return `${label}: ${t(complete ? 'cli.have.none-listed' : 'cli.have.none-said')}`
  const more = items.length - MOST_ROWS
  const shown = items.slice(0, MOST_ROWS).join('; ')
  const text = more > 0 ? t('cli.check.more-actions', { first: shown, number: more }) : shown
  return `${label}: ${text}${complete ? '' : ` ${t('cli.have.more')}`}`
}

function rowText(row: HeldRow, table: string, session: Session): string {
  const currency = row.find(({ field }) => field === 'currency')?.value
  return row
    .filter(({ field }) => field !== 'currency')
    .map(({ field, type, value }) => {
      if (typeof value === 'string') return session.sayer.codeOf(`${table}.${field}`, value)
      if (amounts.includes(field)) return amountText(value, String(currency ?? ''), table, field, session)
      return type === 'day' ? spanText(value, session) : numberText(value, field, session)
    })
    .join(', ')
}

const amounts = ['perClaim', 'aggregate']

/** "Cover per claim US$1,000,000" */
function amountText({ lo }: Interval, currency: string, table: string, field: string, session: Session) {
  const money = currency ? formatMoney(lo * 100, currency, session.language) : String(lo)
  return `${session.t(`profile.${table}.${field}.label`)} ${money}`
}

/** Numbers in the unit in which a person says them: weeks, CEFR levels, scores with their half points. */
function numberText(value: Interval, field: string, session: Session): string {
  const { t } = session
  if (field === 'weeks' && value.lo === value.hi) return t('cli.compare.weeks-value', { weeks: value.lo })
  if (field === 'level') return ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'][value.lo - 1] ?? String(value.lo)
  const scale = inTenths.includes(field) ? 10 : field === 'value' ? 100 : 1
  const scaled = { lo: value.lo / scale, hi: value.hi / scale }
  const text = valueText(scaled, 'number', session)
  return inTenths.includes(field) && field !== 'overall'
    ? `${t(`profile.languageTests.${field}`)} ${text}`
    : text
}

const inTenths = ['overall', 'reading', 'listening', 'speaking', 'writing']

function valueText(value: Interval, type: 'day' | 'number' | 'flag', session: Session): string {
  if (type === 'day') return spanText(value, session)
  if (type === 'flag') return session.t(value.lo === 1 ? 'cli.have.yes' : 'cli.have.no')
  return value.lo === value.hi
    ? String(value.lo)
    : session.t('cli.have.from-to', { from: value.lo, to: value.hi })
}
