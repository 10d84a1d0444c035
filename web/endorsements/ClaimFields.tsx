import { Button } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { ClaimInput } from './ClaimInput.tsx'
import type { ClaimDraft, Typed } from './claim-draft.ts'
import { type ClaimField, clerkshipFields, fieldsByKind, validityFields } from './claim-fields.ts'
import styles from './Endorsements.module.css'

type Props = { readonly draft: ClaimDraft; readonly onChange: (draft: ClaimDraft) => void }

/** What has to be typed of a claim, and the days on which it holds. */
export function ClaimFields({ draft, onChange }: Props) {
  const t = useT()
  const { kind, typed, rows } = draft
  const type = (next: Typed) => onChange({ ...draft, typed: next })
  return (
    <>
      <Fields fields={fieldsByKind[kind]} typed={typed} onChange={type} />
      {kind === 'core-clerkships' ? (
        <Clerkships rows={rows} onChange={(next) => onChange({ ...draft, rows: next })} />
      ) : null}
      <details className={styles.days}>
        <summary>
          {t('endorsements.holds', { from: typed.validFrom ?? '', until: typed.validUntil ?? '' })}{' '}
          {t('endorsements.other-days')}
        </summary>
        <Fields fields={validityFields} typed={typed} onChange={type} />
      </details>
    </>
  )
}

type FieldsProps = {
  readonly fields: readonly ClaimField[]
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
}

const Fields = ({ fields, typed, onChange }: FieldsProps) =>
  fields.length === 0 ? null : (
    <div className={styles.fields}>
      {fields.map((field) => (
        <ClaimInput
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          onChange={(value) => onChange({ ...typed, [field.name]: value })}
        />
      ))}
    </div>
  )

const mostClerkships = 12

type ClerkshipsProps = {
  readonly rows: readonly Typed[]
  readonly onChange: (rows: readonly Typed[]) => void
}

/** Rows have no name of their own: they are only added and taken away at the end. */
function Clerkships({ rows, onChange }: ClerkshipsProps) {
  const t = useT()
  return (
    <>
      {rows.map((row, index) => (
        <Fields
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stay in their order
          key={index}
          fields={clerkshipFields}
          typed={row}
          onChange={(next) => onChange(rows.map((one, at) => (at === index ? next : one)))}
        />
      ))}
      <div className={styles.row}>
        <Button
          variant="default"
          disabled={rows.length >= mostClerkships}
          onClick={() => onChange([...rows, {}])}
        >
          {t('endorsements.add-clerkship')}
        </Button>
        {rows.length > 1 ? (
          <Button variant="subtle" onClick={() => onChange(rows.slice(0, -1))}>
            {t('endorsements.remove-clerkship')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
