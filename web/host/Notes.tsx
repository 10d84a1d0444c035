import { addReviewNote, ask, type Review } from '@famulus/contract'
import { formatInstant } from '@famulus/messages/speaking'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import { Writing } from '../applications/Writing.tsx'
import styles from './Host.module.css'
import type { HostPlace } from './place.ts'

type Props = Pick<Review, 'notes'> & { readonly place: HostPlace }

/** What colleagues should know, and nobody else. */
export function Notes({ notes, place: { studentId, applicationId, organisationId } }: Props) {
  const { t, language } = useLanguage()
  const queries = useQueryClient()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const noting = useMutation({
    mutationFn: ({ text, key }: { readonly text: string; readonly key: string }) =>
      ask(addReviewNote, { params: { studentId, applicationId }, json: { organisationId, text } }, { key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['review', applicationId] }),
  })
  return (
    <section className={`${applicationStyles.part} card no-print`} aria-labelledby="notes">
      <h2 id="notes">{t('host.notes.title', { count: notes.length })}</h2>
      <p className="soft">{t('host.notes.what')}</p>
      <ul className={styles.rules}>
        {notes.map(({ noteId, author, text, writtenAt }) => (
          <li key={noteId}>
            <span className={styles.answer}>{text}</span>
            <small>
              {author ?? t('host.scores.gone')}, {formatInstant(Date.parse(writtenAt), language, zone)}
            </small>
          </li>
        ))}
      </ul>
      <Writing label={t('host.notes.label')} send={t('host.notes.add')} writing={noting} />
    </section>
  )
}
