import type { Facts } from '../profile/index.ts'
import { type CompiledProgramme, momentsOf, type Programme } from '../programmes/index.ts'
import type { ActionInfo, Page, Reach, Situation } from '../requirements/index.ts'
import { type Day, type Moments, type Span, spanOf } from '../time/index.ts'
import type { Title } from './task.ts'

/** A day from elsewhere, such as the closing day of an award. The stay can do without what it is for. */
export type Deadline = {
  readonly id: string
  readonly title: Title
  /** The days on which it may be done: FIRST_DAY or LAST_DAY where no source says from when or until when. */
  readonly window: Span
  readonly sources: readonly Page[]
  /** What has to be handed in, as the source has it. */
  readonly parts?: readonly string[]
}

/** Everything that tasks are made of, but the start. */
export type StayQuery = {
  readonly host: CompiledProgramme
  /** Further rulebooks that concern the student: who recognises the stay, who lets the student enter. */
  readonly rulebooks: readonly CompiledProgramme[]
  /** Of the student and the wished stay together. */
  readonly facts: Facts
  readonly today: Day
  readonly weeks: number
  readonly book: readonly ActionInfo[]
  readonly reach: Reach
  readonly deadlines: readonly Deadline[]
}

/** What is wanted at one start, as things stand and as they would stand if there were all the time in the world. */
export type View = { readonly now: Situation; readonly unhurried: Situation }

/** Longer than any lead time that a source names. */
const ALL_THE_TIME = 3 * 365

/**
 * What can be had is asked without hurry: whether there is time for it is for the plan to find out, and then it can
 * name the chain that breaks it.
 */
export function viewAt(start: Day, { calendar }: Programme, { facts, today, weeks }: StayQuery): View {
  const at = (day: Day): Situation => {
    const moments: Moments = momentsOf(calendar, { today: day, start: spanOf(start), weeks })
    return { facts, moments, starts: [moments] }
  }
  return { now: at(today), unhurried: at(Math.min(today, start) - ALL_THE_TIME) }
}
