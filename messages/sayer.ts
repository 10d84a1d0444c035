import { withUnion } from './country-groups.ts'
import { type DayExpression, dayWords } from './day-words.ts'
import { countryInSentence, formatAmount, languageName, listOf } from './format.ts'
import type { Language } from './languages.ts'
import { type StartRules, startRules } from './start-rules.ts'
import { createTranslator, hasMessage } from './translate.ts'
import { type Vocabulary, vocabularies, vocabularyOfFact, vocabularyOfValue } from './vocabularies.ts'

/** A sentence as the domain gives it: its code and the values it names. */
export type Say = {
  readonly code: string
  readonly values?: Readonly<
    Record<string, string | number | boolean | readonly string[] | readonly number[] | DayExpression>
  >
}

/** Names that only the catalogue knows, of schools, sites and lists. */
export type NameOf = (vocabulary: Vocabulary, code: string) => string | undefined

/** Writes out a day that depends on the stay; undefined leaves it in words. */
export type DayOf = (expression: DayExpression) => string | undefined

export type Sayer = {
  /** What is needed, as a sentence. */
  readonly sentenceOf: (say: Say, dayOf?: DayOf) => string
  /** The same for a table: of many countries only the first. */
  readonly shortOf: (say: Say, dayOf?: DayOf) => string
  /** The question that settles it, where only a person can tell. */
  readonly questionOf: (say: Say) => string | undefined
  /** A code in words. `place`: a fact such as school.kinds, or a field such as documents.type. */
  readonly codeOf: (place: string, code: string) => string
}

export function createSayer(language: Language, nameOf: NameOf = () => undefined): Sayer {
  const t = createTranslator(language)
  const { dayInWords, lengthOf } = dayWords(language, t)

  function label(vocabulary: Vocabulary, code: string): string {
    if (vocabulary === 'text') return code
    if (vocabulary === 'country')
      return /^[A-Z]{2}$/.test(code) ? countryInSentence(code, language) : t(`profile.territory.${code}`)
    if (vocabulary === 'language') return languageName(code, language)
    const message = `profile.${vocabulary}.${code}`
    const name = nameOf(vocabulary, code)
    if (name !== undefined) return name
    // A closed vocabulary without this label is a mistake of ours: the translator names it.
    const isOpen = 'open' in vocabularies[vocabulary]
    return isOpen && !hasMessage(message, language) ? code.replaceAll('-', ' ') : t(message)
  }

  function textOf(name: string, value: NonNullable<Say['values']>[string], { dayOf, isShort }: Manner) {
    if (value === 'any') return value // for a `select` in the sentence
    if (lengths.includes(name)) return isDay(value) ? lengthOf(value) : value
    if (isDay(value)) return dayOf?.(value) ?? dayInWords(value)
    if (name === 'steps' && Array.isArray(value)) return value.join(' → ')
    const vocabulary = vocabularyOfValue[name]
    if (Array.isArray(value)) {
      const items = vocabulary === 'country' ? withUnion(value) : value
      const texts = items.map((item) => (vocabulary ? label(vocabulary, String(item)) : String(item)))
      return isShort && vocabulary === 'country' ? firstOf(texts) : listOf(texts, language)
    }
    return vocabulary ? label(vocabulary, String(value)) : value
  }

  function firstOf(countries: readonly string[]): string {
    const more = countries.length - MOST_COUNTRIES
    if (more <= 0) return listOf(countries, language)
    const first = countries.slice(0, MOST_COUNTRIES).join(', ')
    return t('profile.countries.more', { countries: first, number: more })
  }

  function formatted({ code, values = {} }: Say, manner: Manner): Record<string, unknown> {
    const texts = Object.entries(values).map(([name, value]) => [name, textOf(name, value, manner)] as const)
    return { ...Object.fromEntries(texts), ...derived(code, values) }
  }

  /** Values that a sentence needs in more than one form, or together. */
  function derived(code: string, values: NonNullable<Say['values']>): Record<string, unknown> {
    const { moment, judge, level, perClaim, aggregate, currency } = values
    const amount = (value: unknown) =>
      Number(value) > 0 ? formatAmount(Number(value), String(currency), language) : ''
    return {
      ...(moment === undefined
        ? {}
        : {
            moment: t(`profile.moment.${moment}`),
            byMoment: t(`profile.by-moment.${moment}`),
            anchor: t(`profile.anchor.${moment}`),
          }),
      ...(judge === undefined ? {} : { judge: t(`profile.judge.${judge}`) }),
      ...(typeof level === 'number' ? { level: cefr[level - 1] } : {}),
      ...(perClaim === undefined ? {} : { perClaimText: amount(perClaim), aggregateText: amount(aggregate) }),
      ...(code.startsWith('language-test.') ? { scores: scores(values) } : {}),
      ...(code === 'start-days.grid'
        ? { rules: startRules(values as StartRules, language, t).join('; ') }
        : {}),
    }
  }

  function scores(values: NonNullable<Say['values']>): string {
    const parts = scoreNames.flatMap((name) =>
      values[name] === undefined ? [] : [t(`requirements.score.${name}`, { points: values[name] })],
    )
    return listOf(parts, language, 'and')
  }

  const said = (say: Say, manner: Manner): string => {
    if (say.code.endsWith(negated)) {
      const sentence = said({ ...say, code: say.code.slice(0, -negated.length) }, manner)
      return t('requirements.not', { sentence })
    }
    return capitalised(t(`requirements.${say.code}`, formatted(say, manner)), language)
  }

  return {
    sentenceOf: (say, dayOf) => said(say, { dayOf, isShort: false }),
    shortOf: (say, dayOf) => said(say, { dayOf, isShort: true }),
    questionOf: ({ code, values }) => {
      const plain = code.replace(/(\.not)+$/, '')
      const message = `requirements.${plain}.ask`
      if (!hasMessage(message, language)) return undefined
      return t(message, formatted({ code: plain, ...(values ? { values } : {}) }, wholly))
    },
    codeOf: (place, code) =>
      label(vocabularyOfFact[place] ?? (place.endsWith('.evidence') ? 'evidence' : 'text'), code),
  }
}

type Manner = { readonly dayOf: DayOf | undefined; readonly isShort: boolean }
const wholly: Manner = { dayOf: undefined, isShort: false }

/** What a cell of a table can hold and a reader can take in. */
const MOST_COUNTRIES = 6

/** The opposite of a sentence; see `not` among the terms of the domain. */
const negated = '.not'
const lengths = ['within', 'gap', 'lead']
const scoreNames = ['minimum', 'eachSection', 'reading', 'listening', 'speaking', 'writing']
const cefr = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']

const isDay = (value: unknown): value is DayExpression =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const capitalised = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
