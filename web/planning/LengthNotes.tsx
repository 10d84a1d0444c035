import { lengthAdvice, type Planned } from '@famulus/advice/planning'
import { Button } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import { useAwardNames } from '../funding/award-names.ts'
import styles from './PlanNotes.module.css'

/** Where host, school and funders count differently: whom the length breaks, and lengths that please more of them. */
export function LengthNotes({
  planned,
  onWeeks,
}: {
  readonly planned: Planned
  readonly onWeeks: (weeks: number) => void
}) {
  const { session } = useScene()
  const { t } = session
  const awardName = useAwardNames()
  const called = (rule: string) => {
    const id = rule.split('/')[0] ?? rule
    return planned.rulebooks.find(({ programme }) => programme.id === id)?.programme.name ?? awardName(id)
  }
  const advice = lengthAdvice(planned, session, called)
  if (!advice) return null
  const others = [...new Set(advice.weeks)].filter((weeks) => weeks !== planned.weeks)
  return (
    <section aria-labelledby="lengths">
      <h2 id="lengths">{t('planning.stay-lengths')}</h2>
      <ul>
        {advice.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={`${styles.weeks} no-print`}>
        {others.map((weeks) => (
          <Button key={weeks} size="compact-sm" variant="default" onClick={() => onWeeks(weeks)}>
            {t('timeline.take-weeks', { weeks })}
          </Button>
        ))}
      </div>
      <ul>
        {advice.rules.map(({ id, says }) =>
          says === undefined ? null : (
            <li key={id}>
              <small>
                {called(id)}: {says}
              </small>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
