import { ask, searchInstitutions } from '@famulus/contract'
import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../app/language.tsx'

type Props = {
  readonly value: string | undefined
  readonly onChange: (institutionId: string | undefined) => void
  /** What it is called here; the student's school where nothing else is said. */
  readonly label?: string
}

/** Finds a university among those whose mail domains are known; what is chosen is shown with its domain. */
export function InstitutionSearch({ value, onChange, label }: Props) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.replace(/ \([^()]*\)$/, '').trim(), 250)
  const { data } = useQuery({
    queryKey: ['institutions', search],
    queryFn: () => ask(searchInstitutions, { query: { search } }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  })
  const options = (data?.institutions ?? []).map(({ institutionId, name, domains }) => ({
    institutionId,
    text: `${name} (${domains[0] ?? institutionId})`,
  }))
  const choose = (next: string) => {
    setTyped(next)
    onChange(options.find((one) => one.text === next)?.institutionId)
  }
  const isUnknown = search.length >= 3 && data?.institutions.length === 0
  return (
    <Autocomplete
      label={label ?? t('applications.ask.school')}
      description={t('applications.ask.school-what')}
      error={isUnknown ? t('applications.ask.school-unknown') : undefined}
      data={[...new Set(options.map((one) => one.text))]}
      filter={({ options: all }) => all}
      value={typed}
      onChange={choose}
      required
      aria-invalid={value === undefined && isUnknown}
    />
  )
}
