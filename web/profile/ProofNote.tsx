import { evidenceSchema } from '@famulus/domain/profile'
import { NativeSelect } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import styles from './Field.module.css'
import type { FormField } from './form-fields.ts'
import { TypedInput } from './TypedInput.tsx'
import type { Proof } from './told.ts'

const day: FormField = {
  path: 'on',
  kind: 'date',
  options: [],
  isTold: false,
  isRequired: false,
  fields: [],
  short: undefined,
}

/** What proves a value: only said, a paper at hand, seen by somebody else. */
export function ProofNote({
  label,
  proof,
  onChange,
}: {
  readonly label: string
  readonly proof: Proof
  readonly onChange: (proof: Proof) => Promise<boolean>
}) {
  const { t } = useScene().session
  return (
    <details className={styles.note}>
      <summary>
        {proof.evidence === undefined ? t('form.proof') : t(`form.evidence.${proof.evidence}`)}
        <span className="visually-hidden"> ({label})</span>
      </summary>
      <div className={styles.proof}>
        <EvidenceSelect
          label={t('form.proof-of', { label })}
          value={proof.evidence}
          onChange={(evidence) => onChange({ ...proof, evidence })}
        />
        <TypedInput
          field={day}
          label={t('form.proof-day', { label })}
          value={proof.on}
          onChange={(on) => onChange({ ...proof, on })}
        />
      </div>
    </details>
  )
}

export function EvidenceSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: unknown
  readonly onChange: (evidence: string | undefined) => void
}) {
  const { t } = useScene().session
  const choices = evidenceSchema.options.map((one) => ({ value: one, label: t(`form.evidence.${one}`) }))
  return (
    <NativeSelect
      aria-label={label}
      value={String(value ?? '')}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      data={[{ value: '', label: t('form.not-said') }, ...choices]}
    />
  )
}
