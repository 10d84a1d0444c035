import type { PlanEvent } from './event.ts'

/** A block as the plan has it now, before it is known what the file said. */
export type FreshEvent = Omit<PlanEvent, 'sequence' | 'stamp'>

/**
 * The blocks of a file after the plan of one programme is written into it. What has not changed stays as it was; what
 * has changed has a higher sequence number, so that calendars take it over; what has vanished is cancelled and not
 * left out, or it would stay in every calendar that knows it (RFC 5545, 3.8.7.4 and 3.8.1.11). Plans for other
 * programmes are not touched.
 */
export function revised(
  old: readonly PlanEvent[],
  fresh: readonly FreshEvent[],
  { programme, stamp }: { programme: string; stamp: number },
): PlanEvent[] {
  const known = new Map(old.map((event) => [event.uid, event]))
  const isFresh = new Set(fresh.map(({ uid }) => uid))
  const rest = old.filter(({ uid }) => !isFresh.has(uid))
  return [
    ...fresh.map((event) => next(known.get(event.uid), event, stamp)),
    ...rest.map((event) =>
      event.categories[0] === programme
        ? next(event, { ...event, status: 'CANCELLED', alarmDays: [] }, stamp)
        : event,
    ),
  ]
}

function next(before: PlanEvent | undefined, event: FreshEvent, stamp: number): PlanEvent {
  if (!before) return { ...event, sequence: 0, stamp }
  return contentOf(before) === contentOf(event) ? before : { ...event, sequence: before.sequence + 1, stamp }
}

const contentOf = ({
  uid,
  summary,
  description,
  categories,
  from,
  until,
  status,
  alarmDays,
  isBusy,
}: FreshEvent): string =>
  JSON.stringify([uid, summary, description, categories, from, until, status, alarmDays, isBusy])
