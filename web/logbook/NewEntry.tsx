import type { Entry, What } from '@famulus/domain/logbook'
import { isoOf } from '@famulus/domain/time'
import { SegmentedControl } from '@mantine/core'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { useToday } from '../app/today.ts'
import { EntryDetails } from './EntryDetails.tsx'
import { entryOf, extrasAfter, type Specific } from './entry-draft.ts'
import { entryText } from './entry-text.ts'
import { HeldNote } from './HeldNote.tsx'
import type { OpenStay } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { ConversationFields, RoundsFields, TeachingFields } from './OtherFields.tsx'
import { ProcedureFields } from './ProcedureFields.tsx'
import { useKeep } from './use-keep.ts'

const whats: readonly What[] = ['procedure', 'rounds', 'conversation', 'teaching']

type Props = {
  readonly open: OpenStay
  /** The newest first. */
  readonly entries: readonly Entry[]
}

/** An entry in five seconds: what it was, and what the student's part was. All else may be said, and need not. */
export function NewEntry({ open, entries }: Props) {
  const t = useT()
  const today = isoOf(useToday())
  const [what, setWhat] = useState<What>('procedure')
  const [extras, setExtras] = useState(() => extrasAfter(entries[0], today))
  const [kept, setKept] = useState<{ readonly text: string; readonly undo: () => void }>()
  const { keep, write, held, problem, release } = useKeep(open.stayId)
  const [hasPhoto, setHasPhoto] = useState(false)

  const onKeep = (specific: Specific) => {
    const entry = entryOf(specific, extras)
    const recordId = crypto.randomUUID()
    setKept(undefined)
    keep(entry, { recordId }, () => {
      setExtras(extrasAfter(entry, today))
      const undo = () => write({ recordId, kind: 'entry', body: null }, () => setKept(undefined))
      setKept({ text: entryText(entry, t), undo })
    })
  }
  const refusePhoto = (event: ClipboardEvent | DragEvent, files: FileList | undefined) => {
    setHasPhoto(files !== undefined && files.length > 0)
    if (files?.length) event.preventDefault()
  }
  return (
    <section
      className={`${styles.entry} card`}
      aria-labelledby="new-entry"
      onPaste={(event) => refusePhoto(event, event.clipboardData.files)}
      onDrop={(event) => refusePhoto(event, event.dataTransfer.files)}
    >
      <h2 id="new-entry">{t('logbook.entry.heading')}</h2>
      <SegmentedControl
        fullWidth
        classNames={{ label: styles.what ?? '' }}
        aria-label={t('logbook.entry.what')}
        value={what}
        onChange={(value) => {
          release()
          setWhat(whats.find((one) => one === value) ?? 'procedure')
        }}
        data={whats.map((value) => ({ value, label: t(`logbook.what.${value}`) }))}
      />
      {what === 'procedure' ? (
        <ProcedureFields stay={open.stay} entries={entries} onKeep={onKeep} />
      ) : what === 'rounds' ? (
        <RoundsFields onKeep={onKeep} />
      ) : what === 'conversation' ? (
        <ConversationFields onKeep={onKeep} />
      ) : (
        <TeachingFields onKeep={onKeep} />
      )}
      <EntryDetails
        extras={extras}
        onChange={setExtras}
        hasPatient={what === 'procedure' || what === 'conversation'}
      />
      <HeldNote held={held} problem={problem} />
      {hasPhoto ? <p role="alert">{t('logbook.entry.photo')}</p> : null}
      <p role="status" className={styles.kept}>
        {kept ? (
          <>
            {t('logbook.entry.kept', { text: kept.text })}{' '}
            <button type="button" className="link" onClick={kept.undo}>
              {t('logbook.entry.undo')}
            </button>
          </>
        ) : null}
      </p>
    </section>
  )
}
