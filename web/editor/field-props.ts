import type { ProgrammeProblem } from '@famulus/contract'
import type { Field } from './fields.ts'

/** `place`: the kind of requirement or the part of the document; `sources`: the short names of all pages. */
export type FieldContext = {
  readonly place: string
  readonly sources: readonly string[]
  readonly problems: readonly ProgrammeProblem[]
}

export type FieldProps = {
  readonly field: Field
  readonly value: unknown
  readonly context: FieldContext
  /** Where the value stands in the document. */
  readonly at: readonly (string | number)[]
  /** Undefined takes the key away. */
  readonly onChange: (value: unknown) => void
}
