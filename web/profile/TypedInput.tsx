import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import type { FormField } from './form-fields.ts'
import { dayText } from './row-text.ts'
import { shownText, type Typed, typedDay, typedDoses, typedNumber } from './typed.ts'
import type { ValueProps } from './ValueInput.tsx'

const asTyped = (text: string): Typed => ({ value: text.trim() || undefined })
const readers: Partial<Record<FormField['kind'], (text: string) => Typed>> = {
  date: typedDay,
  dates: typedDoses,
  number: typedNumber,
}

/** Days, numbers and words. Kept when the field is left or Enter is pressed; what was understood is said back. */
export function TypedInput({ field: { kind }, label, value, onChange }: ValueProps) {
  const { session } = useScene()
  const { t } = session
  const kept = shownText(value)
  const [typed, setTyped] = useState<string>()
  const read = (readers[kind] ?? asTyped)(typed ?? kept)
  const leave = async () => {
    if (typed === undefined || 'wrong' in read) return
    if (typed === kept || (await onChange(read.value))) setTyped(undefined)
  }
  return (
    <TextInput
      aria-label={label}
      value={typed ?? kept}
      placeholder={kind === 'date' || kind === 'dates' ? t(`form.example.${kind}`) : undefined}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={'wrong' in read ? undefined : understood(kind, read.value, typed, session)}
      error={'wrong' in read ? t(`form.wrong.${read.wrong}`) : undefined}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={leave}
      onKeyDown={({ key }) => {
        if (key === 'Enter') leave()
        if (key === 'Escape') setTyped(undefined)
      }}
    />
  )
}

/** Said where what was typed is not what a person would read there. */
function understood(
  kind: FormField['kind'],
  value: unknown,
  typed: string | undefined,
  session: Parameters<typeof dayText>[1],
): string | undefined {
  const { t } = session
  if (value === undefined || (typed === undefined && kind === 'number')) return undefined
  if (kind === 'date') return t('form.understood', { what: dayText(value, session) })
  if (kind !== 'dates') return undefined
  if (!Array.isArray(value)) return t('form.understood', { what: t('form.doses', { number: Number(value) }) })
  const days = value.map((day) => dayText(day, session)).join('; ')
  return t('form.understood', { what: t('form.doses-on', { number: value.length, days }) })
}
