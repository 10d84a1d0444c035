import type { ApplicationSummary, Reviewed } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import { StateBadge } from '../applications/StateBadge.tsx'
import { wishLine } from '../applications/wish-line.ts'
import { BlindBadge } from './BlindBadge.tsx'
import styles from './Host.module.css'
import { nameIn } from './name-in.ts'

/** One application of the queue: who, from where, what for, since when. */
export function QueueRow({
  application,
  organisationId,
  review,
}: {
  readonly application: ApplicationSummary
  readonly organisationId: string
  readonly review: Reviewed | undefined
}) {
  const t = useT()
  const { studentId, applicationId, home, wishes, tier, submittedAt, unsent, state } = application
  return (
    <Link
      to="/host/$organisationId/$studentId/$applicationId"
      params={{ organisationId, studentId, applicationId }}
      className={`${styles.row} card`}
    >
      <b>{nameIn(application, t)}</b>
      <span className={styles.badges}>
        {application.isBlind ? <BlindBadge /> : null}
        <StateBadge state={state} />
        {unsent ? <StateBadge state={unsent.decision} /> : null}
      </span>
      <span>{wishes.map((wish) => wishLine(wish, t)).join(' · ')}</span>
      <small>
        {home?.name ?? t('host.queue.no-home')}
        {tier ? ` · ${t(`host.tier.${tier}`)}` : ''}
        {submittedAt ? ` · ${t('host.queue.since', { at: submittedAt.slice(0, 10) })}` : ''}
        {review && review.count > 0
          ? ` · ${t('host.queue.score', { ...review, mean: review.mean ?? 'none' })}`
          : ''}
        {state === 'under_review' && !review?.scoredByMe ? ` · ${t('host.queue.unscored')}` : ''}
        {review?.isUnanswered ? <b> · {t('host.queue.unanswered')}</b> : null}
      </small>
    </Link>
  )
}
