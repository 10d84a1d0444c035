import { ask, type Input, makeOrganisation } from '@famulus/contract'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { InstitutionSearch } from '../institutions/InstitutionSearch.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Organisations.module.css'

const kinds = ['host', 'home', 'funder'] as const
type Kind = Input<typeof makeOrganisation>['json']['kind']

/** A new organisation; a home school belongs to a university, by whose mail domain its students are known. */
export function NewOrganisation() {
  const t = useT()
  const queries = useQueryClient()
  const [kind, setKind] = useState<Kind>('host')
  const [name, setName] = useState('')
  const [institutionId, setInstitution] = useState<string>()
  const making = useMutation({
    mutationFn: () =>
      ask(makeOrganisation, {
        json: { kind, name, institutionId: kind === 'home' ? (institutionId ?? null) : null },
      }),
    onSuccess: () => {
      setName('')
      return queries.invalidateQueries({ queryKey: ['all-organisations'] })
    },
  })
  const make = (event: FormEvent) => {
    event.preventDefault()
    making.mutate()
  }
  return (
    <form className={`${styles.form} card`} onSubmit={make}>
      <h2>{t('organisations.new.title')}</h2>
      <NativeSelect
        label={t('organisations.new.kind')}
        value={kind}
        data={kinds.map((one) => ({ value: one, label: t(`accounts.role.${one}`) }))}
        onChange={({ currentTarget }) => setKind(kinds.find((one) => one === currentTarget.value) ?? 'host')}
      />
      <TextInput
        label={t('organisations.new.name')}
        required
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      {kind === 'home' ? (
        <InstitutionSearch
          value={institutionId}
          onChange={setInstitution}
          label={t('organisations.new.institution')}
        />
      ) : null}
      <Button type="submit" loading={making.isPending}>
        {t('organisations.new.make')}
      </Button>
      {making.error ? <RefusalNote error={making.error} /> : null}
    </form>
  )
}
