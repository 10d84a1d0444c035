import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { type Choice, choicesOf } from './choices.ts'
import type { FormField } from './form-fields.ts'

/** Sorting some hundred names for each field at each letter would be felt. */
export function useChoices({ kind, path, options }: FormField, list: string | undefined): readonly Choice[] {
  const { session } = useScene()
  return useMemo(
    () => choicesOf({ kind, path, options }, session, list),
    [kind, path, options, session, list],
  )
}
