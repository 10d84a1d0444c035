import type { ApplicationDetail } from '@famulus/contract'
import { formatInstant, hasMessage } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import styles from './Applications.module.css'
import { timeZone } from './time-zone.ts'

/** What has happened, the newest first, and who did it. */
export function Timeline({ events }: { readonly events: ApplicationDetail['events'] }) {
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
            <small>
              {t(`applications.actor.${side}`)}, {formatInstant(Date.parse(at), language, zone)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}
