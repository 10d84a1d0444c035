import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { listFrom } from './typed-list.ts'

type Props = {
  readonly label: string
  readonly error: string | undefined
  readonly values: readonly (string | number)[]
  readonly isNumbers: boolean
  readonly isRequired: boolean
  readonly onChange: (values: readonly (string | number)[]) => void
}

/** Several codes, days or numbers in one line; what is typed stays as it is until the field is left. */
export function TextsInput({ label, error, values, isNumbers, isRequired, onChange }: Props) {
  const t = useT()
  const [typed, setTyped] = useState<string>()
  const kept = values.join(', ')
  return (
    <TextInput
      label={label}
      error={error}
      description={t('editor.several')}
      required={isRequired}
      withAsterisk={false}
      value={typed ?? kept}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(listFrom(currentTarget.value, isNumbers))
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}
