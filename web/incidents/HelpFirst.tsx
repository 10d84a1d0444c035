import { useT } from '../app/language.tsx'
import styles from './Incidents.module.css'

/**
 * What cannot wait for a report. Wash, flush, and be seen at once: U.S. Public Health Service, MMWR 2001;50(RR-11):
 * "occupational exposures should be considered urgent medical concerns".
 */
export function HelpFirst() {
  const t = useT()
  return (
    <aside className={styles.first} aria-label={t('incidents.first')}>
      <p>
        <b>{t('incidents.first.danger')}</b>
      </p>
      <p>
        {t('incidents.first.exposure')}{' '}
        <a href="https://www.cdc.gov/mmwr/preview/mmwrhtml/rr5011a1.htm" rel="noreferrer">
          {t('incidents.first.source')}
        </a>
      </p>
    </aside>
  )
}
