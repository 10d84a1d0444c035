// A day that moves with the start of the stay, and the starts at which it passes days that do not.
import type { Interval } from '../profile/index.ts'
import {
  type Anchor,
  type DateExpression,
  type Day,
  needsRounding,
  type Period,
  resolve,
  type Span,
} from '../time/index.ts'
import { type Stays, seasonsOf } from './stays.ts'

/** The same day for every start. */
export const isFixed = (expression: DateExpression): boolean =>
  'on' in expression || ('at' in expression && expression.at === 'today')

export type FromStay = Extract<DateExpression, { at: Anchor }> & {
  readonly plus?: Period
  readonly plusBusinessDays?: never
}

/** So much from the first or the last day of the stay. */
export const isFromStay = (expression: DateExpression): expression is FromStay =>
  'at' in expression &&
  (expression.at === 'start' || expression.at === 'end') &&
  !('plusBusinessDays' in expression)

/** Moves with the start day by day. */
export const isRigid = (expression: DateExpression): expression is FromStay =>
  isFromStay(expression) && !(expression.plus && needsRounding(expression.plus))

/** The starts from which on the moving day may stand otherwise to one of the fixed ones, in any order. */
export function passings(expression: DateExpression, fixed: readonly Interval[], stays: Stays): Day[] {
  if (isFromStay(expression)) return passingsWithin(stays, expression, fixed, stays)
  const seasons = seasonsOf(stays)
  return seasons.flatMap((season) => [
    ...(season.lo === stays.from ? [] : [season.lo]),
    ...passingsWithin({ from: season.lo, until: season.hi }, expression, fixed, stays),
  ])
}

type Range = Pick<Stays, 'from' | 'until'>

/** For each fixed span the starts at which an end of the moving one passes an end of it. */
function passingsWithin(
  { from, until }: Range,
  expression: DateExpression,
  fixed: readonly Interval[],
  { momentsAt }: Stays,
): Day[] {
  const spanAt = (start: Day): Span => resolve(expression, momentsAt(start))
  const [first, last] = [spanAt(from), spanAt(until)]
  const sides = first.lo === first.hi && last.lo === last.hi ? onlySide : bothSides
  const rigid = isRigid(expression)
  const days: Day[] = []
  for (const { lo, hi } of fixed) {
    // Most of what a student has lies in the past, before any start.
    if (first.lo > hi || last.hi < lo) continue
    for (const value of lo === hi ? [lo] : [lo, hi])
      for (const goal of [value, value + 1])
        for (const side of sides)
          days.push(
            rigid
              ? from + goal - first[side]
              : firstReaching(goal, (start) => spanAt(start)[side], from, until),
          )
  }
  return days
}

const onlySide = ['lo'] as const
const bothSides = ['lo', 'hi'] as const

/** So often the next start to be looked at is guessed; a day that jumps by a year defies guessing. */
const MOST_GUESSES = 4

/**
 * First start at which a day that never moves back is at least that late; one after the range when it never is.
 * Most days move about as the start does, so what is left to the goal tells where to look next.
 */
function firstReaching(goal: Day, dayAt: (start: Day) => Day, from: Day, until: Day): Day {
  let [low, high] = [from, until + 1]
  let guess = from
  for (let guesses = 0; low < high; guesses += 1) {
    const middle = guesses < MOST_GUESSES ? guess : Math.floor((low + high) / 2)
    const left = goal - dayAt(middle)
    if (left <= 0) high = middle
    else low = middle + 1
    guess = Math.min(Math.max(left === 0 ? middle - 1 : middle + left, low), high - 1)
  }
  return low
}
