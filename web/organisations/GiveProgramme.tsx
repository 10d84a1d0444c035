import { ask, giveProgramme } from '@famulus/contract'
import { Autocomplete, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { useScene } from '../app/scene.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Organisations.module.css'

type Props = { readonly organisationId: string; readonly host: string }

/** Gives a host a programme of the catalogue, found by its name. */
export function GiveProgramme({ organisationId, host }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const { catalogue } = useScene().session
  const [typed, setTyped] = useState('')
  const options = catalogue.programmes.map(({ programme: { id, name, programmeName } }) => ({
    id,
    text: `${programmeName ? `${name}: ${programmeName}` : name} (${id})`,
  }))
  const chosen = options.find(({ text }) => text === typed)
  const giving = useMutation({
    mutationFn: (programmeId: string) => ask(giveProgramme, { json: { organisationId, programmeId } }),
    onSuccess: () => {
      setTyped('')
      return queries.invalidateQueries({ queryKey: ['all-organisations'] })
    },
  })
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (chosen) giving.mutate(chosen.id)
  }
  return (
    <form onSubmit={give}>
      <div className={styles.row}>
        <Autocomplete
          label={t('organisations.give.programme', { host })}
          data={options.map(({ text }) => text)}
          limit={12}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" variant="default" disabled={!chosen} loading={giving.isPending}>
          {t('organisations.give.give')}
        </Button>
      </div>
      {giving.error ? <RefusalNote error={giving.error} /> : null}
    </form>
  )
}
