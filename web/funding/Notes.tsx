import type { Budget } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import { Quote } from '../parts/Quote.tsx'
import { Pages } from '../programmes/Pages.tsx'
import styles from './LineItems.module.css'

/** What pages say about money and papers of such a stay that is no figure. */
export function Notes({ notes }: Pick<Budget, 'notes'>) {
  const { t } = useScene().session
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('money.costs.notes')}</h2>
      <ul className={styles.items}>
        {notes.map(({ says, items, pages }) => (
          <li key={says}>
            <Quote>{items ? `${says} ${items.join(', ').replaceAll('_', ' ')}` : says}</Quote>{' '}
            <Pages sources={pages} />
          </li>
        ))}
      </ul>
    </section>
  )
}
