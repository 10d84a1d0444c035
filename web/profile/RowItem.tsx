import { useScene } from '../app/scene.tsx'
import { fieldLabel } from './field-label.ts'
import type { FormField } from './form-fields.ts'
import { RowEditor } from './RowEditor.tsx'
import styles from './Rows.module.css'
import { rowText } from './row-text.ts'
import { missingIn, type Row, rowWith } from './rows.ts'
import { useNaming } from './use-naming.ts'

type Props = {
  readonly row: Row
  readonly field: FormField
  /** Begun, and not yet whole enough to be kept. */
  readonly isDraft: boolean
  readonly isOpen: boolean
  readonly onOpen: () => void
  /** Undefined takes the record away. */
  readonly onChange: (row: Row | undefined) => Promise<boolean>
  readonly onRepeat: () => void
}

/** One record: its line, and when it is open, its fields. */
export function RowItem(props: Props) {
  const { row, field, isDraft, isOpen, onChange } = props
  return (
    <li className={isDraft ? `${styles.row} ${styles.draft}` : styles.row}>
      {isDraft ? null : <Line {...props} />}
      {isOpen ? (
        <RowEditor row={row} field={field} onChange={(key, value) => onChange(rowWith(row, key, value))} />
      ) : null}
      {isDraft ? <Missing {...props} /> : null}
    </li>
  )
}

function Line({ row, field, isOpen, onOpen, onChange, onRepeat }: Props) {
  const naming = useNaming()
  const { t } = naming
  const text = rowText(row, field, naming)
  const { evidence } = row
  return (
    <div className={styles.line}>
      <button type="button" className={styles.text} aria-expanded={isOpen} onClick={onOpen}>
        {text}
        {evidence === undefined || evidence === 'said' ? null : (
          <small> · {t(`form.evidence.${evidence}`)}</small>
        )}
      </button>
      <button
        type="button"
        className="link"
        aria-label={t('form.repeat-of', { label: text })}
        onClick={onRepeat}
      >
        {t('form.repeat')}
      </button>
      <button
        type="button"
        className="link"
        aria-label={t('form.remove-of', { label: text })}
        onClick={() => onChange(undefined)}
      >
        {t('shell.remove')}
      </button>
    </div>
  )
}

function Missing({ row, field, onChange }: Props) {
  const { t } = useScene().session
  const missing = missingIn(row, field).map((key) => fieldLabel(field.path, t, key))
  const code = missing.length > 0 ? 'draft' : field.path === 'languages' ? 'draft-level' : 'draft-any'
  return (
    <p className={styles.missing} role="status">
      {t(`form.${code}`, { fields: missing.join(', ') })}{' '}
      <button type="button" className="link" onClick={() => onChange(undefined)}>
        {t('form.cancel')}
      </button>
    </p>
  )
}
