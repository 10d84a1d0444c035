import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Documents.module.css'
import { PaperRefusal } from './PaperRefusal.tsx'
import { useSkip } from './use-documents.ts'

type Props = { readonly ids: Parameters<typeof useSkip>[0]; readonly onDone: () => void }

/** Why a paper is left out; the host reads it. */
export function SkipPaper({ ids, onDone }: Props) {
  const t = useT()
  const [why, setWhy] = useState('')
  const skip = useSkip(ids)
  const save = (event: FormEvent) => {
    event.preventDefault()
    skip.mutate(why.trim(), { onSuccess: onDone })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <Textarea
        label={t('documents.slot.why')}
        description={t('documents.slot.why-read')}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        maxLength={500}
        required
        rows={2}
      />
      {skip.error ? <PaperRefusal error={skip.error} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" loading={skip.isPending}>
          {t('documents.keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  )
}
