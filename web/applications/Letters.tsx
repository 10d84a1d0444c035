import type { ApplicationDetail } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'

type Shown = ApplicationDetail['letters']

/** What a school has signed; anybody can check it. `action`: what may be done with one that is good. */
export function Letters({
  letters,
  action,
}: {
  readonly letters: Shown
  readonly action?: (letter: Shown[number]) => ReactNode
}) {
  const t = useT()
  if (letters.length === 0) return null
  return (
    <section className={`${styles.part} card`} aria-labelledby="letters">
      <h2 id="letters">{t('applications.letters.title')}</h2>
      <ul className={styles.items}>
        {letters.map((letter) => (
          <li key={letter.letterId}>
            <Link to="/verify" hash={letter.jws}>
              {t(`letters.template.${letter.template}`)}
            </Link>
            <small>
              {letter.revokedAt === null
                ? t('applications.letters.until', { until: letter.expiresAt.slice(0, 10) })
                : t('applications.letters.revoked')}
            </small>
            {letter.revokedAt === null ? action?.(letter) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
