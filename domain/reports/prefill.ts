import { documentSchema } from '../profile/index.ts'
import { lastDayOf, type Stay } from '../stays/index.ts'
import type { Report } from './report.ts'
import type { Step } from './words.ts'

/** What the application of a stay tells: its moves with their instants (ISO 8601), and the papers that went along. */
export type Applied = {
  readonly moves: readonly { readonly move: string; readonly at: string }[]
  readonly papers: readonly string[]
}

/** What is known already when a report is begun: nobody types it twice. */
export function prefilled(stay: Stay, applied: Applied = { moves: [], papers: [] }): Report {
  const days = daysTaken(applied)
  const documents = documentSchema.options.filter((document) => applied.papers.includes(document))
  return {
    startsOn: stay.startsOn,
    endsOn: lastDayOf(stay),
    country: stay.country,
    ...(stay.discipline === undefined ? {} : { discipline: stay.discipline }),
    ...(stay.kind === undefined ? {} : { kind: stay.kind }),
    ...(Object.keys(days).length === 0 ? {} : { days }),
    ...(documents.length === 0 ? {} : { documents }),
  }
}

/** From which move to which one a step lasts. */
const measured: Partial<Record<Step, readonly [from: string, until: string]>> = {
  'host-answer': ['submit', 'send_decision'],
  'home-signature': ['request_endorsement', 'endorse'],
}

/** From the first time it was begun to the last time it was answered, in whole days. */
function daysTaken({ moves }: Applied): NonNullable<Report['days']> {
  return Object.fromEntries(
    Object.entries(measured).flatMap(([step, [from, until]]) => {
      const begun = moves.find(({ move }) => move === from)
      const ended = moves.findLast(({ move }) => move === until)
      return begun && ended && begun.at <= ended.at ? [[step, wholeDays(begun.at, ended.at)]] : []
    }),
  )
}

const wholeDays = (fromAt: string, untilAt: string): number =>
  Math.round((Date.parse(untilAt) - Date.parse(fromAt)) / 86_400_000)
