import type { ShownTerms } from '@famulus/contract'
import { NumberInput } from '@mantine/core'
import { useT } from '../app/language.tsx'
import styles from '../organisations/Organisations.module.css'

type Props = {
  readonly terms: ShownTerms
  readonly mayChange: boolean
  readonly onChange: (terms: ShownTerms) => void
}

const deadlines = ['endorsement_link', 'resubmission', 'answer', 'post_decision_tasks'] as const
const limits = [
  ['mostDates', 1, 20],
  ['mostApplications', 1, 50],
  ['leadDays', 0, 730],
] as const

/** Deadlines and limits; what is left empty is not asked for. */
export function TermsNumbers({ terms, mayChange, onChange }: Props) {
  const t = useT()
  const field = (
    name: string,
    value: number | undefined,
    range: [number, number],
    set: (to?: number) => void,
  ) => (
    <NumberInput
      key={name}
      label={t(`terms.${name}`)}
      value={value ?? ''}
      min={range[0]}
      max={range[1]}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={(typed) => set(typeof typed === 'number' ? typed : undefined)}
    />
  )
  return (
    <>
      <fieldset disabled={!mayChange} className={styles.numbers}>
        <legend>{t('terms.days')}</legend>
        {deadlines.map((one) =>
          field(one, terms.days[one], [1, 365], (to) =>
            onChange({ ...terms, days: without({ ...terms.days, [one]: to }) }),
          ),
        )}
      </fieldset>
      <fieldset disabled={!mayChange} className={styles.numbers}>
        <legend>{t('terms.limits')}</legend>
        {limits.map(([one, least, most]) =>
          field(one, terms[one], [least, most], (to) => onChange(without({ ...terms, [one]: to }))),
        )}
      </fieldset>
    </>
  )
}

/** A field that was emptied is not there: the contract knows no empty number. */
const without = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields
