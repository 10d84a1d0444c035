import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../profile/index.ts'
import type { Core } from '../core.ts'
import { evaluate } from '../evaluate.ts'
import { all } from '../verdict.ts'
import { anyContext, anyCore } from './core.testing.ts'
import { anyFacts } from './facts.testing.ts'
import {
  type BindContext,
  bind,
  buildIndex,
  columnsOf,
  evaluateIndex,
  evaluatePlanes,
  interpret,
  planeStore,
  verdictFrom,
} from './index.ts'

const runs = 500
const profiles = fc.array(anyFacts, { minLength: 1, maxLength: 3 })

const expected = (core: Core, context: BindContext, students: readonly Facts[]) =>
  students.map((facts) => evaluate(core, { ...context, facts }))

test('the normal form means the same as the requirement', () => {
  fc.assert(
    fc.property(anyCore, anyContext, profiles, (core, context, students) => {
      const node = bind(core, context)
      expect(students.map((facts) => interpret(node, facts))).toEqual(expected(core, context, students))
    }),
    { numRuns: runs },
  )
})

test('bit planes: one rulebook, many students', () => {
  fc.assert(
    fc.property(anyCore, anyContext, profiles, (core, context, students) => {
      const planes = evaluatePlanes(planeStore(columnsOf(students)), bind(core, context))
      expect(students.map((_, i) => verdictFrom(planes, i))).toEqual(expected(core, context, students))
    }),
    { numRuns: runs },
  )
})

test('shared nodes: many offerings, one student', () => {
  const offerings = fc.array(fc.array(anyCore, { maxLength: 3 }), { maxLength: 5 })
  fc.assert(
    fc.property(offerings, anyContext, anyFacts, (rulebooks, context, facts) => {
      const index = buildIndex(rulebooks.map((cores) => cores.map((core) => bind(core, context))))
      const verdicts = rulebooks.map((cores) =>
        all(cores.map((core) => evaluate(core, { ...context, facts }))),
      )
      expect([...evaluateIndex(index, facts)]).toEqual(verdicts)
    }),
    { numRuns: runs / 2 },
  )
})
