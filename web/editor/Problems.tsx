import type { ProgrammeProblem } from '@famulus/contract'
import { useLanguage } from '../app/language.tsx'
import type { ProgrammeDocument } from './document.ts'
import styles from './Editor.module.css'
import { problemLine } from './problem-line.ts'

type Props = {
  readonly title: 'problems' | 'warnings'
  readonly problems: readonly ProgrammeProblem[]
  readonly document: ProgrammeDocument
}

/** What is wrong or odd, each with the rule in which it is. */
export function Problems({ title, problems, document }: Props) {
  const speaking = useLanguage()
  const { t } = speaking
  if (problems.length === 0) return null
  const ruleOf = ({ place: [part, index] }: ProgrammeProblem) =>
    part === 'requirements' && typeof index === 'number' ? document.requirements[index] : undefined
  return (
    <div className={styles.problems} data-of={title}>
      <h3>{t(`editor.${title}`, { count: problems.length })}</h3>
      <ul>
        {problems.map((problem) => {
          const rule = ruleOf(problem)
          return (
            <li key={`${problem.code} ${problem.place.join('.')}`}>
              {rule ? <b>{rule.says || t('editor.rule-unsaid')}: </b> : null}
              {problemLine(problem, speaking)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
