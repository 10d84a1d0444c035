import { addPeriod, type Day, dayOfParts, partsOf } from '@famulus/domain/time'
import type { Language } from '@famulus/messages/speaking'

/** From days to columns: whole months, each column the same number of days. */
export type Axis = { readonly from: Day; readonly until: Day; readonly columns: number }

export function axisOver(first: Day, last: Day, columns: number): Axis {
  const begin = partsOf(first)
  const from = dayOfParts(begin.year, begin.month, 1)
  const end = partsOf(last)
  return { from, until: addPeriod(dayOfParts(end.year, end.month, 1), { months: 1 }, 'down') - 1, columns }
}

/** The column of a day; days outside the axis fall on its edge. */
export function columnOf(day: Day, { from, until, columns }: Axis): number {
  const column = Math.floor(((day - from) / (until - from + 1)) * columns)
  return Math.min(columns - 1, Math.max(0, column))
}

/** The first letter of every month, January with its year, as far as there is room. */
export function monthsLine(axis: Axis, language: Language): string {
  const letter = new Intl.DateTimeFormat(language, { month: 'narrow', timeZone: 'UTC' })
  let line = ''
  for (let first = axis.from; first <= axis.until; first = addPeriod(first, { months: 1 }, 'down')) {
    const { year, month } = partsOf(first)
    const name = month === 1 ? String(year).slice(2) : letter.format(Date.UTC(year, month - 1, 1))
    const column = columnOf(first, axis)
    if (column >= line.length + (line ? 1 : 0) && column + name.length <= axis.columns)
      line = line.padEnd(column) + name
  }
  return line
}
