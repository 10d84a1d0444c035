import { horizonOf } from '@famulus/domain/programmes'
import { addPeriod, type Day, dayOfParts, partsOf } from '@famulus/domain/time'

/** From the first of this month to the end of the month that lies two years ahead; `until` is not part of it any more. */
export type StripAxis = { readonly from: Day; readonly until: Day }

export function axisOf(today: Day): StripAxis {
  const first = (day: Day): Day => dayOfParts(partsOf(day).year, partsOf(day).month, 1)
  return { from: first(today), until: addPeriod(first(horizonOf(today)), { months: 1 }, 'down') }
}

/** Where each new year begins, in percent of the axis. */
export function yearMarks({ from, until }: StripAxis): { readonly year: number; readonly share: number }[] {
  const [first, last] = [partsOf(from).year, partsOf(until - 1).year]
  return Array.from({ length: last - first }, (_, index) => {
    const year = first + index + 1
    return { year, share: Math.round((10_000 * (dayOfParts(year, 1, 1) - from)) / (until - from)) / 100 }
  })
}
