import type { WhatIf } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import { type Answer, answers } from '@famulus/domain/programmes'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { AnswerDot } from '../parts/AnswerDot.tsx'
import styles from './AwardList.module.css'
import { AwardRow } from './AwardRow.tsx'
import type { AwardLine } from './award-line.ts'
import { type AwardWish, wishFor } from './what-if.ts'

/** Every award with its answer for this stay; what is refused anyway only on demand. */
export function AwardList({
  lines,
  one,
  whatIf,
  onWish,
}: {
  readonly lines: readonly AwardLine[]
  readonly one: Assessed
  readonly whatIf: WhatIf
  readonly onWish: (id: string, wish: AwardWish) => void
}) {
  const { t } = useScene().session
  const [answer, setAnswer] = useState<Answer>()
  const shown = lines.filter((line) => (answer ? line.answer === answer : line.answer !== 'no'))
  return (
    <section aria-labelledby="awards" className={styles.list}>
      <h2 id="awards">{t('budget.awards', { number: lines.length })}</h2>
      <AnswerFilter lines={lines} chosen={answer} onChoose={setAnswer} />
      <p role="status" className="soft">
        {t('budget.shown', { shown: shown.length, number: lines.length })}
      </p>
      <ul className={`${styles.awards} card`}>
        {shown.map((line) => (
          <AwardRow
            key={line.id}
            line={line}
            one={one}
            whatIf={whatIf}
            wish={wishFor(line.id, whatIf)}
            onWish={(wish) => onWish(line.id, wish)}
          />
        ))}
      </ul>
    </section>
  )
}

function AnswerFilter({
  lines,
  chosen,
  onChoose,
}: {
  readonly lines: readonly AwardLine[]
  readonly chosen: Answer | undefined
  readonly onChoose: (answer: Answer | undefined) => void
}) {
  const { t } = useScene().session
  const counts = answers.map(
    (answer) => [answer, lines.filter((line) => line.answer === answer).length] as const,
  )
  return (
    <div className={`${styles.filter} no-print`}>
      {counts
        .filter(([, number]) => number > 0)
        .map(([answer, number]) => (
          <Button
            key={answer}
            size="compact-md"
            variant="default"
            radius="xl"
            aria-pressed={chosen === answer}
            className={styles.choice}
            onClick={() => onChoose(chosen === answer ? undefined : answer)}
          >
            <AnswerDot answer={answer} /> {t(`budget.answer.${answer}`)} <b>{number}</b>
          </Button>
        ))}
    </div>
  )
}
