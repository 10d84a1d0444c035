import { Button } from '@mantine/core'
import { useLanguage, useT } from '../app/language.tsx'
import { type Document, rowsIn, withValue } from './document.ts'
import styles from './Editor.module.css'
import { FieldInput } from './FieldInput.tsx'
import type { FieldContext, FieldProps } from './field-props.ts'
import type { Field } from './fields.ts'
import { fieldName } from './label.ts'

type Props = {
  readonly fields: readonly Field[]
  readonly value: Document
  readonly context: FieldContext
  readonly at: FieldProps['at']
  readonly onChange: (value: Document) => void
}

/** The fields of one mapping. What no field shows stays as it is. */
export function FieldList({ fields, value, context, at, onChange }: Props) {
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <AnyInput
          key={field.key}
          field={field}
          value={value[field.key]}
          context={context}
          at={[...at, field.key]}
          onChange={(changed) => onChange(withValue(value, field.key, changed))}
        />
      ))}
    </div>
  )
}

/** A field with a value of its own, or one that holds others. */
function AnyInput(props: FieldProps) {
  const speaking = useLanguage()
  const label = fieldName(speaking, props.context.place, props.field.key)
  if (props.field.kind === 'group') return <GroupInput {...props} label={label} />
  if (props.field.kind === 'rows') return <RowsInput {...props} label={label} />
  return <FieldInput {...props} />
}

/** A mapping within another. It is gone when nothing of it is said. */
function GroupInput({ field, value, context, at, onChange, label }: FieldProps & { readonly label: string }) {
  const whole = typeof value === 'object' && value !== null ? (value as Document) : {}
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <FieldList
        fields={field.fields}
        value={whole}
        context={context}
        at={at}
        onChange={(changed) => onChange(Object.keys(changed).length > 0 ? changed : undefined)}
      />
    </fieldset>
  )
}

/** A list of mappings: each can be changed and taken away, and one added. */
export function RowsInput({
  field,
  value,
  context,
  at,
  onChange,
  label,
}: FieldProps & { readonly label: string }) {
  const t = useT()
  const rows = rowsIn(value)
  const keep = (changed: readonly object[]) => onChange(changed.length > 0 ? changed : undefined)
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {rows.map((row, index) => {
        const number = index + 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, and is drawn from its value alone
          <fieldset key={index} className={styles.group}>
            <legend>{t('editor.row', { name: label, number })}</legend>
            <FieldList
              fields={field.fields}
              value={row}
              context={context}
              at={[...at, index]}
              onChange={(changed) => keep(rows.with(index, changed))}
            />
            <Button variant="subtle" size="compact-sm" onClick={() => keep(rows.toSpliced(index, 1))}>
              {t('editor.remove-row', { name: label, number })}
            </Button>
          </fieldset>
        )
      })}
      <Button variant="default" size="compact-sm" onClick={() => keep([...rows, {}])}>
        {t('editor.add-row', { name: label })}
      </Button>
    </fieldset>
  )
}
