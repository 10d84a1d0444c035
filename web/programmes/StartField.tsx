import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'

/**
 * The first day of a stay. Until it is left, the field keeps what is typed in it: half a date the browser gives as
 * nothing or as a year such as 202, and the page may go on with a later day than the one that was typed.
 */
export function StartField({
  start,
  onChange,
}: {
  /** An ISO date. */
  readonly start: string
  readonly onChange: (iso: string) => void
}) {
  const { t } = useScene().session
  const [typed, setTyped] = useState<string>()
  const type = (iso: string) => {
    setTyped(iso)
    if (isWhole(iso)) onChange(iso)
  }
  return (
    <TextInput
      type="date"
      label={t('programme.start')}
      value={typed ?? start}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => setTyped(undefined)}
    />
  )
}

/** Of 2027 the first digits are the years 2, 20 and 202. */
const isWhole = (iso: string): boolean => iso >= '1000'
