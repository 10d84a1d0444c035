import type { Absence } from '@famulus/domain/logbook'
import { dayOf, type IsoDate, isoOf } from '@famulus/domain/time'

/** Days from Monday to Friday, both ends counted, as ISO dates. */
export function workingDays(from: string, to: string): string[] {
  const [first, last] = [dayOf(from as IsoDate), dayOf(to as IsoDate)] // checked by the schema of an absence
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return days.filter((day) => !isWeekend(day)).map((day) => isoOf(day))
}

/** Day 0, 1 January 1970, was a Thursday. */
const isWeekend = (day: number): boolean => (day + 3) % 7 > 4

/** Every working day that was missed; one that two absences name counts once. */
export const absentDays = (absences: readonly Absence[]): ReadonlySet<string> =>
  new Set(absences.flatMap(({ from, to }) => workingDays(from, to)))
