import type { Facts } from '../../profile/index.ts'
import { evaluateIndex, type OfferingIndex } from './posting-lists.ts'

/** A Verdict per offering, and the offerings whose verdict is another than before, in order. */
export type AfterAnswer = { readonly verdicts: Uint8Array; readonly changed: Int32Array }

/**
 * What an answer of the student changes. All offerings are evaluated anew: with shared nodes that costs about as much
 * as finding out which of them the answer can concern. Throws a RangeError for verdicts of another index.
 */
export function afterAnswer(index: OfferingIndex, before: Uint8Array, facts: Facts): AfterAnswer {
  if (before.length !== index.size)
    throw new RangeError(`there are verdicts of ${before.length} offerings, and ${index.size} offerings`)
  const verdicts = evaluateIndex(index, facts)
  const changed: number[] = []
  for (let offering = 0; offering < index.size; offering += 1)
    if (verdicts[offering] !== before[offering]) changed.push(offering)
  return { verdicts, changed: Int32Array.from(changed) }
}
