import { type Entry, procedureWord, roles, styles as speakingStyles } from '@famulus/domain/logbook'
import { languageName } from '@famulus/messages/speaking'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useT } from '../app/language.tsx'
import { languageCodes } from '../profile/language-codes.ts'
import { DetailFields } from './EntryDetails.tsx'
import { entryOf } from './entry-draft.ts'
import { entryText, wordsOf } from './entry-text.ts'
import { Choose, Whole } from './Fields.tsx'
import { HeldNote } from './HeldNote.tsx'
import styles from './Logbook.module.css'
import type { DatedEntry } from './list-entries.ts'
import { useKeep } from './use-keep.ts'

/** All fields of an entry. What comes from another device meanwhile is not written over: it stands beside it then. */
export function EditEntry({
  stayId,
  entry: { record, body },
  onDone,
}: {
  readonly stayId: string
  readonly entry: DatedEntry
  readonly onDone: () => void
}) {
  const t = useT()
  const [entry, setEntry] = useState<Entry>(body)
  const { keep, held, problem } = useKeep(stayId)
  const save = (event: FormEvent) => {
    event.preventDefault()
    keep(entryOf(entry, entry), { recordId: record.recordId, seen: record }, onDone)
  }
  return (
    <form className={`${styles.fields} card ${styles.editing}`} onSubmit={save}>
      <h4>{entryText(body, t)}</h4>
      <OwnFields entry={entry} onChange={setEntry} />
      <DetailFields
        extras={entry}
        onChange={(extras) => setEntry({ ...ownOf(entry), ...extras } as Entry)}
        hasPatient={entry.what === 'procedure' || entry.what === 'conversation'}
      />
      <HeldNote held={held} problem={problem} />
      <div className={styles.line}>
        <Button type="submit">{t('logbook.entry.save')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('logbook.form.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Without what may be said of any entry: what is taken back there must not stay here. */
function ownOf({ on, minutes, setting, supervisor, note, reflection, ...own }: Entry) {
  return 'ageBand' in own ? (({ ageBand, ...rest }) => rest)(own) : own
}

type OwnProps = { readonly entry: Entry; readonly onChange: (entry: Entry) => void }

function OwnFields({ entry, onChange }: OwnProps) {
  const t = useT()
  switch (entry.what) {
    case 'procedure':
      return (
        <Choose
          label={procedureWord(entry.procedure, wordsOf(t))}
          codes={roles}
          value={entry.role}
          words="logbook.role"
          onChange={(role) => onChange({ ...entry, role: role ?? entry.role })}
        />
      )
    case 'rounds':
      return (
        <Whole
          label={t('logbook.entry.patients')}
          most={200}
          value={entry.patients}
          onChange={(patients) => {
            const { patients: _, ...rest } = entry
            onChange(patients === undefined ? rest : { ...rest, patients })
          }}
        />
      )
    case 'conversation':
      return <ConversationOwn entry={entry} onChange={onChange} />
    case 'teaching':
      return (
        <TextInput
          label={t('logbook.entry.topic')}
          maxLength={200}
          value={entry.topic ?? ''}
          onChange={({ currentTarget }) => onChange({ ...entry, topic: currentTarget.value })}
        />
      )
  }
}

function ConversationOwn({
  entry,
  onChange,
}: {
  readonly entry: Extract<Entry, { what: 'conversation' }>
  readonly onChange: (entry: Entry) => void
}) {
  const { t, language } = useLanguage()
  const { language: spoken = '', ...silent } = entry
  return (
    <>
      <fieldset>
        <legend>{t('logbook.entry.styles')}</legend>
        <div className={styles.checks}>
          {speakingStyles.map((style) => (
            <Checkbox
              key={style}
              label={t(`logbook.style.${style}`)}
              checked={entry.styles.includes(style)}
              onChange={({ currentTarget }) =>
                onChange({
                  ...entry,
                  styles: currentTarget.checked
                    ? [...entry.styles, style]
                    : entry.styles.filter((one) => one !== style),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <Choose
        label={t('logbook.column.part')}
        codes={['observed', 'led'] as const}
        value={entry.part}
        words="logbook.part"
        onChange={(part) => onChange({ ...entry, part: part ?? entry.part })}
      />
      <NativeSelect
        label={t('logbook.entry.language')}
        value={spoken}
        data={[
          { value: '', label: t('logbook.form.not-said') },
          ...languageCodes.map((code) => ({ value: code, label: languageName(code, language) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange(value ? { ...silent, language: value } : silent)}
      />
    </>
  )
}
