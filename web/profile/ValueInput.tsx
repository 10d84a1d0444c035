import { NativeSelect } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import { ChipsInput } from './ChipsInput.tsx'
import { choicesOf } from './choices.ts'
import { FlagInput } from './FlagInput.tsx'
import type { FormField } from './form-fields.ts'
import { SearchInput } from './SearchInput.tsx'
import { SinceInput } from './SinceInput.tsx'
import { TypedInput } from './TypedInput.tsx'

export type ValueProps = {
  readonly field: FormField
  readonly label: string
  readonly value: unknown
  /** Undefined: nothing is known any more. */
  readonly onChange: (value: unknown) => void
  /** The list in whose rows the field stands. */
  readonly list?: string
}

/** From so many choices on, searching is quicker than looking. */
const MANY = 12

/** The input that fits the kind of the field. Empty is always possible: unknown stays unknown. */
export function ValueInput(props: ValueProps) {
  const { session } = useScene()
  const { field, label, value, onChange, list } = props
  switch (field.kind) {
    case 'flag':
      return <FlagInput {...props} />
    case 'since':
      return <SinceInput {...props} />
    case 'date':
    case 'dates':
    case 'number':
      return <TypedInput {...props} />
    case 'choices':
    case 'countries':
    case 'languages':
    case 'codes':
      return <ChipsInput {...props} />
    default: {
      if (Array.isArray(value)) return <ChipsInput {...props} />
      const choices = choicesOf(field, session, list)
      const isClosed = field.kind !== 'text'
      if (!isClosed && field.path === 'role') return <TypedInput {...props} />
      if (!isClosed || choices.length > MANY) return <SearchInput {...props} />
      return (
        <NativeSelect
          aria-label={label}
          value={String(value ?? '')}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
          data={[{ value: '', label: session.t('form.not-said') }, ...choices]}
        />
      )
    }
  }
}
