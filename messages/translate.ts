import { IntlMessageFormat } from 'intl-messageformat'
import { formatDay } from './format.ts'
import { type Language, localeOf } from './languages.ts'

export type Translate = (code: string, values?: Record<string, unknown>) => string

type Subjects = Readonly<Record<string, Readonly<Record<string, string>>>>

const sentences = new Map<Language, Subjects>()

/** What a language says is loaded apart from the code, so that a page loads only the one it speaks. */
export function teach(language: Language, subjects: Subjects): void {
  sentences.set(language, { ...sentences.get(language), ...subjects })
}

const loading = new Map<string, Promise<void>>()

/** Loads a language, once. Rejects where it cannot be fetched; the next call tries again. */
export async function loadLanguage(language: Language): Promise<void> {
  await Promise.all([
    loadFirst(language),
    loadOnce(`${language} rest`, async () => {
      const { rest } = language === 'de' ? await import('./de/rest.ts') : await import('./en/rest.ts')
      teach(language, rest)
    }),
  ])
}

/** Loads what the first page says: a third of a language can wait until another page is opened. */
export const loadFirst = (language: Language): Promise<void> =>
  loadOnce(`${language} first`, async () => {
    const { first } = language === 'de' ? await import('./de/first.ts') : await import('./en/first.ts')
    teach(language, first)
  })

function loadOnce(part: string, load: () => Promise<void>): Promise<void> {
  const known = loading.get(part)
  if (known) return known
  const started = load().catch((error: unknown) => {
    loading.delete(part)
    throw error
  })
  loading.set(part, started)
  return started
}

const compiled = { en: new Map<string, IntlMessageFormat>(), de: new Map<string, IntlMessageFormat>() }

/**
 * Turns a code and its facts into a sentence: `t('requirements.language.expired', { validUntil: '2027-05-01' })`.
 * Facts come as the domain has them; a day is written out in the language, a list is joined in it.
 */
export function createTranslator(language: Language): Translate {
  return (code, values = {}) => {
    const text = sentence(code, language)
    // Most sentences on a screen are only words, and need no parser.
    if (!/[{}'#]/.test(text)) return text
    const facts = Object.entries(values).map(([name, fact]) => [name, sayable(fact, language)])
    return String(message(code, text, language).format(Object.fromEntries(facts)))
  }
}

function message(code: string, text: string, language: Language): IntlMessageFormat {
  const known = compiled[language].get(code)
  if (known) return known
  const made = new IntlMessageFormat(text, localeOf[language], undefined, { ignoreTag: true })
  compiled[language].set(code, made)
  return made
}

export const hasMessage = (code: string, language: Language): boolean => find(code, language) !== undefined

function sentence(code: string, language: Language): string {
  const text = find(code, language)
  if (text !== undefined) return text
  const [subject, name] = parted(code)
  throw new Error(
    `No message "${code}" in "${language}": add "${name}" to messages/${language}/${subject}.json`,
  )
}

function find(code: string, language: Language): string | undefined {
  const [subject, name] = parted(code)
  const subjects = sentences.get(language)
  if (!subjects)
    throw new Error(`The language "${language}" is not loaded: await loadLanguage("${language}") first`)
  const found = Object.hasOwn(subjects, subject) ? subjects[subject] : undefined
  return found && Object.hasOwn(found, name) ? found[name] : undefined
}

/** The subject, which is the file, and the code in it. */
function parted(code: string): readonly [subject: string, name: string] {
  const dot = code.indexOf('.')
  return [code.slice(0, dot), code.slice(dot + 1)]
}

function sayable(fact: unknown, language: Language): string | number | undefined {
  if (typeof fact === 'number' || fact === undefined) return fact
  if (typeof fact === 'string') return isDay(fact) ? formatDay(fact, language) : fact
  if (Array.isArray(fact)) {
    const items = fact.map((item) => String(sayable(item, language)))
    return new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(items)
  }
  return String(fact)
}

/** What a person typed may look like a day that there is not. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
