import { nextStep } from '@famulus/advice/applications'
import type { ApplicationSummary } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../app/language.tsx'
import styles from './Applications.module.css'
import { StateBadge } from './StateBadge.tsx'
import { timeZone } from './time-zone.ts'
import { wishLine } from './wish-line.ts'

/** One application in a list: where to, how far it is, what has to happen next and who has to do it. */
export function ApplicationCard({ application }: { readonly application: ApplicationSummary }) {
  const { t, language } = useLanguage()
  const { applicationId, programme, host, wishes, seat } = application
  const { text, by } = nextStep(application, { t, language }, timeZone())
  return (
    <Link
      to="/applications/$applicationId"
      params={{ applicationId }}
      className={`${styles.card} card`}
      data-by={by}
    >
      <span className={styles.head}>
        <b>{programme.name}</b>
        <StateBadge state={application.state} />
      </span>
      <span>
        {by === 'nobody' ? null : <b>{t(`applications.next.by.${by}`)}: </b>}
        {text}
      </span>
      <small>
        {seat
          ? wishLine({ offering: seat.offering, dates: [seat] }, t)
          : wishes.map((wish) => wishLine(wish, t)).join(' · ')}
        {` · ${host?.name ?? t('applications.by-paper')}`}
      </small>
    </Link>
  )
}
