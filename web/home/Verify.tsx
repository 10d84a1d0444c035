import type { Verification } from '@famulus/contract'
import { Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Desk.module.css'
import { type AtDesk, type Statement, useVerify } from './use-verify.ts'

type Props = {
  readonly statement: Statement
  /** In words, for whoever does not see what it stands beside. */
  readonly what: string
  readonly said: Verification | undefined
  readonly place: AtDesk
}

const verdicts = ['confirmed', 'wrong', 'unclear'] as const

/** What the school says of one statement, and the way to say it; a confirmation needs no words. */
export function Verify({ statement, what, said, place }: Props) {
  const t = useT()
  const label = useId()
  const verifying = useVerify(place)
  const [doubt, setDoubt] = useState<'wrong' | 'unclear'>()
  const [note, setNote] = useState('')
  const say = (verdict: Verification['verdict'], text: string) =>
    verifying.mutate({ ...statement, verdict, note: text }, { onSuccess: () => setDoubt(undefined) })
  return (
    <fieldset className={styles.verify} aria-labelledby={label}>
      <span id={label} className="visually-hidden">
        {t('home.verify.of', { what })}
      </span>
      {verdicts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          data-verdict={verdict}
          aria-pressed={said?.verdict === verdict}
          disabled={verifying.isPending}
          onClick={() => (verdict === 'confirmed' ? say(verdict, '') : setDoubt(verdict))}
        >
          {t(`home.verify.${verdict}`)}
        </button>
      ))}
      {doubt ? (
        <div className={styles.row}>
          <TextInput
            label={t('home.verify.note')}
            maxLength={500}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Button variant="default" onClick={() => say(doubt, note)}>
            {t('home.verify.say')}
          </Button>
        </div>
      ) : null}
      {said ? (
        <small>
          {t('home.verify.said', { by: said.by || 'none', at: said.at.slice(0, 10) })} {said.note}
        </small>
      ) : null}
      {verifying.error ? <RefusalNote error={verifying.error} /> : null}
    </fieldset>
  )
}
