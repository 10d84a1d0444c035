import type { Session } from '@famulus/advice/session'
import { spanText } from '@famulus/advice/time'
import { parseSpan } from '@famulus/domain/time'
import { codeLabel } from './choices.ts'
import { fieldLabel } from './field-label.ts'
import type { FormField } from './form-fields.ts'
import type { Naming, Within } from './naming.ts'
import type { Row } from './rows.ts'
import { isRange, shownText } from './typed.ts'

/** A record in a line: Surgery, 8 weeks, February 2026, core clerkship. */
export function rowText(row: Row, list: FormField, session: Naming): string {
  const parts = list.fields.flatMap((field) => {
    const value = row[field.path]
    return value === undefined || value === false
      ? []
      : [partText(value, field, { list: list.path, row }, session)]
  })
  return parts.join(', ')
}

function partText(value: unknown, field: FormField, within: Within, session: Naming): string {
  const { path: key, kind } = field
  const label = () => fieldLabel(within.list, session.t, key)
  if (kind === 'flag') return label()
  if (kind === 'date')
    return isLabelled(key) ? `${label()}: ${dayText(value, session)}` : dayText(value, session)
  if (kind === 'dates') return dosesText(value, session)
  if (kind === 'number') return numberText(value, key, label, session)
  const codes = Array.isArray(value) ? value : [value]
  return codes.map((code) => codeLabel(field, String(code), session, within)).join(' + ')
}

/** The ends of something say little without their name. */
const isLabelled = (key: string): boolean => ['from', 'until', 'validUntil'].includes(key)

export function dayText(value: unknown, session: Session): string {
  const span = parseSpan(String(value))
  return span ? spanText(span, session) : String(value)
}

function dosesText(value: unknown, session: Session): string {
  const { t } = session
  if (!Array.isArray(value)) return t('form.doses', { number: Number(value) })
  const days = value.map((day) => dayText(day, session))
  return t('form.doses-on', { number: days.length, days: days.join('; ') })
}

function numberText(value: unknown, key: string, label: () => string, { t }: Session): string {
  if (key === 'weeks' && !isRange(value)) return t('where.who.weeks', { weeks: Number(value) })
  return `${label()}: ${shownText(value)}`
}
