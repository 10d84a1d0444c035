import type { Assessed } from '@famulus/advice/programmes'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { students } from '../profile/student-store.ts'
import { useAssessments } from './assessments.ts'
import { decidedSince, isUnknown, nextQuestion } from './next-question.ts'
import { forgetPutOff, usePutOff } from './put-off.ts'
import styles from './QuestionCard.module.css'
import { QuestionForm } from './QuestionForm.tsx'

/** One question at a time, the one that decides most first. Every answer is kept, and moves the map at once. */
export function QuestionCard() {
  const { session } = useScene()
  const { t } = session
  const places = useAssessments()
  const putOff = usePutOff()
  const question = useMemo(() => nextQuestion(places, putOff), [places, putOff])
  const [before, setBefore] = useState<readonly Assessed[]>()
  const decided = places.filter((one) => !isUnknown(one)).length
  return (
    <aside className={`${styles.card} card`} aria-label={t('where.question')}>
      {question ? (
        <QuestionForm
          key={question.path}
          question={question}
          heading="h2"
          onAnswered={() => setBefore(places)}
        />
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
