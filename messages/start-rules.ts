import { formatDay, formatDays, formatMonthDay, listOf, monthName, weekdayName } from './format.ts'
import type { Language } from './languages.ts'
import type { Translate } from './translate.ts'

/** The values of the sentence about start days; see the domain's kind `start-days`. */
export type StartRules = {
  readonly months?: readonly number[]
  readonly monthsExcluded?: readonly number[]
  readonly weekdays?: readonly number[]
  readonly weekdaysExcluded?: readonly number[]
  readonly nthWeekday?: number
  readonly dayOfMonth?: number
  readonly seasonFrom?: string
  readonly seasonUntil?: string
  readonly everyWeeks?: number
  readonly anchor?: string
  readonly dates?: readonly string[]
  readonly closed?: readonly string[]
  readonly notOn?: readonly string[]
}

/** Each rule in words: "in June or July", "on a Monday". */
export function startRules(rules: StartRules, language: Language, t: Translate): string[] {
  const named = (numbers: readonly number[], nameOf: (number: number, language: Language) => string) =>
    listOf(
      numbers.map((number) => nameOf(number, language)),
      language,
    )
  const days = (dates: readonly string[]) =>
    listOf(
      dates.map((date) => formatDay(date, language)),
      language,
    )
  const rule = (code: string, values: Record<string, unknown>) => t(`requirements.start-days.${code}`, values)
  const { months, monthsExcluded, weekdays, weekdaysExcluded, nthWeekday, dayOfMonth } = rules
  const { seasonFrom, seasonUntil, everyWeeks, anchor, dates, closed, notOn } = rules
  return [
    months && rule('months', { months: named(months, monthName) }),
    monthsExcluded &&
      monthsLeft(monthsExcluded, (code, some) => rule(code, { months: named(some, monthName) })),
    weekdays &&
      (nthWeekday === undefined
        ? rule('weekdays', { weekdays: named(weekdays, weekdayName) })
        : rule('nth-weekday', { weekdays: named(weekdays, weekdayName), number: nthWeekday })),
    weekdaysExcluded && rule('not-weekdays', { weekdays: named(weekdaysExcluded, weekdayName) }),
    dayOfMonth !== undefined && rule('day-of-month', { number: dayOfMonth }),
    (seasonFrom ?? seasonUntil) !== undefined &&
      rule('season', {
        from: formatMonthDay(seasonFrom ?? '01-01', language),
        until: formatMonthDay(seasonUntil ?? '12-31', language),
      }),
    everyWeeks !== undefined && rule('every-weeks', { weeks: everyWeeks, day: anchor }),
    dates && rule('dates', { days: days(dates) }),
    closed && rule('not-between', { days: closedDays(closed, language) }),
    notOn && rule('not-on', { days: days(notOn) }),
  ].filter((text) => typeof text === 'string')
}

/** Past half a year, the months that are allowed are the shorter list. */
const MOST_EXCLUDED = 6
const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1)

function monthsLeft(
  excluded: readonly number[],
  rule: (code: 'months' | 'not-months', months: readonly number[]) => string,
): string {
  const allowed = everyMonth.filter((month) => !excluded.includes(month))
  const isShorter = excluded.length > MOST_EXCLUDED && allowed.length > 0
  return isShorter ? rule('months', allowed) : rule('not-months', excluded)
}

function closedDays(spans: readonly string[], language: Language): string {
  const texts = spans.map((span) => {
    const [from = '', until = from] = span.split('..')
    return formatDays(from, until, language)
  })
  return listOf(texts, language)
}
