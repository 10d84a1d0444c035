import type { ApplicationSummary } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import { StateBadge } from '../applications/StateBadge.tsx'
import { wishLine } from '../applications/wish-line.ts'
import styles from './Desk.module.css'

type Props = {
  readonly application: ApplicationSummary
  readonly organisationId: string
  readonly isChosen: boolean
  readonly onToggle: () => void
}

/** One application of a student: where to, since when it waits, until when it can. */
export function QueueRow({ application, organisationId, isChosen, onToggle }: Props) {
  const t = useT()
  const { studentId, applicationId, student, programme, state, since, due, wishes } = application
  return (
    <li className={styles.one}>
      <input
        type="checkbox"
        checked={isChosen}
        disabled={state !== 'endorsement_requested'}
        aria-label={t('home.choose', { student, programme: programme.name })}
        onChange={onToggle}
      />
      <span className={styles.what}>
        <Link
          to="/home/$organisationId/$studentId/$applicationId"
          params={{ organisationId, studentId, applicationId }}
        >
          {student}
        </Link>
        <span>{programme.name}</span>
        <small>{wishes.map((wish) => wishLine(wish, t)).join(' · ')}</small>
      </span>
      <span className={styles.when}>
        <StateBadge state={state} />
        <small>
          {due === null
            ? t('home.since', { since: since.slice(0, 10) })
            : t('home.due', { due: due.slice(0, 10) })}
        </small>
      </span>
    </li>
  )
}
