import type { Answer } from '@famulus/domain/programmes'
import styles from './answers.module.css'

/** The colour of an answer beside its word; never alone. */
export function AnswerDot({ answer }: { readonly answer: Answer }) {
  return <i className={styles.dot} data-answer={answer} aria-hidden="true" />
}
