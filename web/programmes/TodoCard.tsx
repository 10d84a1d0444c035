import { type Assessed, openQuestions } from '@famulus/advice/programmes'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { Pages } from './Pages.tsx'
import { type Step, waysOf } from './steps.ts'
import styles from './TodoCard.module.css'

/** What to do so that it becomes a yes, and what somebody has to say first. */
export function TodoCard({ one, done }: { readonly one: Assessed; readonly done: readonly string[] }) {
  const { session } = useScene()
  const { t } = session
  const ways = waysOf(one, session)
  const questions = openQuestions(one.assessment, session)
  return (
    <>
      {questions.length > 0 ? (
        <section>
          <h2>{t('programme.open')}</h2>
          <ul className={styles.questions}>
            {questions.map(({ question, asks }) => (
              <li key={question}>
                {question}
                {asks ? <small>{asks}</small> : null}
              </li>
            ))}
          </ul>
          <Link to="/profile">{t('programme.answer-there')}</Link>
        </section>
      ) : null}
      {ways.map(({ name, steps }) => (
        <section key={name}>
          <h2>{t(ways.length === 1 ? 'programme.way.only' : `programme.way.${name}`)}</h2>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <StepLine key={step.key} step={step} />
            ))}
          </ol>
        </section>
      ))}
      {done.length > 0 ? (
        <p className="soft">{t('programme.if-done-note', { number: done.length })}</p>
      ) : null}
    </>
  )
}

function StepLine({ step: { says, details, pages } }: { readonly step: Step }) {
  return (
    <li>
      {says}
      <small>{details.join(' · ')}</small>
      <Pages sources={pages} />
    </li>
  )
}
