import type { AttachedPaper } from '@famulus/contract'
import { useState } from 'react'
import { useMe } from '../accounts/use-me.ts'
import { useT } from '../app/language.tsx'
import { ChoosePaper } from './ChoosePaper.tsx'
import styles from './Documents.module.css'
import { PaperRefusal } from './PaperRefusal.tsx'
import { SkipPaper } from './SkipPaper.tsx'
import { useDetach, useSkip } from './use-documents.ts'

/** What stands for a paper, as `usePapers` gives it: its files, or why there is none. */
export type InSlot = { readonly files: readonly AttachedPaper[]; readonly why?: string }

export type SlotProps = {
  readonly applicationId: string
  /** `says`: as the programme says it, in English. */
  readonly paper: { readonly id: string; readonly says: string; readonly type?: string }
  readonly attached: InSlot
  readonly onChanged: () => void
}

/** One paper that a programme asks for: there, missing, or left out with a reason. */
export function PaperSlot(props: SlotProps) {
  const t = useT()
  const { data } = useMe()
  const [doing, setDoing] = useState<'nothing' | 'choose' | 'skip'>('nothing')
  if (!data?.me) return null
  const { applicationId, paper, attached, onChanged } = props
  const ids = { studentId: data.me.personId, applicationId, paper: paper.id }
  const state = attached.files.length > 0 ? 'there' : attached.why === undefined ? 'missing' : 'skipped'
  const done = () => {
    setDoing('nothing')
    onChanged()
  }
  return (
    <article className={styles.slot} aria-label={paper.says}>
      <header>
        <span lang="en">{paper.says}</span>
        <small data-state={state}>{t(`applications.item.${state}`)}</small>
      </header>
      <Filled ids={ids} attached={attached} onChanged={onChanged} />
      <div className={styles.buttons}>
        <button type="button" className={styles.act} onClick={() => setDoing('choose')}>
          {t(state === 'there' ? 'documents.slot.another' : 'documents.slot.add')}
        </button>
        {state === 'missing' ? (
          <button type="button" className="link" onClick={() => setDoing('skip')}>
            {t('documents.slot.skip')}
          </button>
        ) : null}
      </div>
      {doing === 'choose' ? <ChoosePaper ids={ids} type={paper.type} onDone={done} /> : null}
      {doing === 'skip' ? <SkipPaper ids={ids} onDone={done} /> : null}
    </article>
  )
}

type FilledProps = Pick<SlotProps, 'attached' | 'onChanged'> & {
  readonly ids: { readonly studentId: string; readonly applicationId: string; readonly paper: string }
}

function Filled({ ids, attached: { files, why }, onChanged }: FilledProps) {
  const t = useT()
  const detach = useDetach(ids)
  const skip = useSkip(ids)
  const error = detach.error ?? skip.error
  return (
    <>
      <ul className={styles.attached}>
        {files.map(({ documentId, name, readers, isErased }) => (
          <li key={documentId}>
            <b>{name}</b>
            <small>
              {isErased ? t('documents.slot.erased') : t('documents.slot.read-by', slotReaders(readers))}
            </small>
            <button
              type="button"
              className="link"
              aria-label={t('documents.slot.take-back-name', { name })}
              onClick={() => detach.mutate(documentId, { onSuccess: onChanged })}
            >
              {t('documents.slot.take-back')}
            </button>
          </li>
        ))}
        {why === undefined ? null : (
          <li>
            <q>{why}</q>
            <button
              type="button"
              className="link"
              onClick={() => skip.mutate(undefined, { onSuccess: onChanged })}
            >
              {t('documents.slot.bring')}
            </button>
          </li>
        )}
      </ul>
      {error ? <PaperRefusal error={error} /> : null}
    </>
  )
}

const slotReaders = (readers: readonly string[]) => ({ number: readers.length, readers: readers.join(' · ') })
