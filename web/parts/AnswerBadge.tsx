import type { Answer } from '@famulus/domain/programmes'
import styles from './answers.module.css'

/** One of the six answers, in colour and always in words: `children`, such as "2 to mend". */
export function AnswerBadge({
  answer,
  children,
}: {
  readonly answer: Answer
  readonly children: React.ReactNode
}) {
  return (
    <span className={styles.badge} data-answer={answer}>
      {children}
    </span>
  )
}
