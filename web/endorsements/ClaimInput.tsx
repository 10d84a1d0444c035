import { disciplineSchema } from '@famulus/domain/profile'
import { countryName } from '@famulus/messages/speaking'
import { NativeSelect, TextInput } from '@mantine/core'
import { useLanguage } from '../app/language.tsx'
import { electiveName } from '../applications/elective-name.ts'
import { countryCodes } from '../programmes/country-codes.ts'
import type { ClaimField } from './claim-fields.ts'

type Props = {
  readonly field: ClaimField
  readonly value: string
  readonly onChange: (value: string) => void
}

type Option = { readonly value: string; readonly label: string }

/** One field of a claim, as the browser types it best. */
export function ClaimInput({ field, value, onChange }: Props) {
  const { t } = useLanguage()
  const options = useOptions(field)
  const shared = {
    label: t(`endorsements.field.${field.name}`),
    value,
    required: true,
    withAsterisk: false,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value),
  }
  if (options) return <NativeSelect {...shared} data={[{ value: '', label: '' }, ...options]} />
  const { as } = field
  return (
    <TextInput
      {...shared}
      type={as === 'day' ? 'date' : as === 'email' ? 'email' : 'text'}
      inputMode={as === 'number' ? 'decimal' : as === 'email' ? 'email' : 'text'}
      maxLength={120}
    />
  )
}

/** ISO 4217, of the schools and hosts that ask for cover. */
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD'] as const

function useOptions({ as, name, options }: ClaimField): readonly Option[] | undefined {
  const { t, language } = useLanguage()
  const byName = (codes: readonly string[], nameOf: (code: string) => string): Option[] =>
    codes
      .map((value) => ({ value, label: nameOf(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, language))
  switch (as) {
    case 'choice':
      return options?.map((value) => ({ value, label: t(`endorsements.choice.${name}.${value}`) }))
    case 'currency':
      return currencies.map((value) => ({ value, label: value }))
    case 'country':
      return [
        { value: 'worldwide', label: t('endorsements.worldwide') },
        ...byName(countryCodes, (code) => countryName(code, language)),
      ]
    case 'discipline':
      return byName(disciplineSchema.options, (code) => electiveName(code, t))
    default:
      return undefined
  }
}
