import type { ApplicationDetail } from '@famulus/contract'
import { formatInstant, hasMessage } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import styles from './Applications.module.css'
import { timeZone } from './time-zone.ts'

type Shown = Pick<ApplicationDetail, 'events' | 'reveals'>

/** What has happened, the newest first, and who did it. */
export function Timeline({ detail: { events, reveals } }: { readonly detail: Shown }) {
  const { t, language } = useLanguage()
  const zone = timeZone()
  return (
    <section className={`${styles.part} card`} aria-labelledby="journal">
      <h2 id="journal">{t('applications.journal.title')}</h2>
      <ol className={styles.steps}>
        {events.toReversed().map(({ seq, at, side, move, reasons }) => (
          <li key={seq}>
            {hasMessage(`applications.event.${move}`, language)
              ? t(`applications.event.${move}`)
              : t(`applications.move.${move}`)}
            {reasons.length > 0
              ? `: ${reasons.map((reason) => t(`applications.reason.${reason}`)).join(', ')}`
              : ''}
            {move === 'reveal_student' ? ` (${reasonIn(reveals, at)})` : ''}
            <small>
              {t(`applications.actor.${side}`)}, {formatInstant(Date.parse(at), language, zone)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Which was written down at the same instant, apart from the journal. */
const reasonIn = (reveals: Shown['reveals'], at: string): string =>
  reveals.find((reveal) => reveal.at === at)?.reason ?? '–'
