import { ask, endOtherSessions, endSession, listSessions, type ShownSession } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { deviceOf } from './device.ts'
import styles from './SessionList.module.css'

/** Where somebody is signed in; whatever they do not know, they end. */
export function SessionList() {
  const t = useT()
  const queries = useQueryClient()
  const listed = useQuery({ queryKey: ['sessions'], queryFn: () => ask(listSessions, {}) })
  const ending = useMutation({
    mutationFn: (sessionId: string | undefined) =>
      sessionId === undefined ? ask(endOtherSessions, {}) : ask(endSession, { params: { sessionId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const sessions = listed.data?.sessions ?? []
  const error = listed.error ?? ending.error
  return (
    <section>
      <h2>{t('accounts.sessions.title')}</h2>
      <p className="soft">{t('accounts.sessions.what')}</p>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <Session key={session.sessionId} session={session} end={() => ending.mutate(session.sessionId)} />
        ))}
      </ul>
      {sessions.length > 2 ? (
        <Button variant="default" loading={ending.isPending} onClick={() => ending.mutate(undefined)}>
          {t('accounts.sessions.end-others')}
        </Button>
      ) : null}
      {error ? <RefusalNote error={error} /> : null}
    </section>
  )
}

type SessionProps = { readonly session: ShownSession; readonly end: () => void }

function Session({ session: { userAgent, createdAt, isThis }, end }: SessionProps) {
  const t = useT()
  const at = Date.parse(createdAt)
  const device = deviceOf(userAgent)
  const browser = device ? t('accounts.sessions.browser', device) : t('accounts.sessions.unknown')
  return (
    <li className="card">
      <span>
        {browser}
        <small className="soft">
          {t('accounts.sessions.since', { at })}
          {isThis ? ` · ${t('accounts.sessions.this')}` : ''}
        </small>
      </span>
      {isThis ? null : (
        <Button
          variant="default"
          aria-label={t('accounts.sessions.end-which', { browser, at })}
          onClick={end}
        >
          {t('accounts.sessions.end')}
        </Button>
      )}
    </li>
  )
}
