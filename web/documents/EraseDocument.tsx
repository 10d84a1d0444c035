import { type PaperDocument, Refused, type Resting } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import styles from './Documents.module.css'
import { PaperRefusal } from './PaperRefusal.tsx'
import { programmeName } from './programme-name.ts'
import { useErase } from './use-documents.ts'

type Props = { readonly document: PaperDocument; readonly onDone: () => void }

/** Asks once what erasing means, and once more, by name, where applications that were sent rest on it. */
export function EraseDocument({ document: { documentId }, onDone }: Props) {
  const { session } = useScene()
  const { t } = session
  const erase = useErase(documentId)
  const resting = restingIn(erase.error)
  return (
    <div role="alertdialog" aria-label={t('documents.erase')} className={styles.form}>
      <p>{t('documents.erase-means')}</p>
      {resting ? (
        <p>
          {t('documents.erase-resting', {
            number: resting.length,
            programmes: resting.map(({ programmeId }) => programmeName(programmeId, session)).join(' · '),
          })}
        </p>
      ) : null}
      {erase.error && !resting ? <PaperRefusal error={erase.error} /> : null}
      <div className={styles.buttons}>
        <Button
          autoFocus
          loading={erase.isPending}
          onClick={() =>
            erase.mutate(resting?.map(({ applicationId }) => applicationId) ?? [], { onSuccess: onDone })
          }
        >
          {t(resting ? 'documents.erase-all-the-same' : 'documents.erase-it')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  )
}

function restingIn(error: Error | null): readonly Resting[] | undefined {
  return error instanceof Refused && error.refusal.refused === 'rests_on_it'
    ? (error.refusal.applications as readonly Resting[]) // as the contract says of this refusal
    : undefined
}
