import { type ApplicationDetail, Refused } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import { MoveDetails } from './MoveDetails.tsx'
import { type Choice, emptyChoice, isChosen, isQuiet, type OfferedMove, sentOf } from './move-choice.ts'
import { useRefusalText } from './refusal-text.ts'
import { type Place, useMove } from './use-application.ts'

type Props = { readonly move: OfferedMove; readonly detail: ApplicationDetail; readonly place: Place }

/** A move as a button. What has to be said with it, and what it does, is asked when it is pressed. */
export function MoveForm({ move, detail, place }: Props) {
  const t = useT()
  const sentence = useRefusalText(detail)
  const [isOpen, setOpen] = useState(false)
  const label = t(`applications.move.${move.move}`)
  const whyId = `why-${move.move}`
  return (
    <div className={isOpen ? styles.opened : undefined}>
      <Button
        variant={isQuiet(move) ? 'default' : 'filled'}
        disabled={move.whyNot !== null}
        aria-expanded={isOpen}
        {...(move.whyNot ? { 'aria-describedby': whyId } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {move.whyNot ? (
        <p id={whyId} className={styles.why}>
          {sentence(move.whyNot) ?? move.whyNot.refused}
        </p>
      ) : null}
      {isOpen && !move.whyNot ? (
        <Asked {...{ move, detail, place, label }} onCancel={() => setOpen(false)} />
      ) : null}
    </div>
  )
}

type AskedProps = Props & { readonly label: string; readonly onCancel: () => void }

function Asked({ move, detail, place, label, onCancel }: AskedProps) {
  const t = useT()
  const sentence = useRefusalText(detail)
  const [choice, setChoice] = useState<Choice>(emptyChoice(move))
  const [key, setKey] = useState(() => crypto.randomUUID())
  const moving = useMove(place)
  const send = () =>
    moving.mutate(
      { key, move: move.move, ...sentOf(choice, move, detail) },
      {
        // The button goes with the state: whoever pressed it is told the new one.
        onSuccess: () => document.querySelector<HTMLElement>('h1')?.focus(),
        onError: (error) => error instanceof Refused && setKey(crypto.randomUUID()),
      },
    )
  return (
    <div className={styles.form}>
      <MoveDetails move={move} detail={detail} choice={choice} onChange={setChoice} />
      <div className={styles.row}>
        <Button loading={moving.isPending} disabled={!isChosen(choice, move)} onClick={send}>
          {t('applications.moves.do', { move: label })}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('applications.moves.cancel')}
        </Button>
      </div>
      {moving.error ? <RefusalNote error={moving.error} sentence={sentence} /> : null}
    </div>
  )
}
