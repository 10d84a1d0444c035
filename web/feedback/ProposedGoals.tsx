import { useT } from '../app/language.tsx'
import { goalText } from '../logbook/goal-text.ts'
import { type OpenStay, recordsOfKind } from '../logbook/kept-stay.ts'
import { keptStays } from '../logbook/stay-store.ts'
import styles from './Feedback.module.css'

/** Goals that a supervisor proposes: each becomes one of the stay when the student takes it. */
export function ProposedGoals({
  goals,
  open,
}: {
  readonly goals: readonly string[]
  readonly open: OpenStay
}) {
  const t = useT()
  const own = new Set(recordsOfKind('goal', open.records).map(({ body }) => goalText(body, t)))
  const take = (label: string) =>
    keptStays.write(open.stayId, [{ recordId: crypto.randomUUID(), kind: 'goal', body: { label } }])
  return (
    <>
      <p>{t('feedback.goals')}</p>
      <ul className={styles.list}>
        {goals.map((goal) => (
          <li key={goal} className={styles.row}>
            {goal}{' '}
            {own.has(goal) ? (
              <small className="soft">{t('feedback.goal-taken')}</small>
            ) : (
              <button
                type="button"
                className="link"
                aria-label={t('feedback.goal-take-what', { goal })}
                onClick={() => take(goal)}
              >
                {t('feedback.goal-take')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
