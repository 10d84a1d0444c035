// Comparisons as differences between two variables.
import type { CompareLeaf, MomentLeaf } from '../../core.ts'
import { type Position, positionOf, type StayName } from './days.ts'
import type { Difference } from './differences.ts'
import { lengthInDays } from './lawful.ts'

export function compared({ fact, cmp, to }: CompareLeaf, stay: StayName, holds: boolean): Difference[] {
  const own = ordered(fact, 0, cmp, positionOf(to, stay), holds)
  if (fact !== 'stay.weeks' || typeof to !== 'number') return own
  const atLeast = (cmp === '>=') === holds
  const beyond = holds ? 0 : atLeast ? 1 : -1
  return [...own, lengthInDays(atLeast ? '>=' : '<=', to + beyond, stay)]
}

export function momentsCompared(
  { left, cmp, right }: MomentLeaf,
  stay: StayName,
  holds: boolean,
): Difference[] {
  const { variable, offset, given } = positionOf(left, stay)
  return [...given, ...ordered(variable, offset, cmp, positionOf(right, stay), holds)]
}

/** `variable + offset` at least or at most the position, or less or more than it. */
function ordered(
  variable: string,
  offset: number,
  cmp: '>=' | '<=',
  to: Position,
  holds: boolean,
): Difference[] {
  const strict = holds ? 0 : 1
  const difference =
    (cmp === '>=') === holds
      ? { left: to.variable, right: variable, most: offset - to.offset - strict }
      : { left: variable, right: to.variable, most: to.offset - offset - strict }
  return [...to.given, difference]
}
