import { NativeSelect } from '@mantine/core'
import { useT } from '../app/language.tsx'
import styles from './Editor.module.css'

type Props = {
  readonly label: string
  readonly error: string | undefined
  readonly codes: readonly string[]
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (codes: readonly string[]) => void
}

/** Several of a closed list: each can be taken away, and the next one chosen. */
export function ChoicesInput({ label, error, codes, options, onChange }: Props) {
  const t = useT()
  const nameOf = (code: string) => options.find(({ value }) => value === code)?.label ?? code
  const left = options.filter(({ value }) => !codes.includes(value))
  return (
    <div>
      <NativeSelect
        label={label}
        error={error}
        value=""
        data={[{ value: '', label: t('editor.add-code', { name: label }) }, ...left]}
        onChange={({ currentTarget }) => currentTarget.value && onChange([...codes, currentTarget.value])}
      />
      {codes.length > 0 ? (
        <ul className={styles.chips} aria-label={label}>
          {codes.map((code) => (
            <li key={code}>
              {nameOf(code)}
              <button
                type="button"
                aria-label={t('editor.remove-code', { code: nameOf(code), name: label })}
                onClick={() => onChange(codes.filter((one) => one !== code))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
