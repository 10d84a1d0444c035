import type { ApplicationDetail } from '@famulus/contract'
import { Progress } from '@mantine/core'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'

const order = ['missing', 'expired', 'there', 'later', 'skipped', 'afterwards']

/** What the programme asks to be brought, and what of it is there. */
export function Completeness({ detail: { completeness } }: { readonly detail: ApplicationDetail }) {
  const t = useT()
  if (!completeness || completeness.items.length === 0) return null
  const { done, total } = completeness
  const items = completeness.items.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <section className={`${styles.part} card`} aria-labelledby="complete">
      <h2 id="complete">{t('applications.complete.title', { done, total })}</h2>
      {total > 0 ? (
        <Progress
          value={(100 * done) / total}
          aria-label={t('applications.complete.title', { done, total })}
        />
      ) : null}
      <ul className={styles.items}>
        {items.map(({ of, id, says, state }) => (
          <li key={`${of} ${id}`}>
            <span lang="en">{says}</span>
            <small data-state={state}>{t(`applications.item.${state}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
