import type { Interval } from '@famulus/domain/profile'
import type { Have, HeldRow } from '@famulus/domain/requirements'
import { FIRST_DAY, LAST_DAY } from '@famulus/domain/time'
import { formatMoney, localeOf } from '@famulus/messages/speaking'
import type { Session } from '../session/index.ts'
import { spanText } from '../time/index.ts'

const MOST_ROWS = 4

/** What the student has, in words; nothing for what only a person can decide. */
export function haveText(have: Have, session: Session): string {
  const { t, sayer } = session
  if (have.state === 'none') return ''
  const label = t(`profile.${have.fact}.label`)
  if (have.state === 'missing') return `${label}: ${t('advice.have.missing')}`
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
  if (items.length === 0)
    return `${label}: ${t(complete ? 'advice.have.none-listed' : 'advice.have.none-said')}`
  const more = items.length - MOST_ROWS
  const shown = items.slice(0, MOST_ROWS).join('; ')
  const text = more > 0 ? t('advice.have.more-rows', { first: shown, number: more }) : shown
  return `${label}: ${text}${complete ? '' : ` ${t('advice.have.more')}`}`
}

function rowText(row: HeldRow, table: string, session: Session): string {
  const currency = row.find(({ field }) => field === 'currency')?.value
  return row
    .filter(({ field, type, value }) => field !== 'currency' && !(type === 'day' && isUndated(value)))
    .map(({ field, type, value }) => {
      if (typeof value === 'string') return session.sayer.codeOf(`${table}.${field}`, value)
      const text = amounts.includes(field)
        ? amountText(value, currency, session)
        : type === 'day'
          ? spanText(value, session)
          : numberText(value, field, session)
      return labelled.includes(field) ? `${labelInside(table, field, session)} ${text}` : text
    })
    .join(', ')
}

const amounts = ['perClaim', 'aggregate']
const skills = ['reading', 'listening', 'speaking', 'writing']
const ends = ['from', 'until', 'validUntil']
/** What says little without its name. */
const labelled = [...amounts, ...skills, ...ends, 'monthly']

/** Some day before the profile was written, as is true of everything in it, or an end that nobody has set. */
const isUndated = (value: HeldRow[number]['value']): boolean =>
  typeof value !== 'string' && (value.lo <= FIRST_DAY || value.lo >= LAST_DAY)

const amountText = ({ lo }: Interval, currency: unknown, { language }: Session): string =>
  typeof currency === 'string' ? formatMoney(lo * 100, currency, language) : String(lo)

/** A label in the middle of a line: English has no capital there, German keeps those of its nouns. */
function labelInside(table: string, field: string, { t, language }: Session): string {
  const label = t(`profile.${table}.${field}.label`)
  return language === 'en' || ends.includes(field)
    ? label.charAt(0).toLocaleLowerCase(language) + label.slice(1)
    : label
}

/** Numbers in the unit in which a person says them: weeks, CEFR levels, scores with their half points. */
function numberText(value: Interval, field: string, session: Session): string {
  const { t } = session
  if (field === 'weeks' && value.lo === value.hi) return t('advice.compare.weeks-value', { weeks: value.lo })
  if (field === 'level') return fromTo(cefr[value.lo - 1] ?? '', cefr[value.hi - 1] ?? '', session)
  const scale = inTenths.includes(field) ? 10 : field === 'value' ? 100 : 1
  const scaled = { lo: value.lo / scale, hi: value.hi / scale }
  return valueText(scaled, 'number', session)
}

const inTenths = ['overall', ...skills]
const cefr = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']

function valueText(value: Interval, type: 'day' | 'number' | 'flag', session: Session): string {
  if (type === 'day' && value.lo >= LAST_DAY) return session.t('advice.have.never')
  if (type === 'day') return spanText(value, session)
  if (type === 'flag') return session.t(value.lo === 1 ? 'advice.have.yes' : 'advice.have.no')
  const number = (one: number) => one.toLocaleString(localeOf[session.language])
  return fromTo(number(value.lo), number(value.hi), session)
}

const fromTo = (from: string, to: string, { t }: Session): string =>
  from === to ? from : t('advice.have.from-to', { from, to })
