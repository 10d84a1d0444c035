import { useMemo } from 'react'
import { type Choice, choicesOf } from './choices.ts'
import type { FormField } from './form-fields.ts'
import type { Within } from './naming.ts'
import { useNaming } from './use-naming.ts'

/** Sorting some hundred names for each field at each letter would be felt. */
export function useChoices(
  { kind, path, options }: FormField,
  within: Within | undefined,
): readonly Choice[] {
  const naming = useNaming()
  return useMemo(
    () => choicesOf({ kind, path, options }, naming, within),
    [kind, path, options, naming, within],
  )
}
