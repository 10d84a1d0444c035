import { ChipsInput } from './ChipsInput.tsx'
import { ChoiceInput } from './ChoiceInput.tsx'
import { FlagInput } from './FlagInput.tsx'
import type { FormField } from './form-fields.ts'
import type { Within } from './naming.ts'
import { SinceInput } from './SinceInput.tsx'
import { TypedInput } from './TypedInput.tsx'

/** Undefined: nothing is known any more. Resolves to false where the value is not kept, so that it can be mended. */
export type Change = (value: unknown) => Promise<boolean>

export type ValueProps = {
  readonly field: FormField
  readonly label: string
  readonly value: unknown
  readonly onChange: Change
  /** The record in which the field stands. */
  readonly within?: Within
}

/** The input that fits the kind of the field. Empty is always possible: unknown stays unknown. */
export function ValueInput(props: ValueProps) {
  const { path, kind } = props.field
  switch (kind) {
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
    default:
      // The one sentence of the profile; every other text is a code.
      return path === 'role' ? <TypedInput {...props} /> : <ChoiceInput {...props} />
  }
}
