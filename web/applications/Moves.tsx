import type { ApplicationDetail } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'
import { MoveForm } from './MoveForm.tsx'
import { isQuiet } from './move-choice.ts'
import type { Place } from './use-application.ts'

/** Moves that a page offers elsewhere and in another way: asking a school has a form of its own. */
const elsewhere = ['request_endorsement'] as const

/** What whoever looks may do now. What cannot be done yet says why; what ends something stands behind. */
export function Moves({ detail, place }: { readonly detail: ApplicationDetail; readonly place: Place }) {
  const t = useT()
  const byLink = detail.side === 'student' && detail.home === null
  const moves = detail.moves.filter(({ move }) => !byLink || !elsewhere.some((one) => one === move))
  if (moves.length === 0) return null
  const sorted = moves.toSorted((a, b) => Number(isQuiet(a)) - Number(isQuiet(b)))
  return (
    <section className={`${styles.part} card no-print`} aria-labelledby="moves">
      <h2 id="moves">{t('applications.moves.title')}</h2>
      <div className={styles.moves}>
        {sorted.map((move) => (
          <MoveForm key={`${detail.state} ${move.move}`} move={move} detail={detail} place={place} />
        ))}
      </div>
    </section>
  )
}
