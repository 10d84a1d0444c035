import { ask, returnEndorsement } from '@famulus/contract'
import { reasonsByState } from '@famulus/domain/applications'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import type { Ending } from './Ended.tsx'
import styles from './Endorsements.module.css'
import { useSentence } from './use-sentence.ts'

type Props = {
  readonly by: { readonly token: string; readonly proof: string }
  readonly onEnd: (ending: Ending) => void
}

const reasonsByMove = {
  return_endorsement: reasonsByState.endorsement_returned.codes,
  decline_endorsement: reasonsByState.endorsement_declined.codes,
} as const
type Move = keyof typeof reasonsByMove
const moves: readonly Move[] = ['return_endorsement', 'decline_endorsement']

/** The school signs nothing: the student may mend something and ask again, or not. */
export function GiveBack({ by, onEnd }: Props) {
  const t = useT()
  const sentence = useSentence()
  const [chosen, setChosen] = useState('')
  const giving = useMutation({
    mutationFn: ({ move, reason }: { move: Move; reason: string }) =>
      ask(returnEndorsement, { json: { ...by, move, reason } }),
    onSuccess: (_, { move }) => onEnd({ how: move }),
  })
  const give = (event: FormEvent) => {
    event.preventDefault()
    const [move, reason = ''] = chosen.split(' ')
    const known = moves.find((one) => one === move)
    if (known) giving.mutate({ move: known, reason })
  }
  return (
    <details className={styles.aside}>
      <summary>{t('endorsements.back')}</summary>
      <form className={styles.row} onSubmit={give}>
        <NativeSelect
          label={t('endorsements.back-why')}
          value={chosen}
          required
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...moves.map((move) => ({
              group: t(`applications.move.${move}`),
              items: reasonsByMove[move].map((reason) => ({
                value: `${move} ${reason}`,
                label: t(`applications.reason.${reason}`),
              })),
            })),
          ]}
        />
        <Button type="submit" variant="default" loading={giving.isPending}>
          {t('endorsements.back-do')}
        </Button>
      </form>
      {giving.error ? <RefusalNote error={giving.error} sentence={sentence} /> : null}
    </details>
  )
}
