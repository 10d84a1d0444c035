import { isHealthPaper } from '@famulus/domain/applications'
import { localeOf } from '@famulus/messages/speaking'
import { NativeSelect, TextInput } from '@mantine/core'
import { useLanguage } from '../app/language.tsx'
import styles from './Documents.module.css'
import { type Kind, kindChoices } from './kind-name.ts'

/** What only the student can say of a paper. */
export type SaidFacts = {
  readonly kind: Kind
  readonly expiresOn: string | null
  readonly tellsOfHealth: boolean
}

type Props = { readonly facts: SaidFacts; readonly onChange: (facts: SaidFacts) => void }

export function FactFields({ facts, onChange }: Props) {
  const { t, language } = useLanguage()
  return (
    <div className={styles.facts}>
      <NativeSelect
        label={t('documents.kind.label')}
        data={kindChoices(t, localeOf[language])}
        value={facts.kind}
        onChange={({ currentTarget }) => onChange({ ...facts, kind: currentTarget.value as Kind })}
      />
      <TextInput
        type="date"
        label={t('documents.expires.label')}
        value={facts.expiresOn ?? ''}
        onChange={({ currentTarget }) => onChange({ ...facts, expiresOn: currentTarget.value || null })}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={facts.tellsOfHealth || isHealthPaper(facts.kind)}
          disabled={isHealthPaper(facts.kind)}
          onChange={({ currentTarget }) => onChange({ ...facts, tellsOfHealth: currentTarget.checked })}
        />
        {t('documents.health.label')}
      </label>
    </div>
  )
}
