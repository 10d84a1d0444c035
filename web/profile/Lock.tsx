import { useT } from '../app/language.tsx'
import styles from './Field.module.css'

/** Sensitive, in a sign and in words. */
export function Lock() {
  const t = useT()
  return (
    <span className={styles.lock} title={t('form.sensitive')}>
      <svg viewBox="0 0 12 14" width="11" height="13" aria-hidden="true">
        <rect x="1" y="6" width="10" height="7.5" rx="1.6" fill="currentColor" />
        <path d="M3.2 6V4a2.8 2.8 0 0 1 5.6 0v2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className="visually-hidden">{t('form.sensitive')}</span>
    </span>
  )
}
