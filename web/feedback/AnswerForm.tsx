import type { OpenedFeedback } from '@famulus/contract'
import { criteria, entrustmentLevels, type FeedbackAnswer } from '@famulus/domain/feedback'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import styles from './Feedback.module.css'

type Props = {
  readonly opened: OpenedFeedback
  readonly isSending: boolean
  readonly onAnswer: (answer: FeedbackAnswer) => void
}

/** One tap says that it was seen and is right; an evaluation, and words, for whoever has a minute more. */
export function AnswerForm({ opened, isSending, onAnswer }: Props) {
  const t = useT()
  const { kind, student } = opened
  const [answer, setAnswer] = useState<FeedbackAnswer>(() => opened.answer ?? {})
  const change = (changed: FeedbackAnswer) => setAnswer({ ...answer, ...changed })
  const send = (agrees: boolean) => {
    const whole = { ...answer, agrees }
    setAnswer(whole)
    onAnswer(saidOnly(whole))
  }
  return (
    <section className={`${styles.form} card`}>
      <div className={styles.taps}>
        <Button size="lg" loading={isSending} onClick={() => send(true)}>
          {t('feedback.link.agree')}
        </Button>
        <Button size="lg" variant="default" loading={isSending} onClick={() => send(false)}>
          {t('feedback.link.disagree')}
        </Button>
      </div>
      <details open={kind !== 'week'} className={styles.more}>
        <summary>{t('feedback.link.more')}</summary>
        <div className={styles.inner}>
          <Scale
            label={t('feedback.link.entrustment')}
            words={(level) => t(`feedback.entrustment.${level}`)}
            value={answer.entrustment}
            onChange={(entrustment) => setAnswer(withLevel(answer, entrustment))}
          />
          {kind === 'week' ? null : <Evaluation opened={opened} answer={answer} change={change} />}
          <Textarea
            label={t('feedback.link.comment', { student })}
            description={t('feedback.link.no-patient', { student })}
            maxLength={2000}
            autosize
            minRows={2}
            value={answer.comment ?? ''}
            onChange={({ currentTarget }) => change({ comment: currentTarget.value })}
          />
          <Textarea
            label={t('feedback.link.goals')}
            description={t('feedback.link.goals-what', { student })}
            maxLength={1000}
            autosize
            minRows={2}
            value={(answer.goals ?? []).join('\n')}
            onChange={({ currentTarget }) => change({ goals: currentTarget.value.split('\n') })}
          />
          <Button variant="default" loading={isSending} onClick={() => send(answer.agrees ?? true)}>
            {t('feedback.link.send')}
          </Button>
        </div>
      </details>
    </section>
  )
}

function Evaluation({
  opened: { questions },
  answer,
  change,
}: {
  readonly opened: OpenedFeedback
  readonly answer: FeedbackAnswer
  readonly change: (changed: FeedbackAnswer) => void
}) {
  const t = useT()
  const { answers = [], criteria: given = {} } = answer
  if (questions.length > 0)
    return questions.map((question, index) => (
      <Textarea
        key={question}
        label={question}
        maxLength={1000}
        autosize
        minRows={1}
        value={answers[index] ?? ''}
        onChange={({ currentTarget }) =>
          change({
            answers: questions.map((_, at) => (at === index ? currentTarget.value : (answers[at] ?? ''))),
          })
        }
      />
    ))
  return (
    <fieldset className={styles.inner}>
      <legend>{t('feedback.link.criteria')}</legend>
      <div className={styles.grid}>
        {criteria.map((criterion) => (
          <Scale
            key={criterion}
            label={t(`feedback.criterion.${criterion}`)}
            words={String}
            value={given[criterion]}
            onChange={(value) => {
              const { [criterion]: _, ...rest } = given
              change({ criteria: value === undefined ? rest : { ...rest, [criterion]: value } })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Scale({
  label,
  words,
  value,
  onChange,
}: {
  readonly label: string
  readonly words: (level: number) => string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const t = useT()
  return (
    <NativeSelect
      label={label}
      value={String(value ?? '')}
      data={[
        { value: '', label: t('feedback.link.not-said') },
        ...entrustmentLevels.map((level) => ({ value: String(level), label: words(level) })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value ? Number(currentTarget.value) : undefined)
      }
    />
  )
}

function withLevel(answer: FeedbackAnswer, level: number | undefined): FeedbackAnswer {
  const { entrustment: _, ...rest } = answer
  return level === undefined ? rest : { ...rest, entrustment: level }
}

/** Without words that are none. */
function saidOnly({ comment, answers, goals = [], ...rest }: FeedbackAnswer): FeedbackAnswer {
  const proposed = goals.flatMap((goal) => goal.trim().slice(0, 200) || []).slice(0, 5)
  return {
    ...rest,
    ...(comment?.trim() ? { comment } : {}),
    ...(answers?.some((one) => one.trim()) ? { answers } : {}),
    ...(proposed.length > 0 ? { goals: proposed } : {}),
  }
}
