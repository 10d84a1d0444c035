import { problemText, questionText } from '@famulus/advice/profile'
import type { Assessed } from '@famulus/advice/programmes'
import { isSensitive } from '@famulus/domain/profile'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import type { Edit } from '../profile/edit.ts'
import { students } from '../profile/student-store.ts'
import { useAssessments } from './assessments.ts'
import { decidedSince, isUnknown, type NextQuestion, nextQuestion } from './next-question.ts'
import { PromptField } from './PromptField.tsx'
import { promptLabel } from './prompt-label.ts'
import { editsOf } from './prompt-values.ts'
import { forgetPutOff, putOff, usePutOff } from './put-off.ts'
import styles from './QuestionCard.module.css'

/** One question at a time, the one that decides most first. Every answer is kept, and moves the map at once. */
export function QuestionCard() {
  const { session } = useScene()
  const { t } = session
  const places = useAssessments()
  const question = nextQuestion(places, usePutOff())
  const [before, setBefore] = useState<readonly Assessed[]>()
  const decided = places.filter((one) => !isUnknown(one)).length
  return (
    <aside className={`${styles.card} card`} aria-label={t('where.question')}>
      {question ? (
        <QuestionForm key={question.path} question={question} onAnswered={() => setBefore(places)} />
      ) : (
        <NoQuestion />
      )}
      <progress
        className={styles.progress}
        max={places.length}
        value={decided}
        aria-label={t('where.progress')}
      />
      <small>{t('where.decided', { decided, total: places.length })}</small>
      <p role="status" className={styles.status}>
        {before && before !== places ? (
          <>
            {t('where.settled', { number: decidedSince(before, places) })}{' '}
            <button
              type="button"
              className="link"
              onClick={() => students.undo().then(() => setBefore(undefined))}
            >
              {t('shell.undo')}
            </button>
          </>
        ) : null}
      </p>
    </aside>
  )
}

function QuestionForm({
  question,
  onAnswered,
}: {
  readonly question: NextQuestion
  readonly onAnswered: () => void
}) {
  const { session } = useScene()
  const { t, sayer } = session
  const { fact, path, prompts, touches, leaves } = question
  const [wrong, setWrong] = useState<string>()
  const [leaf] = leaves
  const answer = async (edits: readonly Edit[]) => {
    const problems = await students.change(edits)
    setWrong(problems.map((problem) => problemText(problem, t)).join('\n') || undefined)
    if (problems.length === 0) onAnswered()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = editsOf(new FormData(event.currentTarget), prompts, session)
    if ('wrong' in read) setWrong(read.wrong)
    else answer(read.edits)
  }
  return (
    <form onSubmit={submit}>
      <small>{t('where.touches', { number: touches })}</small>
      <h2>{questionText(fact, t)}</h2>
      {leaf?.op === 'records' ? (
        <p className="soft">{t('where.for-example', { rule: sayer.sentenceOf(leaf.say) })}</p>
      ) : null}
      {prompts.map((prompt) => (
        <PromptField
          key={prompt.path}
          prompt={prompt}
          label={promptLabel(prompt, fact, t)}
          isAlone={prompts.length === 1}
          answer={answer}
        />
      ))}
      {wrong ? (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      ) : null}
      <div className={styles.buttons}>
        {prompts.some(({ kind }) => kind !== 'flag' && kind !== 'records') || prompts.length > 1 ? (
          <Button type="submit">{t('where.answer-it')}</Button>
        ) : null}
        <Button variant="default" onClick={() => putOff(path, 'unknown')}>
          {t('where.do-not-know')}
        </Button>
        <button type="button" className="link" onClick={() => putOff(path, 'later')}>
          {t('where.later')}
        </button>
      </div>
      {isSensitive(fact) ? <p className={styles.sensitive}>{t('where.sensitive')}</p> : null}
    </form>
  )
}

function NoQuestion() {
  const { t } = useScene().session
  const { later, unknown } = usePutOff()
  return (
    <>
      <h2>{t('where.no-question')}</h2>
      {later.length + unknown.length > 0 ? (
        <Button variant="default" onClick={forgetPutOff}>
          {t('where.ask-again')}
        </Button>
      ) : null}
    </>
  )
}
