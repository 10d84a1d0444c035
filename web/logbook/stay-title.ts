import { lastDayOf, phaseOf, type Stay } from '@famulus/domain/stays'
import { dayOf, type IsoDate } from '@famulus/domain/time'
import type { Translate } from '@famulus/messages/speaking'

/** What and where, such as "Surgery, University of Pittsburgh". */
export function placeOf({ discipline, department, host }: Stay, t: Translate): string {
  const what = department ?? (discipline && t(`profile.discipline.${discipline}`))
  return what
    ? t('logbook.what-where', { discipline: what.charAt(0).toUpperCase() + what.slice(1), host })
    : host
}

/** The first line of a stay: how far it is. */
export function stayTitle(stay: Stay, today: string, entries: number, t: Translate): string {
  const what = placeOf(stay, t)
  const [first, last] = [number(stay.startsOn), number(lastDayOf(stay))]
  const days = last - first + 1
  switch (phaseOf(stay, today)) {
    case 'ahead':
      return t('logbook.day-ahead', { what, days: first - number(today) })
    case 'running':
      return t('logbook.day-of', { what, day: number(today) - first + 1, days })
    case 'over':
      return t('logbook.day-over', { what, days, entries })
  }
}

const number = (day: string): number => dayOf(day as IsoDate) // checked by the schema of a stay
