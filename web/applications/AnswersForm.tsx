import type { ApplicationDetail } from '@famulus/contract'
import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import { isChangeable, type Place, useChange } from './use-application.ts'

const questions = ['motivation', 'goals', 'message'] as const
type Answers = Readonly<Record<(typeof questions)[number], string>>

/** Milliseconds after the last key until it is saved. */
const pauseMs = 800

/** What the student writes to the host, kept as it is typed: here at once, on the server a moment later. */
export function AnswersForm({
  detail,
  place,
}: {
  readonly detail: ApplicationDetail
  readonly place: Place
}) {
  const t = useT()
  const isOpen = isChangeable(detail)
  const draftKey = `famulus.answers.${place.applicationId}`
  const [answers, setAnswers] = useState<Answers>(() => unsentIn(draftKey) ?? answersOf(detail))
  const { mutate, isPending, error, isSuccess } = useChange(place)
  const isFirst = useRef(unsentIn(draftKey) === undefined)
  useEffect(() => {
    if (isFirst.current || !isOpen) {
      isFirst.current = false
      return
    }
    localStorage.setItem(draftKey, JSON.stringify(answers))
    const json = {
      answers: questions.flatMap((question) =>
        answers[question] ? [{ question, answer: answers[question] }] : [],
      ),
    }
    const timer = setTimeout(
      () => mutate(json, { onSuccess: () => localStorage.removeItem(draftKey) }),
      pauseMs,
    )
    return () => clearTimeout(timer)
  }, [answers, draftKey, isOpen, mutate])
  if (!isOpen && detail.answers.length === 0) return null
  return (
    <section className={`${styles.part} card`} aria-labelledby="answers">
      <h2 id="answers">{t('applications.answers.title')}</h2>
      <div className={styles.form}>
        {questions.map((question) => (
          <Textarea
            key={question}
            label={t(`applications.question.${question}`)}
            value={answers[question]}
            readOnly={!isOpen}
            autosize
            minRows={2}
            maxLength={4000}
            onChange={({ currentTarget }) => setAnswers({ ...answers, [question]: currentTarget.value })}
          />
        ))}
        <small aria-live="polite">
          {isPending ? t('applications.answers.saving') : isSuccess ? t('applications.answers.saved') : ''}
        </small>
        {error ? <RefusalNote error={error} /> : null}
      </div>
    </section>
  )
}

const answersOf = ({ answers }: ApplicationDetail): Answers => {
  const of = (question: string) => answers.find((one) => one.question === question)?.answer ?? ''
  return { motivation: of('motivation'), goals: of('goals'), message: of('message') }
}

/** What was typed and could not be sent, such as without a network. */
function unsentIn(key: string): Answers | undefined {
  const text = localStorage.getItem(key)
  return text === null ? undefined : (JSON.parse(text) as Answers) // only written here
}
