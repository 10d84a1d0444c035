import type { LimitUse } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import styles from './Cohort.module.css'

/** How far students have used the endorsements that each may have in a year. */
export function Limit({ limit: { most, year, byUse, usedUp } }: { readonly limit: LimitUse }) {
  const t = useT()
  return (
    <section className={`${styles.limit} card`} aria-labelledby="limit">
      <h2 id="limit">{t('home.limit.title', { most, year: String(year) })}</h2>
      {byUse.length === 0 ? <p>{t('home.limit.none')}</p> : null}
      <ul>
        {byUse.map(({ used, students }) => {
          const of = t('home.limit.of', { used, most })
          return (
            <li key={used}>
              <span>{of}</span>
              <progress value={Math.min(used, most)} max={most} aria-label={of} />
              <span>{t('home.limit.students', { count: students })}</span>
            </li>
          )
        })}
      </ul>
      {usedUp.length > 0 ? <p>{t('home.limit.used-up', { names: usedUp })}</p> : null}
    </section>
  )
}
