import { answers, type CompiledProgramme } from '@famulus/domain/programmes'
import type { Assessed } from './assessed.ts'

/**
 * Most useful first: the answer, then how much is to do, then how soon; what is as useful as another stays in its order.
 * Each of these is part of one number, so that tens of thousands are sorted in some milliseconds.
 */
export function mostUsefulFirst(all: readonly Assessed[]): Assessed[] {
  const keys = new Float64Array(all.length)
  for (const [index, one] of all.entries()) keys[index] = useOf(one) * MOST_PROGRAMMES + index
  return Array.from(keys.sort(), (key) => all[key % MOST_PROGRAMMES] as Assessed) // its index is part of the key
}

// The largest key stays under 2 to the 53rd.
const MOST_PROGRAMMES = 2 ** 20
const MOST_EFFORT = 2 ** 10
/** Until the year 2149. */
const MOST_DAYS = 2 ** 16

function useOf({ assessment: { answer, start, remedies, open } }: Assessed): number {
  const effort = (remedies?.smallest.actions.length ?? 0) + 3 * open.length
  return (
    (answers.indexOf(answer) * MOST_EFFORT + Math.min(effort, MOST_EFFORT - 1)) * MOST_DAYS +
    Math.min(Math.max(start, 0), MOST_DAYS - 1)
  )
}

/** Programmes in the order of their names. */
export function byName(programmes: readonly CompiledProgramme[]): CompiledProgramme[] {
  const { compare } = new Intl.Collator('en')
  return programmes.toSorted((a, b) => compare(a.programme.name, b.programme.name))
}
