import { axisOver } from '@famulus/advice/planning'
import { type Area, areas } from '@famulus/domain/planning'
import { addPeriod, type Day, FIRST_DAY, LAST_DAY } from '@famulus/domain/time'
import type { TaskRow } from './task-rows.ts'

/** A piece of a row, from its first day to its last. */
export type Piece = {
  readonly is:
    | 'window'
    | 'late'
    | 'spare'
    | 'longer'
    | 'usual'
    | 'at-once'
    | 'unknown'
    | 'stay'
    | 'done'
    | 'waiting'
  readonly from: Day
  readonly until: Day
}

/** Where the critical chain runs down past a row: in its upper half, its lower half, or both. */
export type Pass = { readonly on: Day; readonly upper: boolean; readonly lower: boolean }

/** A line of the picture: the heading of an area, or a task. */
export type ChartLine =
  | { readonly area: Area; readonly passes: readonly Pass[] }
  | { readonly row: TaskRow; readonly pieces: readonly Piece[]; readonly passes: readonly Pass[] }

export type Chart = {
  readonly from: Day
  readonly until: Day
  /** The first days of its months. */
  readonly months: readonly Day[]
  readonly lines: readonly ChartLine[]
}

/** The plan as a picture: whole months from today, or what began or had to begin before it, to the last day of any task. */
export function chartOf(rows: readonly TaskRow[], chain: readonly string[], today: Day): Chart {
  const { from, until } = axisOver(...spanOf(rows, today), 0)
  const drafts = areas.flatMap((area): ({ area: Area } | { row: TaskRow })[] => {
    const own = rows.filter(({ typical }) => typical.task.area === area)
    return own.length > 0 ? [{ area }, ...own.map((row) => ({ row }))] : []
  })
  const order = drafts.map((draft) => ('row' in draft ? draft.row.id : ''))
  const links = linksOf(rows, chain, order)
  const lines = drafts.map((draft, line) => {
    const passes = passesAt(line, links)
    return 'row' in draft
      ? { row: draft.row, pieces: piecesOf(draft.row, { from, until }), passes }
      : { ...draft, passes }
  })
  return { from, until, months: monthsIn(from, until), lines }
}

/** From the line of a step of the chain to that of the next, on the day on which the next begins. */
type Link = { readonly top: number; readonly bottom: number; readonly on: Day }

function linksOf(rows: readonly TaskRow[], chain: readonly string[], order: readonly string[]): Link[] {
  return chain.slice(1).flatMap((id, index) => {
    const next = rows.find((row) => row.id === id)
    const [a, b] = [order.indexOf(chain[index] ?? ''), order.indexOf(id)]
    if (!next || a < 0 || b < 0) return []
    return [{ top: Math.min(a, b), bottom: Math.max(a, b), on: next.typical.earliest.begins }]
  })
}

const passesAt = (line: number, links: readonly Link[]): Pass[] =>
  links
    .filter(({ top, bottom }) => top <= line && line <= bottom)
    .map(({ top, bottom, on }) => ({ on, upper: line > top, lower: line < bottom }))

/** What lies behind comes first. */
function piecesOf({ typical, worst }: TaskRow, axis: { from: Day; until: Day }): Piece[] {
  const { task, told } = typical
  const { begins, done } = typical.earliest
  const latest = typical.latest?.begins
  if (told && 'skipped' in told) return []
  if (told && 'done' in told) return [{ is: 'done', from: done, until: done }]
  const windows = (task.windows ?? []).map(({ lo, hi }) => within('window', lo, hi, axis))
  const last = worst.latest?.done ?? typical.latest?.done ?? done
  return [
    ...windows.flatMap((piece) => piece ?? []),
    ...(latest && latest < begins ? [{ is: 'late' as const, from: latest, until: begins - 1 }] : []),
    ...(last > worst.earliest.done && task.id !== 'stay'
      ? [{ is: 'spare' as const, from: worst.earliest.done, until: last }]
      : []),
    ...(worst.earliest.done > done
      ? [{ is: 'longer' as const, from: done, until: worst.earliest.done }]
      : []),
    { is: kindOf(typical, done > begins), from: begins, until: done },
  ]
}

function kindOf({ task, told }: TaskRow['typical'], takesTime: boolean): Piece['is'] {
  if (task.id === 'stay') return 'stay'
  if (told) return 'waiting'
  if (!task.lead) return 'unknown'
  return takesTime ? 'usual' : 'at-once'
}

/** An open side reaches to the edge of the picture. */
function within(is: Piece['is'], lo: Day, hi: Day, axis: { from: Day; until: Day }): Piece | undefined {
  const from = Math.max(lo <= FIRST_DAY ? axis.from : lo, axis.from)
  const until = Math.min(hi >= LAST_DAY ? axis.until : hi, axis.until)
  return from <= until ? { is, from, until } : undefined
}

function spanOf(rows: readonly TaskRow[], today: Day): [Day, Day] {
  const ends = rows.flatMap(({ typical, worst }) =>
    [typical, worst].map(({ earliest, latest }) => latest?.done ?? earliest.done),
  )
  const begun = rows.flatMap(({ typical: { told, earliest } }) =>
    told && !('skipped' in told) ? [earliest.begins] : [],
  )
  const missed = rows.flatMap(({ typical: { latest, slackDays = 0 } }) =>
    latest && slackDays < 0 ? [latest.begins] : [],
  )
  return [Math.min(today, ...begun, ...missed), Math.max(today, ...ends)]
}

/** The first days of the months from a first day on. */
export function monthsIn(from: Day, until: Day): Day[] {
  const firsts: Day[] = []
  for (let first = from; first <= until; first = addPeriod(first, { months: 1 }, 'down')) firsts.push(first)
  return firsts
}
