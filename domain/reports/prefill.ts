import { lastDayOf, type Stay } from '../stays/index.ts'
import type { Report } from './report.ts'

/** What is known already when a report is begun: nobody types it twice. */
export const prefilled = (stay: Stay): Report => ({
  startsOn: stay.startsOn,
  endsOn: lastDayOf(stay),
  country: stay.country,
  ...(stay.discipline === undefined ? {} : { discipline: stay.discipline }),
  ...(stay.kind === undefined ? {} : { kind: stay.kind }),
})

/** How long the host took, from the moves of an application here: whole days, at least none. */
export const daysBetween = (fromAt: string, untilAt: string): number =>
  Math.max(0, Math.round((Date.parse(untilAt) - Date.parse(fromAt)) / 86_400_000))
