import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyContext, anyCore } from './backends/core.testing.ts'
import { anyFacts } from './backends/facts.testing.ts'
import { type Core, constant, type Leaf } from './core.ts'
import { evaluate } from './evaluate.ts'
import { eachLeaf, mapLeaves } from './leaves.ts'
import type { Situation } from './situation.ts'
import { type ActionOf, type ActionSet, sufficientSets } from './sufficient.ts'
import { MET } from './verdict.ts'

const ACTIONS = 5

/** An action for every second leaf by which the requirement gains; one action may serve several. */
function actionsFor(core: Core): ActionOf {
  const numbers = new Map<Leaf, number>()
  let seen = 0
  eachLeaf(core, (leaf, positive) => {
    seen += 1
    if (positive && seen % 2 === 0) numbers.set(leaf, (seen / 2) % ACTIONS)
  })
  return (leaf) => numbers.get(leaf)
}

/** By trying all sets. */
function tried(core: Core, situation: Situation, actionOf: ActionOf): ActionSet[] {
  const isEnough = (set: ActionSet) => {
    const done = mapLeaves(core, (leaf, positive) => {
      const action = positive ? actionOf(leaf) : undefined
      return action !== undefined && set & (1 << action) ? constant(MET, 'done') : leaf
    })
    return evaluate(done, situation) === MET
  }
  const enough = Array.from({ length: 2 ** ACTIONS }, (_, set) => set).filter(isEnough)
  return enough.filter((set) => !enough.some((other) => other !== set && (other & set) === other))
}

test('the sufficient sets are the smallest ones that trying all of them finds', () => {
  fc.assert(
    fc.property(anyCore, anyFacts, anyContext, (core, facts, context) => {
      const situation = { facts, ...context }
      const actionOf = actionsFor(core)
      const found = sufficientSets(core, situation, actionOf)
      expect(new Set(found)).toEqual(new Set(tried(core, situation, actionOf)))
      expect(found.length).toBe(new Set(found).size)
    }),
    { numRuns: 500 },
  )
})
