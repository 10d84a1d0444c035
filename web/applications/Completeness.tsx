import type { ApplicationDetail } from '@famulus/contract'
import { Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'
import { Items, itemsOf } from './Items.tsx'

/** How much of what the programme asks for is there, and its rules one by one; the papers stand by themselves. */
export function Completeness({ detail }: { readonly detail: ApplicationDetail }) {
  const t = useT()
  const { completeness } = detail
  if (!completeness || completeness.items.length === 0) return null
  const { done, total } = completeness
  const title = t('applications.complete.title', { done, total })
  const rules = itemsOf(detail, 'requirement')
  return (
    <section className={`${styles.part} card`} aria-labelledby="complete">
      <h2 id="complete">{title}</h2>
      {total > 0 ? <Progress value={(100 * done) / total} aria-label={title} /> : null}
      {rules.length > 0 ? (
        <>
          <p className={styles.why}>
            {t('applications.complete.rules')} ·{' '}
            <Link to="/profile" className="no-print">
              {t('applications.complete.to-profile')}
            </Link>
          </p>
          <Items items={rules} />
        </>
      ) : null}
    </section>
  )
}
