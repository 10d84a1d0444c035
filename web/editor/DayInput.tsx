import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useT } from '../app/language.tsx'
import {
  anchorsOfDays,
  type DayRule,
  dayRuleOf,
  expressionOf,
  unitsOfDays,
  usualDayRule,
} from './day-rule.ts'
import styles from './Editor.module.css'
import { KeptValue } from './KeptValue.tsx'

type Props = {
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** A day of the calendar, so long before or after another; a day that says more stays as it is. */
export function DayInput({ label, value, onChange }: Props) {
  const t = useT()
  if (value === undefined)
    return (
      <div>
        <Button variant="default" size="compact-sm" onClick={() => onChange(expressionOf(usualDayRule))}>
          {t('editor.add-row', { name: label })}
        </Button>
      </div>
    )
  const rule = dayRuleOf(value)
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {rule ? (
        <DayFields rule={rule} onChange={(changed) => onChange(expressionOf(changed))} />
      ) : (
        <KeptValue label={label} value={value} />
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>
        {t('editor.remove', { name: label })}
      </Button>
    </fieldset>
  )
}

type FieldsProps = { readonly rule: DayRule; readonly onChange: (rule: DayRule) => void }

function DayFields({ rule, onChange }: FieldsProps) {
  const t = useT()
  const select = <Key extends 'unit' | 'side' | 'anchor'>(key: Key, options: readonly DayRule[Key][]) => (
    <NativeSelect
      label={t(`editor.day.${key}`)}
      value={rule[key]}
      data={options.map((one) => ({
        value: one,
        label: t(key === 'anchor' ? `profile.anchor.${one}` : `editor.day.${key}.${one}`),
      }))}
      onChange={({ currentTarget }) => {
        const chosen = options.find((one) => one === currentTarget.value)
        if (chosen) onChange({ ...rule, [key]: chosen })
      }}
    />
  )
  return (
    <div className={styles.fields}>
      <NumberInput
        label={t('editor.day.count')}
        value={rule.count}
        min={1}
        allowDecimal={false}
        onChange={(typed) => typeof typed === 'number' && typed > 0 && onChange({ ...rule, count: typed })}
      />
      {select('unit', unitsOfDays)}
      {select('side', ['before', 'after'])}
      {select('anchor', anchorsOfDays)}
    </div>
  )
}
