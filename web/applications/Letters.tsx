import type { ApplicationDetail } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'

/** What a school has signed; anybody can check it. */
export function Letters({ letters }: { readonly letters: ApplicationDetail['letters'] }) {
  const t = useT()
  if (letters.length === 0) return null
  return (
    <section className={`${styles.part} card`} aria-labelledby="letters">
      <h2 id="letters">{t('applications.letters.title')}</h2>
      <ul className={styles.items}>
        {letters.map(({ letterId, template, jws, expiresAt, revokedAt }) => (
          <li key={letterId}>
            <Link to="/verify" hash={jws}>
              {t(`letters.template.${template}`)}
            </Link>
            <small>
              {revokedAt === null
                ? t('applications.letters.until', { until: expiresAt.slice(0, 10) })
                : t('applications.letters.revoked')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
