import { ask, moveIncident, type WholeIncident } from '@famulus/contract'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Incidents.module.css'

type Props = {
  readonly incident: WholeIncident
  readonly organisationId: string | undefined
  readonly onMoved: () => void
}

type Move = WholeIncident['may'][number]

/** Words for the other side, and what is done with them. */
export function MoveIncident({ incident: { studentId, incidentId, may }, organisationId, onMoved }: Props) {
  const t = useT()
  const [text, setText] = useState('')
  const moving = useMutation({
    mutationFn: ({ move, key }: { readonly move: Move; readonly key: string }) =>
      ask(
        moveIncident,
        {
          params: { studentId, incidentId },
          json: { move, text, ...(organisationId === undefined ? {} : { organisationId }) },
        },
        { key },
      ),
    onSuccess: () => setText(''),
    onSettled: onMoved,
  })
  return (
    <div className={styles.moves}>
      <Textarea
        label={t(organisationId ? 'incidents.to-student' : 'incidents.to-school')}
        maxLength={2000}
        autosize
        minRows={2}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <div className={styles.buttons}>
        {may.map((move) => (
          <Button
            key={move}
            variant={move === 'acknowledge' ? 'filled' : 'default'}
            disabled={move === 'note' && text.trim() === ''}
            loading={moving.isPending && moving.variables.move === move}
            onClick={() => moving.mutate({ move, key: crypto.randomUUID() })}
          >
            {t(`incidents.move.${move}`)}
          </Button>
        ))}
      </div>
      {moving.error ? <RefusalNote error={moving.error} /> : null}
    </div>
  )
}
