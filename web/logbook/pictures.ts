import type { Entry, roles } from '@famulus/domain/logbook'
import { lastDayOf, type Stay } from '@famulus/domain/stays'
import { dayOf, type IsoDate, isoOf } from '@famulus/domain/time'

type Role = (typeof roles)[number]
export type CalendarDay = { readonly on: string; readonly isOfStay: boolean; readonly entries: number }
export type Week = {
  /** Its Monday. */
  readonly on: string
  readonly days: readonly CalendarDay[]
  readonly byRole: Readonly<Record<Role, number>>
}

const mostWeeks = 60

/** The weeks of a stay from Monday to Sunday, with what was entered on each day and which part in procedures it was. */
export function weeksOf(stay: Stay, entries: readonly Entry[]): Week[] {
  const [first, last] = [dayNumber(stay.startsOn), dayNumber(lastDayOf(stay))]
  const monday = first - weekday(first)
  const number = Math.min(mostWeeks, Math.floor((last - monday) / 7) + 1)
  return Array.from({ length: number }, (_, week) => {
    const days = Array.from({ length: 7 }, (_, index) => monday + week * 7 + index)
    const own = days.map((day) => ({
      on: isoOf(day) as string,
      isOfStay: day >= first && day <= last,
      entries: entries.filter(({ on }) => on === isoOf(day)).length,
    }))
    return { on: isoOf(monday + week * 7), days: own, byRole: rolesOn(own, entries) }
  })
}

function rolesOn(days: readonly CalendarDay[], entries: readonly Entry[]): Record<Role, number> {
  const byRole: Record<Role, number> = { observed: 0, assisted: 0, supervised: 0, performed: 0 }
  const own = new Set(days.map(({ on }) => on))
  for (const entry of entries) if (entry.what === 'procedure' && own.has(entry.on)) byRole[entry.role] += 1
  return byRole
}

const dayNumber = (day: string): number => dayOf(day as IsoDate) // checked by the schema of a stay
/** Monday is 0; day 0, 1 January 1970, was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7
