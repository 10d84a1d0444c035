import { formatMonthDay, listOf, unitsText } from './format.ts'
import type { Language } from './languages.ts'
import type { Translate } from './translate.ts'

type Units = Readonly<Partial<Record<'years' | 'months' | 'weeks' | 'days', number>>>

/** A day of the plan as the domain states it; the domain's DateExpression has this shape. */
export type DayExpression =
  | { readonly on: string }
  | {
      readonly at: string
      readonly plus?: Units
      readonly plusBusinessDays?: number
      readonly round?: 'down' | 'up'
      readonly holidays?: readonly string[]
    }
  | { readonly earliest: readonly DayExpression[] }
  | { readonly latest: readonly DayExpression[] }
  | { readonly monthDay: string; readonly yearOf: DayExpression; readonly plusYears?: number }

export type DayWords = {
  /** "6 months after the last day", for when the day itself is not known. */
  readonly dayInWords: (expression: DayExpression) => string
  /** The length of the shift alone: "12 months". */
  readonly lengthOf: (expression: DayExpression) => string
}

export function dayWords(language: Language, t: Translate): DayWords {
  const dayInWords = (expression: DayExpression): string => {
    if ('on' in expression) return t('requirements.day.on', { day: expression.on })
    if ('earliest' in expression)
      return t('requirements.day.earliest', { days: listOf(expression.earliest.map(dayInWords), language) })
    if ('latest' in expression)
      return t('requirements.day.latest', { days: listOf(expression.latest.map(dayInWords), language) })
    if ('monthDay' in expression)
      return t('requirements.day.in-year', {
        day: formatMonthDay(expression.monthDay, language),
        yearsBefore: -(expression.plusYears ?? 0),
      })
    return shifted(expression)
  }
  const shifted = ({ at, plus, plusBusinessDays }: Extract<DayExpression, { at: string }>): string => {
    const anchor = t(`profile.anchor.${at}`)
    if (plusBusinessDays !== undefined && plusBusinessDays !== 0) {
      const side = plusBusinessDays < 0 ? 'business-before' : 'business-after'
      return t(`requirements.day.${side}`, { number: Math.abs(plusBusinessDays), anchor })
    }
    const length = plus ? unitsText(plus, language) : ''
    if (length === '') return t(`profile.until.${at}`)
    return t(`requirements.day.${isBefore(plus) ? 'before' : 'after'}`, { length, anchor })
  }
  const lengthOf = (expression: DayExpression): string =>
    'at' in expression && expression.plus ? unitsText(expression.plus, language) : dayInWords(expression)
  return { dayInWords, lengthOf }
}

const isBefore = (units: Units | undefined): boolean =>
  Object.values(units ?? {}).some((amount) => amount < 0)
