import type { Day } from '../time/index.ts'
import { backward, type Due, type Late } from './backward.ts'
import { type Early, forward, type Hold, type Situation, toldOf } from './forward.ts'
import { orderOf } from './order.ts'
import type { Pace, Progress, ProgressByTask, Task } from './task.ts'
import { hasBegin } from './working-days.ts'

/** When a task is begun and when it is done. */
export type Days = { readonly begins: Day; readonly done: Day }

/** A task with its days, at one pace. */
export type Scheduled = {
  readonly task: Task
  readonly told: Progress | undefined
  readonly earliest: Days
  /** Absent where nothing waits for it, or where it is done. */
  readonly latest?: Days
  /** Days it may begin later without harm; negative: so many days too late. */
  readonly slackDays?: number
  /** Its length, or that of a task before it, stands in no source: it may well be done later. */
  readonly atLeast: boolean
  /** Its length, or that of a task after it, stands in no source: it had better be begun earlier. */
  readonly atMost: boolean
}

export type Schedule = {
  readonly tasks: readonly Scheduled[]
  /** Everything can be done in time, as far as lengths are known. */
  readonly fits: boolean
  readonly chain: Chain
}

/** The tasks that leave the least time, one waiting for the other, and what holds them at both ends. */
export type Chain = {
  readonly ids: readonly string[]
  readonly slackDays: number | undefined
  readonly heldBy: Hold['by'] | undefined
  readonly dueBy: Due['by'] | undefined
}

/**
 * The earliest and the latest days of all tasks, exact for given lengths: one pass forward from today, one back from
 * the bounds. Snapping into windows and business days never reorders days, so no other plan is earlier or later.
 * Throws a RangeError for links that lead nowhere or in a circle, and for a task that may be begun on no day.
 */
export function scheduleOf(
  tasks: readonly Task[],
  { today, progress = {}, pace }: { today: Day; progress?: ProgressByTask; pace: Pace },
): Schedule {
  const never = tasks.find((task) => !hasBegin(task))
  if (never) throw new RangeError(`${never.id} may be begun on no day`)
  const situation: Situation = { tasks, order: orderOf(tasks), progress, today, pace }
  const early = forward(situation)
  const late = backward(situation)
  const scheduled = tasks.flatMap((task, position) => {
    const earliest = early[position]
    return earliest ? [scheduledOf(task, toldOf(task, progress), earliest, late[position])] : []
  })
  return {
    tasks: scheduled,
    fits: scheduled.every(({ task, slackDays = 0 }) => task.optional || slackDays >= 0),
    chain: chainOf(scheduled, early, late),
  }
}

function scheduledOf(
  task: Task,
  told: Progress | undefined,
  early: Early,
  late: Late | undefined,
): Scheduled {
  const earliest = { begins: early.begins, done: early.done }
  const known = { task, told, earliest, atLeast: early.atLeast, atMost: late?.atMost ?? false }
  if (!late) return known
  // What has begun is late by its end, what has not by its begin.
  const slackDays = told ? late.done - early.done : late.begins - early.begins
  return { ...known, latest: { begins: late.begins, done: late.done }, slackDays }
}

/** From the task with the least slack to what keeps it from being earlier, and to what it must be in time for. */
function chainOf(
  scheduled: readonly Scheduled[],
  early: readonly Early[],
  late: readonly (Late | undefined)[],
): Chain {
  const tightest = tightestOf(scheduled, (position) => isAppointment(early[position], late[position]))
  if (tightest === undefined) return { ids: [], slackDays: undefined, heldBy: undefined, dueBy: undefined }
  const before = follow(tightest, (position) => early[position]?.heldBy)
  const after = follow(tightest, (position) => late[position]?.dueBy)
  const positions = [...before.toReversed(), tightest, ...after]
  const [first = tightest, last = tightest] = [positions[0], positions.at(-1)]
  return {
    ids: positions.flatMap((position) => scheduled[position]?.task.id ?? []),
    slackDays: scheduled[tightest]?.slackDays,
    heldBy: early[first]?.heldBy.by,
    dueBy: late[last]?.dueBy.by,
  }
}

function tightestOf(
  scheduled: readonly Scheduled[],
  isAppointmentAt: (position: number) => boolean,
): number | undefined {
  let tightest: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [position, { task, slackDays = least }] of scheduled.entries())
    if (!task.optional && slackDays < least && (slackDays < 0 || !isAppointmentAt(position))) {
      tightest = position
      least = slackDays
    }
  return tightest
}

/** Its days are given from outside, such as those of the stay: that it has no slack says nothing. */
const isAppointment = (early: Early | undefined, late: Late | undefined): boolean =>
  early?.heldBy.by === 'not-before' && late?.dueBy.by === 'not-after'

type Cause = { readonly by: string; readonly task?: number }

function follow(from: number, causeOf: (position: number) => Cause | undefined): number[] {
  const followed: number[] = []
  for (let cause = causeOf(from); cause?.task !== undefined; cause = causeOf(cause.task))
    followed.push(cause.task)
  return followed
}
