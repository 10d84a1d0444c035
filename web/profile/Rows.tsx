import { Button } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { keepDraft, useDraft } from './drafts.ts'
import type { Edit } from './edit.ts'
import { fieldLabel } from './field-label.ts'
import type { FormField } from './form-fields.ts'
import { RowItem } from './RowItem.tsx'
import styles from './Rows.module.css'
import { isWhole, type Row, rowsIn } from './rows.ts'

type Props = {
  readonly field: FormField
  readonly kept: unknown
  readonly onChange: (edits: readonly Edit[]) => Promise<boolean>
}

/**
 * A list of records: each in a line of words, opened to change it. A new one is kept as soon as it is whole, and stays
 * at its place in the list, so that whoever is filling it in goes on in the next field.
 */
export function Rows({ field, kept, onChange }: Props) {
  const { t } = useScene().session
  const { path } = field
  const rows = rowsIn(kept, field)
  const [open, setOpen] = useState<number>()
  const draft = useDraft(path)
  const fill = async (row: Row | undefined) => {
    keepDraft(path, row)
    if (row === undefined || !isWhole(row, field)) return true
    setOpen(rows.length)
    const isKept = await onChange([[`${path}.${rows.length}`, row]])
    if (isKept) keepDraft(path, undefined)
    return isKept
  }
  return (
    <>
      {rows.length > 0 || draft ? (
        <ul className={styles.rows} aria-label={fieldLabel(path, t)}>
          {[...rows, ...(draft ? [draft] : [])].map((row, index) => (
            <RowItem
              // biome-ignore lint/suspicious/noArrayIndexKey: a record has no other identity than its place
              key={index}
              row={row}
              field={field}
              isDraft={index === rows.length}
              isOpen={open === index || index === rows.length}
              onOpen={() => setOpen(open === index ? undefined : index)}
              onChange={index === rows.length ? fill : (next) => onChange([[`${path}.${index}`, next]])}
              onRepeat={() => {
                setOpen(rows.length)
                onChange([[`${path}.${rows.length}`, row]])
              }}
            />
          ))}
        </ul>
      ) : null}
      {draft ? null : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('form.add-to', { list: fieldLabel(path, t) })}
          onClick={() => keepDraft(path, {})}
        >
          + {t('form.add')}
        </Button>
      )}
    </>
  )
}
