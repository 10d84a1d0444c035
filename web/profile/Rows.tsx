import { Button } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { draftOf, keepDraft } from './drafts.ts'
import type { Edit } from './edit.ts'
import { fieldLabel } from './field-label.ts'
import type { FormField } from './form-fields.ts'
import { RowEditor } from './RowEditor.tsx'
import styles from './Rows.module.css'
import { rowText } from './row-text.ts'
import { isWhole, missingIn, type Row, rowsIn, rowWith } from './rows.ts'

type Props = {
  readonly field: FormField
  readonly kept: unknown
  readonly onChange: (edits: readonly Edit[]) => Promise<boolean>
}

/** A list of records: each in a line of words, opened to change it. A new one is kept as soon as it is whole. */
export function Rows({ field, kept, onChange }: Props) {
  const { t } = useScene().session
  const { path } = field
  const rows = rowsIn(kept, field)
  const [open, setOpen] = useState<number>()
  const [draft, setDraft] = useState<Row | undefined>(() => draftOf(path))
  const begin = (row: Row | undefined) => {
    setDraft(row)
    keepDraft(path, row)
  }
  const fill = async (row: Row) => {
    begin(row)
    if (!isWhole(row, field) || !(await onChange([[`${path}.${rows.length}`, row]]))) return
    begin(undefined)
    setOpen(rows.length)
  }
  return (
    <>
      {rows.length > 0 ? (
        <ul className={styles.rows} aria-label={fieldLabel(path, t)}>
          {rows.map((row, index) => (
            <KeptRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a record has no other identity than its place
              key={index}
              row={row}
              field={field}
              isOpen={open === index}
              onOpen={() => setOpen(open === index ? undefined : index)}
              onChange={(next) => onChange([[`${path}.${index}`, next]])}
              onRepeat={() => onChange([[`${path}.${rows.length}`, row]]).then(() => setOpen(rows.length))}
            />
          ))}
        </ul>
      ) : null}
      {draft ? (
        <Draft field={field} row={draft} onChange={fill} onCancel={() => begin(undefined)} />
      ) : (
        <Button variant="default" size="compact-sm" className={styles.add} onClick={() => begin({})}>
          {t('form.add', { list: fieldLabel(path, t) })}
        </Button>
      )}
    </>
  )
}

type KeptProps = {
  readonly row: Row
  readonly field: FormField
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onChange: (row: Row | undefined) => void
  readonly onRepeat: () => void
}

function KeptRow({ row, field, isOpen, onOpen, onChange, onRepeat }: KeptProps) {
  const { session } = useScene()
  const { t } = session
  const text = rowText(row, field, session)
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <button type="button" className={styles.text} aria-expanded={isOpen} onClick={onOpen}>
          {text}
          {row.evidence === undefined || row.evidence === 'said' ? null : (
            <small> · {t(`form.evidence.${row.evidence}`)}</small>
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
      {isOpen ? (
        <RowEditor row={row} field={field} onChange={(key, value) => onChange(rowWith(row, key, value))} />
      ) : null}
    </li>
  )
}

function Draft({
  field,
  row,
  onChange,
  onCancel,
}: {
  readonly field: FormField
  readonly row: Row
  readonly onChange: (row: Row) => void
  readonly onCancel: () => void
}) {
  const { t } = useScene().session
  const missing = missingIn(row, field).map((key) => fieldLabel(field.path, t, key))
  return (
    <div className={`${styles.row} ${styles.draft}`}>
      <RowEditor row={row} field={field} onChange={(key, value) => onChange(rowWith(row, key, value))} />
      <p className={styles.missing} role="status">
        {missing.length > 0 ? t('form.draft', { fields: missing }) : t('form.draft-level')}{' '}
        <button type="button" className="link" onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </p>
    </div>
  )
}
