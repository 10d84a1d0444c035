import { hasMessage, type Language, type Translate } from '@famulus/messages/speaking'
import type { FieldContext } from './field-props.ts'
import { optionName } from './option-name.ts'

type Speaking = { readonly t: Translate; readonly language: Language }

/** What a key is called: where a kind or part calls it otherwise than the others, so. */
export function fieldName({ t, language }: Speaking, place: string, key: string): string {
  const own = `editor.field.${place}.${key}`
  return t(hasMessage(own, language) ? own : `editor.field.${key}`)
}

export const optionsOf = (
  speaking: Speaking,
  { place }: FieldContext,
  key: string,
  codes: readonly string[],
) => codes.map((code) => ({ value: code, label: optionName(speaking, place, key, code) }))
