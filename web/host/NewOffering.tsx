import { addOffering, ask } from '@famulus/contract'
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { useScene } from '../app/scene.tsx'
import applicationStyles from '../applications/Applications.module.css'
import { electiveOptions } from '../applications/elective-name.ts'
import { firstWish } from '../applications/wish-edit.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'

type Props = { readonly programmes: readonly string[]; readonly organisationId: string }

/** Places in one more elective or period. */
export function NewOffering({ programmes, organisationId }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const { session } = useScene()
  const { offering, dates } = firstWish(undefined, undefined, session.today)
  const [made, setMade] = useState({
    programmeId: programmes[0] ?? '',
    elective: offering,
    startsOn: dates[0]?.startsOn ?? '',
    weeks: dates[0]?.weeks ?? 4,
    capacity: 1,
  })
  const [key, setKey] = useState(() => crypto.randomUUID())
  const adding = useMutation({
    mutationFn: () => ask(addOffering, { params: { organisationId }, json: made }, { key }),
    onSettled: () => {
      setKey(crypto.randomUUID())
      return queries.invalidateQueries({ queryKey: ['seats', organisationId] })
    },
  })
  const add = (event: FormEvent) => {
    event.preventDefault()
    adding.mutate()
  }
  return (
    <form className={`${applicationStyles.part} ${applicationStyles.form} card`} onSubmit={add}>
      <h2>{t('host.seats.add-title')}</h2>
      <div className={applicationStyles.row}>
        {programmes.length > 1 ? (
          <NativeSelect
            label={t('host.seats.programme')}
            value={made.programmeId}
            data={[...programmes]}
            onChange={({ currentTarget }) => setMade({ ...made, programmeId: currentTarget.value })}
          />
        ) : null}
        <NativeSelect
          label={t('applications.wishes.elective')}
          value={made.elective}
          data={electiveOptions(made.elective, t)}
          onChange={({ currentTarget }) => setMade({ ...made, elective: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('applications.wishes.start')}
          value={made.startsOn}
          required
          onChange={({ currentTarget }) => setMade({ ...made, startsOn: currentTarget.value })}
        />
        <Whole
          label={t('applications.wishes.weeks')}
          value={made.weeks}
          most={52}
          onChange={(one) => setMade({ ...made, weeks: one })}
        />
        <Whole
          label={t('host.seats.places')}
          value={made.capacity}
          most={500}
          onChange={(one) => setMade({ ...made, capacity: one })}
        />
      </div>
      <Button type="submit" loading={adding.isPending}>
        {t('host.seats.add')}
      </Button>
      {adding.error ? (
        <RefusalNote
          error={adding.error}
          sentence={({ refused }) =>
            refused === 'offered_already' ? t('host.seats.offered_already') : undefined
          }
        />
      ) : null}
    </form>
  )
}

type WholeProps = {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly onChange: (value: number) => void
}

const Whole = ({ label, value, most, onChange }: WholeProps) => (
  <NumberInput
    label={label}
    value={value}
    min={1}
    max={most}
    w={110}
    onChange={(typed) =>
      typeof typed === 'number' && typed >= 1 && onChange(Math.min(most, Math.floor(typed)))
    }
  />
)
