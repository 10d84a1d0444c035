import { ask, listMessages, type Message, writeMessage } from '@famulus/contract'
import { formatInstant } from '@famulus/messages/speaking'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import type { Place } from './use-application.ts'
import { Writing } from './Writing.tsx'

/** Milliseconds until it is looked again whether the other side has written. */
const lookAgainMs = 30_000

/**
 * What student and host write to each other. Not there before the host knows of the application. `isBlind`: what others
 * write is held back.
 */
export function Messages({
  place: { studentId, applicationId, organisationId },
  isBlind = false,
}: {
  readonly place: Place
  readonly isBlind?: boolean
}) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const side = organisationId === undefined ? 'student' : 'host'
  const as = organisationId === undefined ? {} : { organisationId }
  const params = { studentId, applicationId }
  const queryKey = ['messages', applicationId, side]
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => ask(listMessages, { params, query: as }),
    refetchInterval: lookAgainMs,
  })
  const writing = useMutation({
    mutationFn: ({ text, key }: { readonly text: string; readonly key: string }) =>
      ask(writeMessage, { params, json: { ...as, text } }, { key }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey })
      await queries.invalidateQueries({ queryKey: ['reviews'] })
    },
  })
  if (error) return <RefusalNote error={error} />
  if (!data || (!data.canWrite && data.messages.length === 0)) return null
  return (
    <section className={`${styles.part} card no-print`} aria-labelledby="messages">
      <h2 id="messages">{t('applications.messages.title', { side })}</h2>
      {isBlind ? <p className="soft">{t('host.blind.messages')}</p> : null}
      {data.messages.length === 0 && !isBlind ? (
        <p className="soft">{t('applications.messages.none', { side })}</p>
      ) : null}
      <ol className={styles.messages} aria-live="polite">
        {data.messages.map((message) => (
          <Line key={message.messageId} message={message} isOwn={message.side === side} />
        ))}
      </ol>
      {data.canWrite ? (
        <Writing
          label={t('applications.messages.label')}
          send={t('applications.messages.send')}
          writing={writing}
        />
      ) : null}
    </section>
  )
}

function Line({ message, isOwn }: { readonly message: Message; readonly isOwn: boolean }) {
  const { t, language } = useLanguage()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <li data-own={isOwn}>
      <p>{message.text}</p>
      <small>
        {t(`applications.actor.${message.side}`)}, {formatInstant(Date.parse(message.sentAt), language, zone)}
      </small>
    </li>
  )
}
