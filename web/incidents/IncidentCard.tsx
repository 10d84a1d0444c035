import type { WholeIncident } from '@famulus/contract'
import { formatShortDay } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import styles from './Incidents.module.css'
import { MoveIncident } from './MoveIncident.tsx'

type Props = {
  readonly incident: WholeIncident
  /** As a member of this school; without it as the student. */
  readonly organisationId?: string
  readonly onMoved: () => void
}

/** An incident as both sides see it: what was said, what happened since, and what can be done now. */
export function IncidentCard({ incident, organisationId, onMoved }: Props) {
  const { t, language } = useLanguage()
  return (
    <article className={`${styles.card} card`} aria-label={t(`incidents.kind.${incident.kind}`)}>
      {organisationId === undefined ? <Head incident={incident} /> : null}
      <Said label={t('incidents.told')} text={incident.told} />
      <Said label={t('incidents.done')} text={incident.done} />
      <Said label={t('incidents.wish')} text={incident.wish} />
      <ol className={styles.events}>
        {incident.events.map(({ eventId, at, side, move, text }) => (
          <li key={eventId}>
            <time dateTime={at}>{formatTime(at, language)}</time>
            <span>
              {move === 'escalate'
                ? t(`incidents.event.escalate.${text}`, { school: incident.school })
                : t(`incidents.event.${move}.${side}`, {
                    school: incident.school,
                    student: incident.student,
                  })}
            </span>
            {text && move !== 'escalate' ? <blockquote>{text}</blockquote> : null}
          </li>
        ))}
      </ol>
      <MoveIncident incident={incident} organisationId={organisationId} onMoved={onMoved} />
    </article>
  )
}

/** What it is and where it stands; the desk of a school has said so in its list. */
function Head({ incident }: Pick<Props, 'incident'>) {
  const words = useLanguage()
  const { t, language } = words
  const { kind, host, school } = incident
  const on = formatShortDay(incident.on, language)
  return (
    <>
      <h3>{t('incidents.line', { kind: t(`incidents.kind.${kind}`), on, host })}</h3>
      <p className={styles.state} data-state={incident.state}>
        {stateLine(incident, words, school)}
      </p>
    </>
  )
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  return text === '' ? null : (
    <p className={styles.said}>
      <b>{label}</b> {text}
    </p>
  )
}

/** Where it stands in one sentence, with the hour by which somebody else is told. `school`: for the student, its name. */
export function stateLine(
  { state, level, dueAt }: Pick<WholeIncident, 'state' | 'level' | 'dueAt'>,
  { t, language }: ReturnType<typeof useLanguage>,
  school?: string,
): string {
  const step = state === 'reported' ? `reported.${dueAt ? level : 'last'}` : state
  const due = dueAt ? formatTime(dueAt, language) : ''
  return school === undefined
    ? t(`incidents.desk-state.${step}`, { due })
    : t(`incidents.state.${step}`, { school, due })
}

const formatTime = (at: string, language: 'en' | 'de'): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at))
