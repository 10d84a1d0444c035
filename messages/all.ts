import { first as firstDe } from './de/first.ts'
import { rest as restDe } from './de/rest.ts'
import { first as firstEn } from './en/first.ts'
import { rest as restEn } from './en/rest.ts'
import type { Language } from './languages.ts'
import { teach } from './translate.ts'

/** All languages at once, for the command line and for tests. */
export const sentences: Readonly<
  Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  en: { ...firstEn, ...restEn },
  de: { ...firstDe, ...restDe },
}
teach('en', sentences.en)
teach('de', sentences.de)
