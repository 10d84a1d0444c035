import { ask, type OutboxMail, showOutbox } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Outbox.module.css'
import { ServerQueries } from './ServerQueries.tsx'

/** In a demonstration: the mails that nobody sends, with their links. */
export function OutboxPage() {
  return (
    <div className="page">
      <ServerQueries>
        <Outbox />
      </ServerQueries>
    </div>
  )
}

function Outbox() {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['outbox'],
    queryFn: () => ask(showOutbox, {}),
    refetchInterval: 4_000,
  })
  return (
    <>
      <PageHeading title={t('accounts.outbox.title')}>{t('accounts.outbox.title')}</PageHeading>
      <p className="soft">{t('accounts.outbox.what')}</p>
      {error ? <RefusalNote error={error} /> : null}
      {data?.mails.length === 0 ? <p>{t('accounts.outbox.none')}</p> : null}
      <ol className={styles.mails}>
        {data?.mails.map((mail) => (
          <Mail key={mail.mailId} mail={mail} />
        ))}
      </ol>
    </>
  )
}

function Mail({ mail: { to, subject, text, queuedAt, language } }: { readonly mail: OutboxMail }) {
  const t = useT()
  return (
    <li className="card">
      <h2 lang={language}>{subject}</h2>
      <small>{t('accounts.outbox.to', { to, at: new Date(queuedAt).toLocaleTimeString() })}</small>
      <p lang={language}>
        {text
          .split(/(https?:\/\/\S+)/)
          .map((part, index) => (index % 2 ? <MailLink key={part} href={part} /> : part))}
      </p>
    </li>
  )
}

/** A mail names the address of the server; here the page that it leads to is opened. */
const MailLink = ({ href }: { readonly href: string }) => <a href={href}>{href}</a>
