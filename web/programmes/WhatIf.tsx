import { answerSentence } from '@famulus/advice/programmes'
import { addPeriod, isoOf } from '@famulus/domain/time'
import { Button, NativeSelect } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { badgeText } from './badge-text.ts'
import { doneIn, isWhatIf, toggledStep } from './programme-search.ts'
import { StartField } from './StartField.tsx'
import { waysOf } from './steps.ts'
import { useProgrammeSearch } from './use-programme-search.ts'
import styles from './WhatIf.module.css'
import type { WhatIfAnswers } from './what-if.ts'

/** The id of what opens it. */
export const WHAT_IF = 'what-if'

const lengths = Array.from({ length: 52 }, (_, index) => String(index + 1))
const monthsLater = [1, 3, 6]

/** Another start, another length, a step that is done: only looked at, the profile stays as it is. */
export function WhatIf({ answers }: { readonly answers: WhatIfAnswers }) {
  const { t } = useScene().session
  const { search } = useProgrammeSearch()
  return (
    <details className={`${styles.whatIf} card no-print`} open={isWhatIf(search)}>
      <summary id={WHAT_IF}>{t('programme.what-if')}</summary>
      <p className="soft">{t('programme.what-if-what')}</p>
      <Fields answers={answers} />
      <StepsDone answers={answers} />
      <Then answers={answers} />
    </details>
  )
}

function Fields({ answers: { one } }: { readonly answers: WhatIfAnswers }) {
  const { t } = useScene().session
  const { search, change } = useProgrammeSearch()
  const { start, weeks } = one.assessment
  return (
    <div className={styles.fields}>
      <StartField start={search.start ?? isoOf(start)} onChange={(iso) => change({ start: iso })} />
      <fieldset className={styles.later}>
        <legend className="visually-hidden">{t('programme.later')}</legend>
        {monthsLater.map((months) => (
          <Button
            key={months}
            variant="default"
            onClick={() => change({ start: isoOf(addPeriod(start, { months }, 'down')) })}
          >
            {t('programme.months-later', { months })}
          </Button>
        ))}
      </fieldset>
      <NativeSelect
        label={t('programme.weeks')}
        value={String(weeks)}
        onChange={({ currentTarget }) => change({ weeks: Number(currentTarget.value) })}
        data={lengths}
      />
    </div>
  )
}

function StepsDone({ answers: { one, plain } }: { readonly answers: WhatIfAnswers }) {
  const { session } = useScene()
  const { search, change } = useProgrammeSearch()
  const done = doneIn(search)
  // With one step done another way may be the shortest, so the steps of both are offered.
  const steps = new Map(
    [plain, one].flatMap((answer) => waysOf(answer, session).flatMap((way) => way.steps.map(byKey))),
  )
  if (steps.size === 0) return null
  return (
    <fieldset className={styles.steps}>
      <legend>{session.t('programme.if-done')}</legend>
      {[...steps.values()].map(({ key, says }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={done.includes(key)}
            onChange={() => change({ done: toggledStep(search, key) })}
          />
          {says}
        </label>
      ))}
    </fieldset>
  )
}

const byKey = <Step extends { readonly key: string }>(step: Step) => [step.key, step] as const

/** What the answer would be, beside what it is; said aloud whenever it changes. */
function Then({ answers: { one, asItIs } }: { readonly answers: WhatIfAnswers }) {
  const { session } = useScene()
  const { search, change } = useProgrammeSearch()
  const isAsked = isWhatIf(search)
  return (
    <div className={isAsked ? styles.then : undefined}>
      <p role="status">
        {isAsked ? (
          <>
            <AnswerBadge answer={asItIs.assessment.answer}>{badgeText(asItIs, session)}</AnswerBadge>{' '}
            <span aria-hidden="true">→</span>{' '}
            <AnswerBadge answer={one.assessment.answer}>{badgeText(one, session)}</AnswerBadge>{' '}
            {answerSentence(one, session)}
          </>
        ) : null}
      </p>
      {isAsked ? (
        <Button
          variant="default"
          onClick={() => change({ start: undefined, weeks: undefined, done: undefined })}
        >
          {session.t('programme.as-it-is')}
        </Button>
      ) : null}
    </div>
  )
}
