import { problemText, questionText } from '@famulus/advice/profile'
import { isSensitive } from '@famulus/domain/profile'
import { loadLanguage } from '@famulus/messages/speaking'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import type { Edit } from '../profile/edit.ts'
import { students } from '../profile/student-store.ts'
import type { NextQuestion } from './next-question.ts'
import { PromptField } from './PromptField.tsx'
import { promptLabel } from './prompt-label.ts'
import { editsOf } from './prompt-values.ts'
import { putOff } from './put-off.ts'
import styles from './QuestionForm.module.css'

/** A question with its fields. An answer is kept at once, and said to be there through `onAnswered`. */
export function QuestionForm({
  question,
  heading: Heading,
  onAnswered,
}: {
  readonly question: NextQuestion
  readonly heading: 'h2' | 'h3'
  readonly onAnswered?: () => void
}) {
  const { session } = useScene()
  const { t, sayer } = session
  const { fact, path, prompts, touches, leaves } = question
  const [wrong, setWrong] = useState<string>()
  const [leaf] = leaves
  const answer = async (edits: readonly Edit[]) => {
    const problems = await students.change(edits)
    if (problems.length > 0) await loadLanguage(session.language) // the first page brings no words for what is wrong
    setWrong(problems.map((problem) => problemText(problem, t)).join('\n') || undefined)
    if (problems.length === 0) onAnswered?.()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = editsOf(new FormData(event.currentTarget), prompts, session)
    if ('wrong' in read) setWrong(read.wrong)
    else answer(read.edits)
  }
  return (
    <form onSubmit={submit}>
      {touches > 1 ? <small>{t('where.touches', { number: touches })}</small> : null}
      <Heading className={styles.question}>{questionText(fact, t)}</Heading>
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
