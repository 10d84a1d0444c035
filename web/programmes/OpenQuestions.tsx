import { type Assessed, openQuestions } from '@famulus/advice/programmes'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { nextQuestion } from './next-question.ts'
import styles from './OpenQuestions.module.css'
import { usePutOff } from './put-off.ts'
import { QuestionForm } from './QuestionForm.tsx'

/** What somebody has to say before there is an answer: the first question can be answered here. */
export function OpenQuestions({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const question = nextQuestion([one], usePutOff())
  const { open } = one.assessment
  const yours = openQuestions({ open: open.filter(({ fact }) => fact !== undefined) }, session)
  if (yours.length === 0) return null
  return (
    <section className={`${styles.card} card no-print`}>
      <h2>{t('programme.yours', { number: yours.length })}</h2>
      {question ? <QuestionForm key={question.path} question={question} heading="h3" /> : null}
      {yours.length > 1 || !question ? (
        <details open={!question}>
          <summary>{t('programme.all-questions', { number: yours.length })}</summary>
          <ul>
            {yours.map(({ question, asks }) => (
              <li key={question}>
                {question}
                {asks ? <small>{asks}</small> : null}
              </li>
            ))}
          </ul>
          <Link to="/profile">{t('programme.answer-there')}</Link>
        </details>
      ) : null}
    </section>
  )
}
