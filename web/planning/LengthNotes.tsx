import { lengthAdvice, type Planned } from '@famulus/advice/planning'
import { Button } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import { useAwardNames } from '../funding/award-names.ts'
import { Quote } from '../parts/Quote.tsx'
import styles from './PlanNotes.module.css'

/** So many are named in a sentence; all of them stand below it. */
const MOST_NAMES = 3

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
  const nameOf = (rule: string) => {
    const id = rule.split('/')[0] ?? rule
    return planned.rulebooks.find(({ programme }) => programme.id === id)?.programme.name ?? awardName(id)
  }
  const named = (rules: readonly string[]) => {
    const names = [...new Set(rules.map(nameOf))]
    const more = names.length - MOST_NAMES
    return more > 1 ? [...names.slice(0, MOST_NAMES), t('timeline.more-names', { number: more })] : names
  }
  const advice = lengthAdvice(planned, session, named)
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
      <details>
        <summary>{t('timeline.length-rules', { number: advice.rules.length })}</summary>
        <ul>
          {advice.rules.map(({ id, says }) => (
            <li key={id}>
              <small>
                {nameOf(id)}
                {says === undefined ? null : (
                  <>
                    : <Quote>{says}</Quote>
                  </>
                )}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
