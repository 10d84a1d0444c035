import { type Language, localeOf } from './languages.ts'

// An Intl formatter costs about as much as a thousand uses of it, so each is made once.
type Formatter = Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames | Intl.ListFormat
const formatters = new Map<string, Formatter>()

/** "2027-03-01" → "1 March 2027" */
export function formatDay(isoDate: string, language: Language): string {
  const format = once(`day ${language}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' })
  })
  return format.format(Date.parse(isoDate))
}

/** An instant in epoch milliseconds by the clock of a place (IANA, such as Europe/Berlin), which it names. */
export function formatInstant(ms: number, language: Language, timeZone: string): string {
  const format = once(`instant ${language} ${timeZone}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    })
  })
  return format.format(ms)
}

/** "2027-03-01" → "1 Mar 2027" */
export function formatShortDay(isoDate: string, language: Language): string {
  const format = once(`short day ${language}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeZone: 'UTC' })
  })
  return format.format(Date.parse(isoDate))
}

/** "2027-03-01" → "March 2027" */
export function formatMonth(isoDate: string, language: Language): string {
  const format = once(`month ${language}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], { month: 'long', year: 'numeric', timeZone: 'UTC' })
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

// The long names of these are their constitutional status ("Hong Kong SAR China"). Short names for all would
// make "US" and "UK" of the others.
const shortNamed = /^(HK|MO)$/

/** "CH" → "Switzerland" */
export function countryName(code: string, language: Language): string {
  const country = code.toUpperCase()
  return displayNames('region', language, shortNamed.test(country) ? 'short' : 'long').of(country) ?? code
}

// "in the United States", but "in Germany". German puts countries after a colon or in brackets instead.
const withArticle = /^(AE|BS|CD|CF|DO|EU|GB|GM|KM|MH|MV|NL|PH|SB|US)$/

/** A country as it stands in a sentence: "the United States" */
export function countryInSentence(code: string, language: Language): string {
  const name = countryName(code, language)
  return language === 'en' && withArticle.test(code) ? `the ${name}` : name
}

/** "fr" → "French"; without a language to say it in, the language's own name: "français". */
export function languageName(code: string, language: string = code): string {
  return displayNames('language', language).of(code) ?? code
}

/** ["Austria", "Germany"] → "Austria or Germany", or with "and". */
export function listOf(items: readonly string[], language: Language, word: 'or' | 'and' = 'or'): string {
  const type = word === 'or' ? 'disjunction' : 'conjunction'
  return once(`list ${language} ${type}`, () => new Intl.ListFormat(localeOf[language], { type })).format(
    items,
  )
}

/** "06-15" → "15 June" */
export function formatMonthDay(monthDay: string, language: Language): string {
  const format = once(`month day ${language}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  })
  return format.format(Date.parse(`2000-${monthDay}`)) // a leap year, so that 29 February exists
}

/** "2027-12-20", "2028-01-06" → "20 December 2027 – 6 January 2028" */
export function formatDays(from: string, until: string, language: Language): string {
  const format = once(`day ${language}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' })
  })
  return format.formatRange(Date.parse(from), Date.parse(until))
}

/** 6 → "June" */
export function monthName(month: number, language: Language): string {
  const format = once(`name of month ${language}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' })
  })
  return format.format(Date.UTC(2000, month - 1, 1))
}

/** 1 → "Monday", as in ISO 8601 */
export function weekdayName(weekday: number, language: Language): string {
  const format = once(`weekday ${language}`, () => {
    return new Intl.DateTimeFormat(localeOf[language], { weekday: 'long', timeZone: 'UTC' })
  })
  return format.format(Date.UTC(2001, 0, weekday)) // 2001 began on a Monday
}

const units = { years: 'year', months: 'month', weeks: 'week', days: 'day' } as const

/** { years: 1, months: -6 } → "1 year and 6 months": lengths have no sign. */
export function unitsText(
  amounts: Readonly<Partial<Record<keyof typeof units, number>>>,
  language: Language,
): string {
  const parts = (['years', 'months', 'weeks', 'days'] as const).flatMap((name) => {
    const amount = amounts[name] ?? 0
    if (amount === 0) return []
    const format = once(`unit ${language} ${name}`, () => {
      return new Intl.NumberFormat(localeOf[language], {
        style: 'unit',
        unit: units[name],
        unitDisplay: 'long',
      })
    })
    return [format.format(Math.abs(amount))]
  })
  return listOf(parts, language, 'and')
}

/** Money in whole units of the currency: 1_000_000, "USD" → "US$1,000,000" */
export function formatAmount(amount: number, currency: string, language: Language): string {
  const format = once(`amount ${language} ${currency}`, () => {
    const style = { style: 'currency', currency, maximumFractionDigits: 0 } as const
    return new Intl.NumberFormat(localeOf[language], style)
  })
  return format.format(amount)
}

function displayNames(
  type: 'region' | 'language',
  language: string,
  style: 'long' | 'short' = 'long',
): Intl.DisplayNames {
  return once(`${type} ${language} ${style}`, () => new Intl.DisplayNames([language], { type, style }))
}

function once<F extends Formatter>(key: string, make: () => F): F {
  const known = formatters.get(key)
  if (known) return known as F // the key names the kind of formatter
  const made = make()
  formatters.set(key, made)
  return made
}
