import { de } from './de/index.ts'
import { en } from './en/index.ts'
import type { Language } from './languages.ts'
import { teach } from './translate.ts'

/** All languages at once, for the command line and for tests. */
export const sentences: Readonly<
  Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  en,
  de,
}
teach('en', en)
teach('de', de)
