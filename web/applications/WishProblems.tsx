import { wishProblemText } from '@famulus/advice/applications'
import type { WishProblem } from '@famulus/domain/applications'
import { useT } from '../app/language.tsx'
import styles from './Wishes.module.css'

/** What the host does not allow of the wishes, as they are typed. */
export function WishProblems({ problems }: { readonly problems: readonly WishProblem[] }) {
  const t = useT()
  return (
    <div role="status">
      {problems.length === 0 ? (
        <p className={styles.fine}>{t('applications.wishes.fine')}</p>
      ) : (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.field}`}>{wishProblemText(problem, { t })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
