import { ask, listOrganisations } from '@famulus/contract'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'

type Props = { readonly value: string; readonly onChange: (organisationId: string) => void }

export function SchoolChoice({ value, onChange }: Props) {
  const t = useT()
  const { data } = useQuery({
    queryKey: ['organisations', 'home'],
    queryFn: () => ask(listOrganisations, { query: { kind: 'home' } }),
  })
  const schools = data?.organisations ?? []
  return (
    <NativeSelect
      label={t('incidents.school')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        { value: '', label: t('incidents.no-school') },
        ...schools.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
      ]}
    />
  )
}
