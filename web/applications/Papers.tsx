import type { ApplicationDetail } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'
import { Items, itemsOf } from './Items.tsx'
import type { Place } from './use-application.ts'

/** The papers that the programme wants, each with what it says and whether it is there. */
export function Papers({ detail }: { readonly detail: ApplicationDetail; readonly place: Place }) {
  const t = useT()
  const items = itemsOf(detail, 'document')
  if (items.length === 0) return null
  return (
    <section className={`${styles.part} card`} aria-labelledby="papers">
      <h2 id="papers">{t('applications.papers.title')}</h2>
      <p className={styles.why}>{t('applications.papers.what')}</p>
      <Items items={items} />
    </section>
  )
}
