import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { fieldLabel } from './field-label.ts'
import type { FormField } from './form-fields.ts'
import { EvidenceSelect } from './ProofNote.tsx'
import styles from './Rows.module.css'
import type { Row } from './rows.ts'
import { ValueInput } from './ValueInput.tsx'

/** The fields of one record. */
export function RowEditor({
  row,
  field: { path, fields },
  onChange,
}: {
  readonly row: Row
  readonly field: FormField
  readonly onChange: (key: string, value: unknown) => Promise<boolean>
}) {
  const { t } = useScene().session
  const within = useMemo(() => ({ list: path, row }), [path, row])
  return (
    <div className={styles.editor}>
      {fields.map((field) => {
        const label = fieldLabel(path, t, field.path)
        return (
          <div key={field.path}>
            <span className={styles.label}>{label}</span>
            <ValueInput
              field={field}
              label={label}
              value={row[field.path]}
              onChange={(value) => onChange(field.path, single(value))}
              within={within}
            />
          </div>
        )
      })}
      <div>
        <span className={styles.label}>{t('form.proof')}</span>
        <EvidenceSelect
          label={t('form.proof')}
          value={row.evidence}
          onChange={(evidence) => onChange('evidence', evidence)}
        />
      </div>
    </div>
  )
}

/** One antigen stands without its list, as people write it. */
const single = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' && !/\d{4}/.test(value[0])
    ? value[0]
    : value
