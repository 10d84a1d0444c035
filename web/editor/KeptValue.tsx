import { useT } from '../app/language.tsx'
import styles from './Editor.module.css'

/** A value that no form can say, as the file has it. */
export function KeptValue({ label, value }: { readonly label: string; readonly value: unknown }) {
  const t = useT()
  return (
    <p className={styles.kept}>
      <b>{label}</b>
      <small>{t('editor.kept')}</small>
      <code>{lineOf(value)}</code>
    </p>
  )
}

/** As YAML has it on one line. */
function lineOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(lineOf).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const parts = Object.entries(value).map(([key, inner]) => `${key}: ${lineOf(inner)}`)
  return `{${parts.join(', ')}}`
}
