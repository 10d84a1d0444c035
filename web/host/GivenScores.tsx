import type { Review } from '@famulus/contract'
import { criteria } from '@famulus/domain/applications'
import { useT } from '../app/language.tsx'
import styles from './Host.module.css'

/** Who has scored what: reviewers beside each other, their notes below. */
export function GivenScores({ scores }: Pick<Review, 'scores'>) {
  const t = useT()
  const nameOf = ({ isOwn, reviewer }: Review['scores'][number]) =>
    isOwn ? t('host.scores.own') : (reviewer ?? t('host.scores.gone'))
  return (
    <>
      <table className={styles.scores}>
        <thead>
          <tr>
            <th scope="col">{t('host.scores.reviewer')}</th>
            {criteria.map((criterion) => (
              <th key={criterion} scope="col">
                {t(`host.scores.criterion.${criterion}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((one) => (
            <tr key={one.scoredAt}>
              <th scope="row">{nameOf(one)}</th>
              {criteria.map((criterion) => (
                <td key={criterion}>{one.scores[criterion]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {scores
        .filter(({ note }) => note !== '')
        .map((one) => (
          <p key={one.scoredAt} className={styles.answer}>
            <b>{nameOf(one)}:</b> {one.note}
          </p>
        ))}
    </>
  )
}
