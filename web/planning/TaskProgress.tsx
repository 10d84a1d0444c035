import { isoOf } from '@famulus/domain/time'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './TaskProgress.module.css'
import type { TaskRow } from './task-rows.ts'
import type { ProgressOf, Told } from './use-progress.ts'

type Asked = 'done' | 'waitingFor' | 'skipped'
const kinds: readonly Asked[] = ['done', 'waitingFor', 'skipped']

/** How far a task is: done, with somebody else, or not needed; it goes into the profile and can be taken back. */
export function TaskProgress({ row, progress }: { readonly row: TaskRow; readonly progress: ProgressOf }) {
  const { session } = useScene()
  const { t, today } = session
  const [asked, setAsked] = useState<Asked>()
  if (row.typical.told !== undefined)
    return (
      <Button size="compact-sm" variant="default" onClick={() => progress.takeBack(row)}>
        {t('timeline.take-back')}
      </Button>
    )
  return (
    <div className={styles.progress}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="compact-sm"
          variant="default"
          aria-expanded={asked === kind}
          onClick={() => setAsked(asked === kind ? undefined : kind)}
        >
          {t(`timeline.tell.${kind}`)}
        </Button>
      ))}
      {asked ? (
        <Words
          key={asked}
          kind={asked}
          today={isoOf(today)}
          onSaid={async (told) => {
            await progress.tell(row, told)
            setAsked(undefined)
          }}
        />
      ) : null}
    </div>
  )
}

function Words({
  kind,
  today,
  onSaid,
}: {
  readonly kind: Asked
  /** ISO date */
  readonly today: string
  readonly onSaid: (told: Told) => void
}) {
  const { t } = useScene().session
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = String(new FormData(event.currentTarget).get('said')).trim()
    // One of the three, as the form has it.
    if (said) onSaid({ [kind]: said } as Told)
  }
  return (
    <form className={styles.words} onSubmit={submit}>
      {kind === 'done' ? (
        <TextInput
          name="said"
          type="date"
          label={t('timeline.say.done')}
          defaultValue={today}
          max={today}
          required
          autoFocus
        />
      ) : (
        <TextInput name="said" label={t(`timeline.say.${kind}`)} required maxLength={200} autoFocus />
      )}
      <Button type="submit">{t('timeline.keep')}</Button>
    </form>
  )
}
