import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coreOf, everything } from '../../backends/core.testing.ts'
import { all, any, type Core, not } from '../../core.ts'
import { evaluate } from '../../evaluate.ts'
import { MET, UNMET } from '../../verdict.ts'
import { situationOf } from './lawful.testing.ts'
import { canBeMet, isAlwaysMet } from './search.ts'

const anyCore = coreOf(3, everything)

// Making facts takes far longer than trying them on a requirement, so all requirements share them.
const people = 60
const known = fc.sample(situationOf('complete'), { numRuns: people, seed: 1 })
const others = fc.sample(situationOf('patchy'), { numRuns: people, seed: 2 })

/** Without promises, so that it may stand under a not. */
const plain = anyCore.filter((core) => !JSON.stringify(core).includes('"promised"'))

/** Random trees are hardly ever contradictory by themselves, so most of them are set against themselves. */
const trees: fc.Arbitrary<Core> = fc.oneof(
  anyCore,
  fc.tuple(anyCore, anyCore).map(([a, b]) => all(a, b, a)),
  fc.tuple(plain, anyCore).map(([a, b]) => all(a, any(not(a), all(b, not(a))))),
  fc.tuple(plain, anyCore).map(([a, b]) => any(b, a, not(a))),
)

test('what is said to be unsatisfiable is met by nobody', () => {
  let found = 0
  fc.assert(
    fc.property(trees, (core) => {
      if (canBeMet(core)) return
      found += 1
      expect([...known, ...others].filter((one) => evaluate(core, one) === MET)).toEqual([])
    }),
    { numRuns: 1500 },
  )
  expect(found).toBeGreaterThan(200)
})

test('what is said to be always met is met by everybody who is known, and failed by nobody', () => {
  let found = 0
  fc.assert(
    fc.property(trees, (core) => {
      if (!isAlwaysMet(core)) return
      found += 1
      expect(known.filter((one) => evaluate(core, one) !== MET)).toEqual([])
      expect(others.filter((one) => evaluate(core, one) === UNMET)).toEqual([])
    }),
    { numRuns: 1500 },
  )
  expect(found).toBeGreaterThan(200)
})

test('what is said to follow from another is met by everybody who is known and meets that', () => {
  let found = 0
  fc.assert(
    fc.property(trees, trees, (a, b) => {
      const pairs = [
        [a, b],
        [all(a, b), b],
        [a, any(b, a)],
      ] as const
      for (const [given, core] of pairs) {
        if (!isAlwaysMet(core, given)) continue
        found += 1
        const meeting = known.filter((one) => evaluate(given, one) === MET)
        expect(meeting.filter((one) => evaluate(core, one) !== MET)).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
  expect(found).toBeGreaterThan(200)
})
