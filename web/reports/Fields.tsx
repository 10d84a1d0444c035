import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Reports.module.css'

/** What few can tell, and what is long, is folded: the page takes five minutes. */
const folded: readonly string[] = ['days', 'documents', 'systems']

export function Part({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  const t = useT()
  const heading = <h2 id={`part-${code}`}>{t(`reports.report.part.${code}`)}</h2>
  if (folded.includes(code))
    return (
      <details className="card">
        <summary className={styles.summary}>{heading}</summary>
        <div className={styles.part}>{children}</div>
      </details>
    )
  return (
    <section className={`${styles.part} card`} aria-labelledby={`part-${code}`}>
      {heading}
      {children}
    </section>
  )
}

/** A whole number; what is out of its bounds counts as not said. */
export function NumberField({
  label,
  least = 0,
  most,
  value,
  onChange,
}: {
  readonly label: string
  readonly least?: number
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
        onChange(typed >= least && typed <= most ? typed : undefined)
      }}
    />
  )
}

export function Choose<Code extends string>({
  label,
  codes,
  value,
  nameOf,
  onChange,
}: {
  readonly label: string
  readonly codes: readonly Code[]
  readonly value: Code | undefined
  readonly nameOf: (code: Code) => string
  readonly onChange: (code: Code | undefined) => void
}) {
  const t = useT()
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: t('reports.report.not-said') },
        ...codes.map((code) => ({ value: code, label: nameOf(code) })),
      ]}
      onChange={({ currentTarget }) => onChange(codes.find((code) => code === currentTarget.value))}
    />
  )
}

export function Several<Code extends string>({
  codes,
  chosen,
  nameOf,
  onChange,
}: {
  readonly codes: readonly Code[]
  readonly chosen: readonly Code[]
  readonly nameOf: (code: Code) => string
  readonly onChange: (chosen: Code[]) => void
}) {
  return codes.map((code) => (
    <Checkbox
      key={code}
      label={nameOf(code)}
      checked={chosen.includes(code)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
      }
    />
  ))
}
