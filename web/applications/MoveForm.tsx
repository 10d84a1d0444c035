import { type ApplicationDetail, Refused } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import { MoveDetails } from './MoveDetails.tsx'
import { type Choice, emptyChoice, isChosen, sentOf } from './move-choice.ts'
import { useRefusalText } from './refusal-text.ts'
import { type Place, useMove } from './use-application.ts'

export type OfferedMove = ApplicationDetail['moves'][number]

type Props = { readonly move: OfferedMove; readonly detail: ApplicationDetail; readonly place: Place }

/** Moves that end something: they stand back, and are asked about once more. */
const quiet = [
  'withdraw',
  'decline_offer',
  'decline',
  'cancel',
  'find_ineligible',
  'decline_endorsement',
  'change',
]

/** A move as a button. What has to be said with it is asked when it is pressed. */
export function MoveForm({ move, detail, place }: Props) {
  const t = useT()
  const sentence = useRefusalText(detail)
  const [isOpen, setOpen] = useState(false)
  const [choice, setChoice] = useState<Choice>(emptyChoice(move))
  const [key, setKey] = useState(() => crypto.randomUUID())
  const moving = useMove(place)
  const send = () =>
    moving.mutate(
      { key, move: move.move, ...sentOf(choice, move, detail) },
      { onError: (error) => error instanceof Refused && setKey(crypto.randomUUID()) },
    )
  const label = t(`applications.move.${move.move}`)
  return (
    <div>
      <Button
        variant={quiet.includes(move.move) ? 'default' : 'filled'}
        disabled={move.whyNot !== null}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {move.whyNot ? <p className={styles.why}>{sentence(move.whyNot) ?? move.whyNot.refused}</p> : null}
      {isOpen && !move.whyNot ? (
        <div className={styles.form}>
          <MoveDetails move={move} detail={detail} choice={choice} onChange={setChoice} />
          <Button loading={moving.isPending} disabled={!isChosen(choice, move)} onClick={send}>
            {t('applications.moves.do', { move: label })}
          </Button>
        </div>
      ) : null}
      {moving.error ? <RefusalNote error={moving.error} sentence={sentence} /> : null}
    </div>
  )
}
