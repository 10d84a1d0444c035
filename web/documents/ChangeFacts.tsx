import { type PaperDocument, Refused } from '@famulus/contract'
import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Documents.module.css'
import { FactFields, type SaidFacts } from './FactFields.tsx'
import { PaperRefusal } from './PaperRefusal.tsx'
import { useChange } from './use-documents.ts'

export function ChangeFacts({
  document: { documentId, kind, expiresOn, tellsOfHealth },
  onDone,
}: {
  readonly document: PaperDocument
  readonly onDone: () => void
}) {
  const t = useT()
  const [facts, setFacts] = useState<SaidFacts>({ kind, expiresOn, tellsOfHealth })
  const [sharesHealth, setSharesHealth] = useState(false)
  const change = useChange(documentId)
  const save = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(
      { ...facts, ...(isConsentMissing(change.error) ? { sharesHealth } : {}) },
      { onSuccess: onDone },
    )
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <FactFields facts={facts} onChange={setFacts} />
      {change.error ? <PaperRefusal error={change.error} /> : null}
      {isConsentMissing(change.error) ? (
        <Checkbox
          label={t('documents.slot.shares-health')}
          description={t('health-consent.or-back')}
          checked={sharesHealth}
          onChange={({ currentTarget }) => setSharesHealth(currentTarget.checked)}
        />
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t('documents.keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** It is shared with a host already, as a paper that told of no health. */
const isConsentMissing = (error: Error | null): boolean =>
  error instanceof Refused && error.refusal.refused === 'health_consent_missing'
