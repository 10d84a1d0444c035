import { type Day, partsOf } from '@famulus/domain/time'
import type { Sourced } from '../programmes/index.ts'

/** After so many years a page may well be overtaken. */
export const OLD_AFTER_YEARS = 2

/** A page that names no year may be of any age, so it counts as old. */
export const isOldYear = (year: number | undefined, today: Day): boolean =>
  year === undefined || partsOf(today).year - year > OLD_AFTER_YEARS

/** The years that pages speak of; those that name none are left out. */
export const yearsOf = ({ sources }: Sourced): number[] =>
  sources.map(({ year }) => year).filter((year) => year !== undefined)

/** Undefined where no page names a year. */
export function newestYear(file: Sourced): number | undefined {
  const years = yearsOf(file)
  return years.length > 0 ? Math.max(...years) : undefined
}

export function oldestYear(file: Sourced): number | undefined {
  const years = yearsOf(file)
  return years.length > 0 ? Math.min(...years) : undefined
}
