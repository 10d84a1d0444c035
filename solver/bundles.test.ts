import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { anyInput } from '../domain/funding/bundle.testing.ts'
import { capsOf, coverOf, isAllowed, paysTwice, subsetsOf } from '../domain/funding/bundle-check.testing.ts'
import { bestChoice } from '../domain/funding/bundle-search.ts'
import type { BundleInput, Candidate } from '../domain/funding/candidate.ts'
import { findBundles } from '../domain/funding/index.ts'
import { highsSolver } from './highs.ts'
import { yalpsSolver } from './yalps.ts'

const highs = await highsSolver()
const yalps = yalpsSolver()
const counts = new Map<string, number>()
const count = (what: string, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by)
afterAll(() => {
  for (const [what, number] of counts) process.stdout.write(`  ${what}: ${number}\n`)
})

/** Certain and hoped-for cover by trying all subsets. */
function tried(input: BundleInput): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined
  for (const all of subsetsOf(input)) {
    if (!isAllowed(input, all)) continue
    const found = coverOf(input, all)
    if (!best || found[0] > best[0] || (found[0] === best[0] && found[1] > best[1])) best = found
  }
  return best
}

describe('bundles', () => {
  test('are the same best for both solvers, goal by goal', () => {
    fc.assert(
      fc.property(anyInput(8), (input) => {
        count('instances on which yalps and highs agree')
        const [ours, theirs] = [bestChoice(input, yalps), bestChoice(input, highs)]
        expect(ours?.status).toBe(theirs && 'optimal')
        expect(ours?.reached).toEqual(theirs?.reached)
      }),
      { numRuns: 200, seed: 2026 },
    )
  })

  test('cover as much as the best of all subsets that may be held', () => {
    fc.assert(
      fc.property(anyInput(6), (input) => {
        const best = bestChoice(input, yalps)
        const { certain, hoped } = best?.reached ?? {}
        count('instances on which trying all subsets agrees')
        count('subsets tried', 2 ** input.candidates.length)
        expect(best && [certain, hoped]).toEqual(tried(input))
      }),
      { numRuns: 300, seed: 2027 },
    )
  })
})
