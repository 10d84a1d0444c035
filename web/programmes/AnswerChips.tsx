import type { Assessed } from '@famulus/advice/programmes'
import { type Answer, answers } from '@famulus/domain/programmes'
import { useT } from '../app/language.tsx'
import { AnswerDot } from '../parts/AnswerDot.tsx'
import styles from './AnswerChips.module.css'

/** How many of each answer; pressing one shows only these, pressing it again shows all. */
export function AnswerChips({
  places,
  chosen,
  onChoose,
}: {
  readonly places: readonly Assessed[]
  /** Answers with commas between; nothing for all. */
  readonly chosen: string | undefined
  readonly onChoose: (answers: string | undefined) => void
}) {
  const t = useT()
  const numbers = numbersOf(places)
  const now = chosen ? chosen.split(',') : []
  const toggle = (answer: Answer) => {
    const next = now.includes(answer) ? now.filter((one) => one !== answer) : [...now, answer]
    onChoose(next.join(',') || undefined)
  }
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t('where.chips')}</legend>
      {answers.map((answer) => (
        <button
          key={answer}
          type="button"
          className={styles.chip}
          aria-pressed={now.includes(answer)}
          onClick={() => toggle(answer)}
        >
          <AnswerDot answer={answer} />
          {t(`where.answer.${answer}`)} <b>{numbers[answer]}</b>
        </button>
      ))}
    </fieldset>
  )
}

function numbersOf(places: readonly Assessed[]): Readonly<Record<Answer, number>> {
  const numbers = { yes: 0, fixable: 0, 'not-yet': 0, ask: 0, unknown: 0, no: 0 }
  for (const { assessment } of places) numbers[assessment.answer] += 1
  return numbers
}
