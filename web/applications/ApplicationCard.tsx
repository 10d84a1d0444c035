import type { ApplicationSummary } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../app/language.tsx'
import styles from './Applications.module.css'
import { nextStep } from './next-step.ts'
import { StateBadge } from './StateBadge.tsx'
import { wishLine } from './wish-line.ts'

/** One application in a list: where to, how far it is, what has to happen next. */
export function ApplicationCard({ application }: { readonly application: ApplicationSummary }) {
  const { t, language } = useLanguage()
  const { applicationId, programme, host, wishes, seat } = application
  return (
    <Link to="/applications/$applicationId" params={{ applicationId }} className={`${styles.card} card`}>
      <span className={styles.head}>
        <b>{programme.name}</b>
        <StateBadge state={application.state} />
      </span>
      <span>{nextStep(application, t, language)}</span>
      <small>
        {seat
          ? wishLine({ offering: seat.offering, dates: [seat] }, t)
          : wishes.map((wish) => wishLine(wish, t)).join(' · ')}
        {host === null ? ` · ${t('applications.by-paper')}` : ''}
      </small>
    </Link>
  )
}
