import { hasMessage, type Language, type Translate } from '@famulus/messages/speaking'
import type { FieldContext } from './field-props.ts'
import { optionName } from './option-name.ts'

type Speaking = { readonly t: Translate; readonly language: Language }

/** What a key is called: where a kind or part calls it otherwise than the others, so. */
export const fieldName = (speaking: Speaking, place: string, key: string): string =>
  knownFieldName(speaking, place, key) ?? speaking.t(`editor.field.${key}`)

/** The same; undefined for a key that no form has. */
export const knownFieldName = ({ t, language }: Speaking, place: string, key: string): string | undefined => {
  const message = [`editor.field.${place}.${key}`, `editor.field.${key}`].find((one) =>
    hasMessage(one, language),
  )
  return message === undefined ? undefined : t(message)
}

export const optionsOf = (
  speaking: Speaking,
  { place }: FieldContext,
  key: string,
  codes: readonly string[],
) => codes.map((code) => ({ value: code, label: optionName(speaking, place, key, code) }))
