import { type Language, localeOf } from './languages.ts'

// An Intl formatter costs about as much as a thousand uses of it, so each is made once.
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames>()

/** "2027-03-01" → "1 March 2027" */
export function formatDay(isoDate: string, language: Language): string {
  const format = once(`day ${language}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' })
  })
  return format.format(Date.parse(isoDate))
}

/** 25_000 cents EUR → "€250.00". Currencies without cents (JPY) count in hundredths here too. */
export function formatMoney(cents: number, currency: string, language: Language): string {
  const format = once(`money ${language} ${currency}`, () => {
    return new Intl.NumberFormat(localeOf[language], { style: 'currency', currency })
  })
  return format.format(cents / 100)
}

/** "CH" → "Switzerland" */
export function countryName(code: string, language: Language): string {
  return displayNames('region', language).of(code.toUpperCase()) ?? code
}

/** "fr" → "French"; without a language to say it in, the language's own name: "français". */
export function languageName(code: string, language: string = code): string {
  return displayNames('language', language).of(code) ?? code
}

function displayNames(type: 'region' | 'language', language: string): Intl.DisplayNames {
  return once(`${type} ${language}`, () => new Intl.DisplayNames([language], { type }))
}

function once<F extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames>(
  key: string,
  make: () => F,
): F {
  const known = formatters.get(key)
  if (known) return known as F // the key names the kind of formatter
  const made = make()
  formatters.set(key, made)
  return made
}
