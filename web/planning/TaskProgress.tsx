import { type ProgressEntry, progressWith, progressWithout } from '@famulus/advice/planning'
import { isoOf } from '@famulus/domain/time'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { students } from '../profile/student-store.ts'
import styles from './TaskProgress.module.css'
import type { TaskRow } from './task-rows.ts'

/** How far a task is: done, with somebody else, or not needed; it goes into the profile and can be taken back. */
export function TaskProgress({ programme, row }: { readonly programme: string; readonly row: TaskRow }) {
  const { session, profile } = useScene()
  const { t, today } = session
  const [asks, setAsks] = useState<'waitingFor' | 'skipped'>()
  const known = profile.progress ?? []
  const task = { programme, task: row.id }
  const save = (progress: readonly ProgressEntry[]) => {
    setAsks(undefined)
    return students.change([['progress', progress.length > 0 ? progress : undefined]])
  }
  const told = row.typical.told !== undefined
  return (
    <div className={`${styles.progress} no-print`}>
      {told ? (
        <Button size="compact-xs" variant="default" onClick={() => save(progressWithout(known, task))}>
          {t('timeline.take-back')}
        </Button>
      ) : (
        <>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => save(progressWith(known, { ...task, done: isoOf(today) }))}
          >
            {t('timeline.done')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsks('waitingFor')}>
            {t('timeline.waiting')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsks('skipped')}>
            {t('timeline.skip')}
          </Button>
        </>
      )}
      {asks ? (
        <Words
          label={t(`timeline.say.${asks}`)}
          onSaid={(words) =>
            save(
              progressWith(known, {
                ...task,
                [asks]: words,
                ...(asks === 'waitingFor' ? { since: isoOf(today) } : {}),
              }),
            )
          }
        />
      ) : null}
    </div>
  )
}

function Words({ label, onSaid }: { readonly label: string; readonly onSaid: (words: string) => void }) {
  const { t } = useScene().session
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSaid(String(new FormData(event.currentTarget).get('words')).trim())
  }
  return (
    <form className={styles.words} onSubmit={submit}>
      <TextInput name="words" label={label} required maxLength={200} data-autofocus />
      <Button type="submit" size="compact-sm">
        {t('timeline.keep')}
      </Button>
    </form>
  )
}
