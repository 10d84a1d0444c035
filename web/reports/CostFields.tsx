import { centsOf, type Line } from '@famulus/domain/money'
import type { Report } from '@famulus/domain/reports'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Reports.module.css'

type Costs = NonNullable<Report['costs']>

/** A sum and its currency for each line of a budget; a line without a sum is not said. */
export function CostFields({
  lines,
  costs,
  onChange,
}: {
  readonly lines: readonly Line[]
  readonly costs: Costs
  readonly onChange: (costs: Costs) => void
}) {
  const t = useT()
  const change = (line: Line, cost: Costs[number] | undefined) =>
    onChange([...costs.filter((one) => one.line !== line), ...(cost ? [cost] : [])])
  return (
    <div className={styles.grid}>
      {lines.map((line) => (
        <CostField
          key={line}
          line={line}
          label={t(`money.line.${line}`)}
          cost={costs.find((one) => one.line === line)}
          onChange={(cost) => change(line, cost)}
        />
      ))}
    </div>
  )
}

type FieldProps = {
  readonly line: Line
  readonly label: string
  readonly cost: Costs[number] | undefined
  readonly onChange: (cost: Costs[number] | undefined) => void
}

function CostField({ line, label, cost, onChange }: FieldProps) {
  const t = useT()
  const [typed, setTyped] = useState(cost ? String(cost.cents / 100) : '')
  const [currency, setCurrency] = useState(cost?.currency ?? 'EUR')
  const tell = (sum: string, of: string) => {
    const amount = /^\d{1,6}(?:[.,]\d{1,2})?$/.test(sum) ? Number(sum.replace(',', '.')) : undefined
    const isWhole = amount !== undefined && /^[A-Z]{3}$/.test(of)
    onChange(isWhole ? { line, cents: centsOf(amount), currency: of } : undefined)
  }
  return (
    <div className={styles.actions}>
      <TextInput
        label={label}
        inputMode="decimal"
        maxLength={9}
        w="8rem"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          tell(currentTarget.value, currency)
        }}
      />
      <TextInput
        label={<span className="visually-hidden">{`${t('reports.report.currency')}: ${label}`}</span>}
        maxLength={3}
        w="4.5rem"
        value={currency}
        onChange={({ currentTarget }) => {
          const of = currentTarget.value.toUpperCase()
          setCurrency(of)
          tell(typed, of)
        }}
      />
    </div>
  )
}
