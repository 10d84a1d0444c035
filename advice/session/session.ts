import type { Catalogue } from '@famulus/catalogue/document'
import type { CompiledAward } from '@famulus/domain/funding'
import type { Day } from '@famulus/domain/time'
import {
  createSayer,
  createTranslator,
  type Language,
  type Sayer,
  type Translate,
} from '@famulus/messages/speaking'
import { namesIn } from './names.ts'

/** What everything is asked of: the catalogue, on a day, in a language. */
export type Session = {
  readonly catalogue: Catalogue
  readonly language: Language
  readonly t: Translate
  readonly sayer: Sayer
  readonly today: Day
}

/** The language must be loaded. `awards`: those that sentences may call by their names. */
export const createSession = (
  { catalogue, language, today }: Pick<Session, 'catalogue' | 'language' | 'today'>,
  awards: readonly CompiledAward[] = [],
): Session => ({
  catalogue,
  language,
  t: createTranslator(language),
  sayer: createSayer(language, namesIn(catalogue, awards)),
  today,
})
