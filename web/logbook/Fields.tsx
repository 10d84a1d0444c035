import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Logbook.module.css'

/** One of few codes, or nothing said. */
export function Choose<Code extends string>({
  label,
  codes,
  value,
  words,
  onChange,
}: {
  readonly label: string
  readonly codes: readonly Code[]
  readonly value: Code | undefined
  /** Where the words of the codes begin, such as `logbook.setting`. */
  readonly words: string
  readonly onChange: (code: Code | undefined) => void
}) {
  const t = useT()
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: t('logbook.form.not-said') },
        ...codes.map((code) => ({ value: code, label: t(`${words}.${code}`) })),
      ]}
      onChange={({ currentTarget }) => onChange(codes.find((code) => code === currentTarget.value))}
    />
  )
}

export function Whole({
  label,
  most,
  value,
  onChange,
}: {
  readonly label: string
  readonly most: number
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      maxLength={4}
      value={value ?? ''}
      onChange={({ currentTarget }) => {
        const typed = Number.parseInt(currentTarget.value, 10)
        onChange(typed >= 1 && typed <= most ? typed : undefined)
      }}
    />
  )
}

export function DayInput({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <TextInput
      label={label}
      type="date"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** A button large enough for a thumb; pressed where it is chosen. */
export function Chip({
  isChosen,
  onClick,
  children,
}: {
  readonly isChosen?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.chip}
      {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
