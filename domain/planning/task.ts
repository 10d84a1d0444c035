import type { TableKey } from '../profile/index.ts'
import type { Page, Say } from '../requirements/index.ts'
import type { Day, Runs } from '../time/index.ts'

/** A plan is made twice: with what usually happens and with the worst that a source tells. Never with an average. */
export const paces = ['typical', 'worst'] as const
export type Pace = (typeof paces)[number]
export type ByPace<Value> = Readonly<Record<Pace, Value>>

/** The same at either pace. */
export const atEitherPace = <Value>(value: Value): ByPace<Value> => ({ typical: value, worst: value })

/** From the day on which a task is begun to the day on which it is done; 0 days: done on the same day. */
export type Lead = {
  readonly days: ByPace<number>
  /** Absent for what the student does in one go: sending, answering, travelling. */
  readonly source?: Page
}

/** Done on the day on which it is begun, by its nature and not by a guess. */
export const AT_ONCE: Lead = { days: atEitherPace(0) }

/** The task may begin once the other one is done, or so many days later. */
export type Link = { readonly task: string; readonly lagDays?: ByPace<number>; readonly source?: Page }

export const areas = [
  'evidence',
  'home-school',
  'host',
  'recognition',
  'entry',
  'money',
  'stay',
  'afterwards',
] as const
/** Whose matter a task is. */
export type Area = (typeof areas)[number]

/** What a task is called: by this subject, as a record to get, as a question to somebody (`or`: another is enough), or as the source has it. */
export type Title =
  | {
      readonly of: 'planning'
      readonly code: string
      readonly values?: Readonly<Record<string, number | string>>
    }
  | RecordTitle
  | { readonly of: 'question'; readonly say: Say; readonly or?: readonly Say[] }
  | { readonly of: 'says'; readonly text: string }

/** `times`: how many are wanted; `step`: which of them, where each is a task of its own. */
export type RecordTitle = {
  readonly of: 'record'
  readonly table: TableKey
  readonly codes: Readonly<Record<string, string>>
  readonly times?: number
  readonly step?: number
}

/** Something that has to be done for a stay. */
export type Task = {
  /** The same for every start, so that progress and calendar entries find it again. */
  readonly id: string
  readonly area: Area
  readonly title: Title
  /** Absent: no source tells how long it takes. It then counts as 0 days, and the plan says "at least". */
  readonly lead?: Lead
  readonly after: readonly Link[]
  /** The days on which it may be begun; at least one. Absent: any day. */
  readonly windows?: Runs
  /** It does not begin before this day, such as the host's decision. */
  readonly notBefore?: ByPace<Day>
  /** Begun before this day its result would be too old when it has to hold: then it does not count even if done. */
  readonly freshFrom?: Day
  /** It has to be done by this day. */
  readonly notAfter?: Day
  /** Begun on a business day, and its lead counted in business days. */
  readonly businessDays?: true
  /** Pages for its windows and bounds. */
  readonly sources?: readonly Page[]
  /** What belongs to it, as the source has it. */
  readonly parts?: readonly string[]
  /** The stay can do without it, such as an award: to miss it makes no plan impossible, and it is on no chain. */
  readonly optional?: true
}

/** How far a task is, as the student tells. */
export type Progress =
  | { readonly done: Day }
  | { readonly waitingFor: string; readonly since?: Day }
  | { readonly skipped: string }

export type ProgressByTask = Readonly<Record<string, Progress>>
