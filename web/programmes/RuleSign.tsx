import type { Mark } from '@famulus/advice/requirements'
import { useScene } from '../app/scene.tsx'
import styles from './RuleSign.module.css'

const signs: Readonly<Record<Mark, string>> = {
  met: '✓',
  unmet: '✕',
  reach: '!',
  unknown: '?',
  promise: '•',
  'not-applicable': '–',
  sentence: '¶',
}

/** How a rule stands: a sign, and a word for those who do not see its colour. */
export function RuleSign({ mark }: { readonly mark: Mark }) {
  const { t } = useScene().session
  return (
    <span className={styles.sign} data-mark={mark} title={t(`answers.verdict.${mark}`)}>
      <span aria-hidden="true">{signs[mark]}</span>
      <span className="visually-hidden">{t(`answers.verdict.${mark}`)}: </span>
    </span>
  )
}
