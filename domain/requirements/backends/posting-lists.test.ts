import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactly } from '../../profile/index.ts'
import type { Core } from '../core.ts'
import { MET, UNKNOWN, UNMET } from '../verdict.ts'
import {
  all,
  any,
  clerkships,
  decided,
  fixed,
  forCredit,
  knowing,
  schoolIn,
  weeks,
} from './builders.testing.ts'
import { anyContext, anyCore } from './core.testing.ts'
import { anyFacts } from './facts.testing.ts'
import {
  afterAnswer,
  bind,
  buildIndex,
  evaluateIndex,
  leafOf,
  openFacts,
  replaceOffering,
  undecided,
} from './index.ts'

const nodes = fc.tuple(anyCore, anyContext).map(([core, context]) => bind(core, context))
/** As published, all for the same days. */
const indexOf = (offerings: readonly (readonly Core[])[]) =>
  buildIndex(offerings.map((cores) => cores.map((core) => bind(core, fixed))))
const german = schoolIn('DE')
const person = decided('host/interview')

const keyOf = (core: Core) => bind(core, fixed).key

const rulebooks = fc.array(fc.array(nodes, { maxLength: 3 }), { minLength: 1, maxLength: 5 })

test('an index after changes is as good as one built anew', () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.array(nodes, { maxLength: 3 })), { maxLength: 6 })
  fc.assert(
    fc.property(rulebooks, changes, anyFacts, (before, changed, facts) => {
      const index = buildIndex(before)
      const after = [...before]
      for (const [at, roots] of changed) {
        after[at % before.length] = roots
        replaceOffering(index, at % before.length, roots)
      }
      expect(evaluateIndex(index, facts)).toEqual(evaluateIndex(buildIndex(after), facts))
    }),
    { numRuns: 150 },
  )
})

test('after an answer the verdicts are those of the new facts, and the changed ones are named', () => {
  fc.assert(
    fc.property(rulebooks, anyFacts, anyFacts, (offerings, first, second) => {
      const index = buildIndex(offerings)
      const before = evaluateIndex(index, first)
      const { verdicts, changed } = afterAnswer(index, before, second)
      expect(verdicts).toEqual(evaluateIndex(index, second))
      expect([...changed]).toEqual([...before.keys()].filter((i) => before[i] !== verdicts[i]))
    }),
    { numRuns: 150 },
  )
  expect(() => afterAnswer(indexOf([[]]), new Uint8Array(2), knowing({}))).toThrow('verdicts of 2 offerings')
})

test('there is no offering after the last', () => {
  expect(() => replaceOffering(indexOf([[]]), 1, [])).toThrow('there is no offering 1')
})

test('equal requirements are one node, whoever asks for them', () => {
  const index = indexOf([
    [weeks('>=', 4), german],
    [german],
    [all(weeks('>=', 4), german)],
    [all(german, weeks('>=', 4))],
  ])
  expect(index.nodes.ops.length).toBe(3)
})

test('a code that only the student has does not stay in the index', () => {
  const index = indexOf([[german]])
  const facts = knowing({ codes: { 'school.country': { has: ['FR'], complete: true } } })
  expect([...evaluateIndex(index, facts)]).toEqual([UNMET])
  expect(index.nodes.leaves.codes.own.size).toBe(1)
})

test('a sum of nothing is 0, which may be all that is asked', () => {
  const where = [{ field: 'discipline', in: ['surgery'] }]
  const index = indexOf([0, 1].map((atLeast) => [clerkships({ where, atLeast, measure: { sum: 'weeks' } })]))
  const facts = knowing({ records: { clerkships: { rows: [{ discipline: 'ent' }], complete: true } } })
  expect([...evaluateIndex(index, facts)]).toEqual([MET, UNMET])
})

test('what an offering hangs on is what is unknown all the way up', () => {
  const index = indexOf([
    [weeks('>=', 4), german],
    [any(weeks('>=', 1), german)],
    [weeks('>=', 9)],
    [all(german, any(weeks('>=', 9), forCredit), person)],
  ])
  const facts = knowing({ scalars: { 'stay.weeks': exactly(6) } })
  expect([...evaluateIndex(index, facts)]).toEqual([UNKNOWN, MET, UNMET, UNKNOWN])
  const found = undecided(index, facts)
  expect([...found.offerings]).toEqual([0, 3])
  expect([...found.starts]).toEqual([0, 1, 4])
  const asked = [...found.leaves].map((leaf) => leafOf(index, leaf).key)
  expect(asked.slice(0, 1)).toEqual([keyOf(german)])
  expect(asked.slice(1).sort()).toEqual([person, forCredit, german].map(keyOf).sort())
  expect(openFacts(index, found)).toEqual([
    { fact: 'school.country', offerings: 2, alone: 1 },
    { fact: undefined, offerings: 1, alone: 0 },
    { fact: 'stay.forCredit', offerings: 1, alone: 0 },
  ])
  expect(() => leafOf(index, index.nodes.ops.length)).toThrow('is not a leaf')
})

test('every undecided offering hangs on a leaf that is unknown by itself', () => {
  fc.assert(
    fc.property(rulebooks, anyFacts, (offerings, facts) => {
      const index = buildIndex(offerings)
      const { offerings: open, starts, leaves } = undecided(index, facts)
      const verdicts = [...evaluateIndex(index, facts)]
      expect([...open]).toEqual(verdicts.flatMap((verdict, i) => (verdict === UNKNOWN ? [i] : [])))
      open.forEach((_, i) => {
        const below = [...leaves.subarray(starts[i], starts[i + 1])]
        expect(new Set(below).size).toBe(below.length)
        expect(below.length).toBeGreaterThan(0)
        const values = evaluateIndex(buildIndex(below.map((leaf) => [leafOf(index, leaf)])), facts)
        expect([...values]).toEqual(below.map(() => UNKNOWN))
      })
    }),
    { numRuns: 150 },
  )
})
