import { answerFeedback, ask, type OpenedFeedback, openFeedback, Refused } from '@famulus/contract'
import { procedureWord } from '@famulus/domain/logbook'
import { formatShortDay } from '@famulus/messages/speaking'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { wordsOf } from '../logbook/entry-text.ts'
import { goalText } from '../logbook/goal-text.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import styles from './Feedback.module.css'

/** A supervisor answers by a link, without an account. The token stands behind the #, which browsers do not send. */
export function LinkPage() {
  const token = useLocation({ select: ({ hash }) => hash })
  return (
    <div className="page">
      <ServerQueries>
        <Opened key={token} token={token} />
      </ServerQueries>
    </div>
  )
}

function Opened({ token }: { readonly token: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['feedback-link', token],
    queryFn: ({ signal }) => ask(openFeedback, { json: { token } }, { signal }),
    enabled: token.length >= 20,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title = t('feedback.link.title')
  if (data) return <Answering token={token} opened={data} />
  if (token.length < 20 || (error instanceof Refused && error.refusal.refused.startsWith('link_')))
    return (
      <>
        <PageHeading title={title}>{t('feedback.link.ended')}</PageHeading>
        <EmptyState title={title}>
          <p>{t('feedback.link.ended-what')}</p>
        </EmptyState>
      </>
    )
  if (!error) return <PageSkeleton />
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <RefusalNote error={error} />
    </>
  )
}

function Answering({ token, opened }: { readonly token: string; readonly opened: OpenedFeedback }) {
  const { t, language } = useLanguage()
  const { student, host, from, to, entries, goals, expiresAt } = opened
  const saying = useMutation({
    mutationFn: (answer: NonNullable<OpenedFeedback['answer']>) =>
      ask(answerFeedback, { json: { token, answer } }),
  })
  return (
    <>
      <PageHeading title={t('feedback.link.title')}>
        {t('feedback.link.heading', {
          student,
          from: formatShortDay(from, language),
          to: formatShortDay(to, language),
          entries: entries.length,
        })}
      </PageHeading>
      <p className="soft">{t('feedback.link.what', { host })}</p>
      <AnswerForm opened={opened} isSending={saying.isPending} onAnswer={saying.mutate} />
      <p role="status" className={styles.thanks}>
        {saying.isSuccess
          ? t('feedback.link.thanks', { student, until: formatShortDay(expiresAt.slice(0, 10), language) })
          : ''}
      </p>
      {saying.error ? <RefusalNote error={saying.error} /> : null}
      <Goals goals={goals} />
      <Entries entries={entries} />
    </>
  )
}

function Goals({ goals }: Pick<OpenedFeedback, 'goals'>) {
  const t = useT()
  if (goals.length === 0) return null
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{t('logbook.goals.title')}</h2>
      <ul className={styles.list}>
        {goals.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: goals have no name of their own here, and stay in their order
          <li key={index} className={styles.row}>
            {goalText(one, t)}{' '}
            <small className="soft">
              {one.isReached
                ? t('logbook.goals.reached')
                : one.wanted === undefined
                  ? ''
                  : t('logbook.goals.count', { done: one.done, wanted: one.wanted })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entries({ entries }: Pick<OpenedFeedback, 'entries'>) {
  const { t, language } = useLanguage()
  if (entries.length === 0) return null
  const line = ({ what, procedure, role, styles: met = [] }: OpenedFeedback['entries'][number]): string => {
    if (procedure !== undefined)
      return t('logbook.text.procedure', {
        procedure: procedureWord(procedure, wordsOf(t)),
        role: t(`logbook.role.${role}`),
      })
    const spoken = met.map((style) => t(`logbook.style.${style}`)).join(', ')
    return [t(`logbook.what.${what}`), spoken].filter(Boolean).join(': ')
  }
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{t('feedback.link.entries')}</h2>
      <ul className={styles.list}>
        {entries.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own here, and stay in their order
          <li key={index} className={styles.row}>
            {line(one)} <small className="soft">{formatShortDay(one.on, language)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
