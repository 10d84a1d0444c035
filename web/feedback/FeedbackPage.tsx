import { type AskedFeedback, ask, dropSupervisor, listFeedback } from '@famulus/contract'
import { formatShortDay } from '@famulus/messages/speaking'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import type { OpenStay } from '../logbook/kept-stay.ts'
import { StayFrame } from '../logbook/StayFrame.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { AskNow, NameSupervisor } from './AskForms.tsx'
import styles from './Feedback.module.css'
import { ProposedGoals } from './ProposedGoals.tsx'

/** Who supervises a stay, and what they say: the student reads it at once. */
export function FeedbackPage() {
  const t = useT()
  const { stayId } = useParams({ from: '/stays/$stayId/feedback' })
  return (
    <StayFrame stayId={stayId} title={t('feedback.title')}>
      {(open) =>
        open.ownerId === null ? (
          <>
            <PageHeading title={t('feedback.title')}>{t('feedback.title')}</PageHeading>
            <p>{t('feedback.needs-account')}</p>
          </>
        ) : (
          <ServerQueries>
            <Feedback open={open} />
          </ServerQueries>
        )
      }
    </StayFrame>
  )
}

function Feedback({ open }: { readonly open: OpenStay }) {
  const { stayId } = open
  const t = useT()
  const queries = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['feedback', stayId],
    queryFn: ({ signal }) => ask(listFeedback, { params: { stayId } }, { signal }),
  })
  const again = () => queries.invalidateQueries({ queryKey: ['feedback', stayId] })
  const answered = data?.asked.filter(({ answer }) => answer !== null) ?? []
  const title = t('feedback.title')
  if (!data)
    return error ? (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    ) : (
      <PageSkeleton />
    )
  const active = data.supervisors.filter(({ revokedAt }) => revokedAt === null)
  return (
    <>
      <PageHeading title={title}>
        {t('feedback.heading', {
          answered: answered.length,
          waiting: data.asked.length - answered.length,
        })}
      </PageHeading>
      <p className="soft">{t('feedback.lead')}</p>
      <section className={`${styles.form} card`} aria-labelledby="supervisors">
        <h2 id="supervisors">{t('feedback.supervisors')}</h2>
        <ul className={styles.list}>
          {active.map(({ supervisorId, email }) => (
            <li key={supervisorId} className={styles.row}>
              {email} <Drop stayId={stayId} supervisorId={supervisorId} email={email} onDone={again} />
            </li>
          ))}
        </ul>
        <NameSupervisor stayId={stayId} onDone={again} />
      </section>
      {active.length > 0 ? <AskNow stayId={stayId} onDone={again} /> : null}
      <Answers
        open={open}
        asked={data.asked}
        emails={new Map(data.supervisors.map((one) => [one.supervisorId, one.email]))}
      />
    </>
  )
}

function Drop({
  stayId,
  supervisorId,
  email,
  onDone,
}: {
  readonly stayId: string
  readonly supervisorId: string
  readonly email: string
  readonly onDone: () => void
}) {
  const t = useT()
  const dropping = useMutation({
    mutationFn: () => ask(dropSupervisor, { params: { stayId, supervisorId } }),
    onSettled: onDone,
  })
  return (
    <button
      type="button"
      className="link"
      aria-label={t('feedback.drop-who', { email })}
      onClick={() => dropping.mutate()}
    >
      {t('feedback.drop')}
    </button>
  )
}

function Answers({
  asked,
  emails,
  open,
}: {
  readonly open: OpenStay
  readonly asked: readonly AskedFeedback[]
  readonly emails: ReadonlyMap<string, string>
}) {
  const { t, language } = useLanguage()
  if (asked.length === 0) return <EmptyState title={t('feedback.none')}>{null}</EmptyState>
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('feedback.answers')}</h2>
      {asked.map((one) => {
        const about = {
          email: emails.get(one.supervisorId) ?? '',
          from: formatShortDay(one.from, language),
          to: formatShortDay(one.to, language),
          on: formatShortDay(one.askedAt.slice(0, 10), language),
        }
        return (
          <article key={one.askId} className={`${styles.answer} card`}>
            <h3>{t(`feedback.kind.${one.kind}`)}</h3>
            <p className="soft">{t(one.answer ? 'feedback.answered' : 'feedback.waiting', about)}</p>
            {one.answer ? <Answer {...one} answer={one.answer} open={open} /> : null}
          </article>
        )
      })}
    </section>
  )
}

type Answered = AskedFeedback & { readonly answer: NonNullable<AskedFeedback['answer']> }

function Answer({ answer, questions, open }: Answered & { readonly open: OpenStay }) {
  const t = useT()
  const { agrees, entrustment, criteria = {}, answers = [], goals = [], comment } = answer
  return (
    <>
      {agrees === undefined ? null : <p>{t(`feedback.agrees.${agrees}`)}</p>}
      {entrustment === undefined ? null : <p>{t(`feedback.entrustment.${entrustment}`)}</p>}
      <ul className={styles.list}>
        {Object.entries(criteria).map(([criterion, value]) => (
          <li key={criterion}>
            {t('feedback.criterion-line', { criterion: t(`feedback.criterion.${criterion}`), value })}
          </li>
        ))}
      </ul>
      {questions.map((question, index) =>
        answers[index] ? (
          <p key={question}>
            <b>{question}</b> {answers[index]}
          </p>
        ) : null,
      )}
      {goals.length > 0 ? <ProposedGoals goals={goals} open={open} /> : null}
      {comment ? <blockquote className={styles.comment}>{comment}</blockquote> : null}
    </>
  )
}
