import type { Application } from './application.ts'
import type { ApplicationState } from './states.ts'

export const deadlineKinds = ['endorsement_link', 'resubmission', 'answer', 'post_decision_tasks'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** States that do not last for ever. */
export const deadlineByState = {
  endorsement_requested: 'endorsement_link',
  resubmission_requested: 'resubmission',
  offered: 'answer',
  conditional_offer: 'answer',
  onboarding: 'post_decision_tasks',
} as const satisfies Partial<Readonly<Record<ApplicationState, DeadlineKind>>>

export const deadlineOf = (state: ApplicationState): DeadlineKind | undefined =>
  Object.hasOwn(deadlineByState, state)
    ? deadlineByState[state as keyof typeof deadlineByState] // just asked for
    : undefined

/** How many days each deadline leaves; absent: the host, or the school, sets none. */
export type DaysByDeadline = Readonly<Partial<Record<DeadlineKind, number>>>

/**
 * A time in which clocks stand still, such as an outage; `untilMs` itself does not belong to it. One that is not over
 * yet lasts until now.
 */
export type Freeze = { readonly fromMs: number; readonly untilMs: number }

const DAY_MS = 86_400_000

/** The deadline of a state that is entered now, before freezes. */
export function dueOnEntering(
  state: ApplicationState,
  atMs: number,
  days: DaysByDeadline,
): number | undefined {
  const kind = deadlineOf(state)
  const left = kind && days[kind]
  return left === undefined ? undefined : atMs + left * DAY_MS
}

/**
 * A deadline moved by all the time from `sinceMs` on in which clocks stood still: whoever has so many days has so many
 * days on which the system answers. A moved deadline can run into the next freeze. Times in two freezes count once.
 * Throws a RangeError for a freeze that ends before it begins.
 */
export function movedBy(freezes: readonly Freeze[], sinceMs: number, dueMs: number): number {
  let due = dueMs
  let counted = sinceMs
  for (const { fromMs, untilMs } of freezes.toSorted((a, b) => a.fromMs - b.fromMs)) {
    if (untilMs < fromMs) throw new RangeError(`a freeze ends before it begins: ${fromMs} to ${untilMs}`)
    const from = Math.max(fromMs, counted)
    if (from >= due) break
    if (untilMs <= from) continue
    due += untilMs - from
    counted = untilMs
  }
  return due
}

/** Until when the state lasts, freezes counted; undefined: it has no deadline. */
export const dueAt = (
  { sinceMs, dueMs }: Pick<Application, 'sinceMs' | 'dueMs'>,
  freezes: readonly Freeze[],
): number | undefined => (dueMs === undefined ? undefined : movedBy(freezes, sinceMs, dueMs))

/** The last instant still counts. */
export function expired(
  application: Pick<Application, 'sinceMs' | 'dueMs'>,
  atMs: number,
  freezes: readonly Freeze[],
): boolean {
  const due = dueAt(application, freezes)
  return due !== undefined && atMs > due
}
