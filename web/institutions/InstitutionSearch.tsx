import { ask, searchInstitutions } from '@famulus/contract'
import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../app/language.tsx'

type Props = {
  readonly value: string | undefined
  readonly onChange: (institutionId: string | undefined) => void
}

/** Finds a university among those whose mail domains are known; what is chosen is shown with its domain. */
export function InstitutionSearch({ value, onChange }: Props) {
  const t = useT()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.replace(/ \([^()]*\)$/, '').trim(), 250)
  const { data } = useQuery({
    queryKey: ['institutions', search],
    queryFn: () => ask(searchInstitutions, { query: { search } }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  })
  const options = (data?.institutions ?? []).map(({ institutionId, name, domains }) => ({
    institutionId,
    label: `${name} (${domains[0] ?? institutionId})`,
  }))
  const choose = (typed: string) => {
    setText(typed)
    onChange(options.find(({ label }) => label === typed)?.institutionId)
  }
  const isUnknown = search.length >= 3 && data?.institutions.length === 0
  return (
    <Autocomplete
      label={t('applications.ask.school')}
      description={t('applications.ask.school-what')}
      error={isUnknown ? t('applications.ask.school-unknown') : undefined}
      data={[...new Set(options.map(({ label }) => label))]}
      filter={({ options: all }) => all}
      value={text}
      onChange={choose}
      required
      aria-invalid={value === undefined && isUnknown}
    />
  )
}
