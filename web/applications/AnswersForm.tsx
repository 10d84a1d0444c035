import type { ApplicationDetail } from '@famulus/contract'
import { Textarea } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import { questions } from './unsent-answers.ts'
import { isChangeable, type Place } from './use-application.ts'
import { useTypedAnswers } from './use-typed-answers.ts'

type Props = { readonly detail: ApplicationDetail; readonly place: Place }

/** What the student writes to the host: a form while it can be changed, on paper and afterwards a text. */
export function AnswersForm({ detail, place }: Props) {
  const t = useT()
  const isOpen = isChangeable(detail)
  if (!isOpen && detail.answers.length === 0) return null
  return (
    <section className={`${styles.part} card`} aria-labelledby="answers">
      <h2 id="answers">{t('applications.answers.title')}</h2>
      {isOpen ? <Questions detail={detail} place={place} /> : null}
      <dl className={isOpen ? styles.onPaper : styles.answers}>
        {detail.answers.map(({ question, answer }) => (
          <div key={question}>
            <dt>{t(`applications.question.${question}`)}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Questions({ detail, place }: Props) {
  const t = useT()
  const { answers, type, saving, refusal } = useTypedAnswers(detail, place)
  return (
    <div className={`${styles.form} no-print`}>
      {questions.map((question) => (
        <Textarea
          key={question}
          label={t(`applications.question.${question}`)}
          value={answers[question]}
          autosize
          minRows={question === 'message' ? 2 : 3}
          maxLength={4000}
          onChange={({ currentTarget }) => type({ ...answers, [question]: currentTarget.value })}
        />
      ))}
      <small role="status" data-saving={saving} className={styles.saving}>
        {t(saving === 'untouched' ? 'applications.answers.lead' : `applications.answers.${saving}`)}
      </small>
      {refusal ? <RefusalNote error={refusal} /> : null}
    </div>
  )
}
