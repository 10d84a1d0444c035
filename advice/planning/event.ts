import { isoOf } from '@famulus/domain/time'
import type { IcsEvent } from 'ts-ics'

/** An all-day block of a calendar. Days are day numbers; `until` is not part of it any more (RFC 5545, 3.6.1). */
export type PlanEvent = {
  readonly uid: string
  readonly summary: string
  readonly description: string
  /** The programme first, so that the plans of several can stand in one file. */
  readonly categories: readonly string[]
  readonly from: number
  readonly until: number
  readonly status: 'CONFIRMED' | 'CANCELLED'
  /** Days before `from` on which to be reminded. */
  readonly alarmDays: readonly number[]
  /** Whether the days are taken, as those of the stay are. */
  readonly isBusy: boolean
  readonly sequence: number
  /** When this revision came about, in milliseconds since 1970. */
  readonly stamp: number
}

const dayMs = 86_400_000
const midnight = (day: number) => ({ date: new Date(isoOf(day)), type: 'DATE' as const })

export function toIcs(event: PlanEvent): IcsEvent {
  const { uid, summary, description, categories, from, until, status, alarmDays, isBusy, sequence, stamp } =
    event
  return {
    uid,
    summary,
    description,
    categories: [...categories],
    stamp: { date: new Date(stamp) },
    start: midnight(from),
    end: midnight(until),
    status,
    class: 'PRIVATE',
    timeTransparent: isBusy ? 'OPAQUE' : 'TRANSPARENT',
    sequence,
    alarms: alarmDays.map((days) => ({
      action: 'DISPLAY',
      description: summary,
      trigger: { type: 'relative', value: { before: true, days } },
    })),
  }
}

/** The block that `toIcs` wrote; undefined for an event of somebody else. */
export function fromIcs(event: IcsEvent): PlanEvent | undefined {
  const { uid, summary, start, end, stamp, status } = event
  // The parser fills what it finds: of a foreign file any of these may be missing or no date.
  if (!uid?.endsWith(UID_END) || !start || !end || !stamp) return undefined
  const [from, until] = [start.date.getTime() / dayMs, end.date.getTime() / dayMs]
  if (!Number.isInteger(from) || !Number.isInteger(until)) return undefined
  return {
    uid,
    summary: summary ?? '',
    description: event.description ?? '',
    categories: event.categories ?? [],
    from,
    until,
    status: status === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED',
    alarmDays: (event.alarms ?? []).flatMap(({ trigger }) => daysIn(trigger)),
    isBusy: event.timeTransparent === 'OPAQUE',
    sequence: event.sequence ?? 0,
    stamp: stamp.date.getTime(),
  }
}

type Trigger = NonNullable<IcsEvent['alarms']>[number]['trigger']

/** Whole weeks may be written as such: 14 days and two weeks are the same. */
const daysIn = (trigger: Trigger): number[] =>
  trigger.type === 'relative' ? [(trigger.value.days ?? 0) + 7 * (trigger.value.weeks ?? 0)] : []

export const UID_END = '@famulus'
