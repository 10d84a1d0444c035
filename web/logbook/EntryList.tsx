import { isoOf } from '@famulus/domain/time'
import { formatDay } from '@famulus/messages/speaking'
import { useState } from 'react'
import { useLanguage, useT } from '../app/language.tsx'
import { useToday } from '../app/today.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { EditEntry } from './EditEntry.tsx'
import { besideText, entryText } from './entry-text.ts'
import { HeldNote } from './HeldNote.tsx'
import styles from './Logbook.module.css'
import type { DatedEntry } from './list-entries.ts'
import { useKeep } from './use-keep.ts'

const firstShown = 20

/** What was entered, by day, the newest first. */
export function EntryList({
  stayId,
  entries,
}: {
  readonly stayId: string
  readonly entries: readonly DatedEntry[]
}) {
  const t = useT()
  const [isAll, setIsAll] = useState(false)
  const [gone, setGone] = useState<DatedEntry>()
  const { write, problem } = useKeep(stayId)
  if (entries.length === 0 && !gone)
    return (
      <EmptyState title={t('logbook.entries.none')}>
        <p>{t('logbook.entries.none-what')}</p>
      </EmptyState>
    )
  const remove = (one: DatedEntry) => {
    const { recordId } = one.record
    write({ recordId, kind: 'entry', body: null, seen: one.record }, () => setGone(one))
  }
  const bringBack = ({ record, body }: DatedEntry) =>
    write({ recordId: record.recordId, kind: 'entry', body }, () => setGone(undefined))
  const shown = isAll ? entries : entries.slice(0, firstShown)
  return (
    <section aria-labelledby="entered">
      <h2 id="entered">{t('logbook.entries.heading')}</h2>
      <p role="status" className={styles.kept}>
        {gone ? (
          <>
            {t('logbook.entry.deleted', { text: entryText(gone.body, t) })}{' '}
            <button type="button" className="link" onClick={() => bringBack(gone)}>
              {t('logbook.entry.undo')}
            </button>
          </>
        ) : null}
      </p>
      <HeldNote held={undefined} problem={problem} />
      <Days stayId={stayId} entries={shown} remove={remove} />
      {shown.length < entries.length ? (
        <button type="button" className="link" onClick={() => setIsAll(true)}>
          {t('logbook.entries.more', { number: entries.length })}
        </button>
      ) : null}
    </section>
  )
}

type DaysProps = {
  readonly stayId: string
  readonly entries: readonly DatedEntry[]
  readonly remove: (entry: DatedEntry) => void
}

function Days({ stayId, entries, remove }: DaysProps) {
  const { t, language } = useLanguage()
  const now = useToday()
  const names = new Map<string, string>([
    [isoOf(now), t('logbook.entries.today')],
    [isoOf(now - 1), t('logbook.entries.yesterday')],
  ])
  const days = [...new Set(entries.map(({ body }) => body.on))]
  return days.map((day) => (
    <section key={day} className={styles.day}>
      <h3>{names.get(day) ?? formatDay(day, language)}</h3>
      <ul className={styles.list}>
        {entries
          .filter(({ body }) => body.on === day)
          .map((one) => (
            <EntryRow key={one.record.recordId} stayId={stayId} entry={one} remove={remove} />
          ))}
      </ul>
    </section>
  ))
}

function EntryRow({ stayId, entry, remove }: Omit<DaysProps, 'entries'> & { readonly entry: DatedEntry }) {
  const t = useT()
  const [edited, setEdited] = useState<DatedEntry>()
  const { record, body } = entry
  if (edited)
    return (
      <li>
        <EditEntry stayId={stayId} entry={edited} onDone={() => setEdited(undefined)} />
      </li>
    )
  const text = entryText(body, t)
  const beside = besideText(body, t)
  return (
    <li className={styles.row}>
      <div>
        {text}
        {beside ? <small className="soft"> {beside}</small> : null}
        {record.isSent ? null : <small className={styles.unsent}> {t('logbook.entry.not-sent')}</small>}
        {body.note ? <p className={styles.note}>{body.note}</p> : null}
        {Object.values(body.reflection ?? {}).map((line) => (
          <p key={line} className={styles.note}>
            {line}
          </p>
        ))}
      </div>
      <div className={styles.rowButtons}>
        <button
          type="button"
          className="link"
          aria-label={t('logbook.entry.edit-what', { text })}
          onClick={() => setEdited(entry)}
        >
          {t('logbook.entry.edit')}
        </button>
        <button
          type="button"
          className="link"
          aria-label={`${t('logbook.entry.delete')}: ${text}`}
          onClick={() => remove(entry)}
        >
          {t('logbook.entry.delete')}
        </button>
      </div>
    </li>
  )
}
