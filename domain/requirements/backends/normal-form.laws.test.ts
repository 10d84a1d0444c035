import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UNKNOWN } from '../verdict.ts'
import { all, any, not } from './builders.testing.ts'
import { anyContext, coreOf, everything } from './core.testing.ts'
import { type BoundNode, bind } from './index.ts'

describe('of any requirement', () => {
  const cores = fc.array(coreOf(3, { ...everything, promised: false }), { maxLength: 5 })

  test('parts may be permuted', () => {
    const permuted = cores.chain((of) =>
      fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length })),
    )
    fc.assert(
      fc.property(permuted, fc.constantFrom('all', 'any'), anyContext, ([of, other], op, days) => {
        expect(bind({ op, of: other }, days)).toEqual(bind({ op, of }, days))
        expect(bind({ op: 'atLeast', n: 2, of: other }, days)).toEqual(
          bind({ op: 'atLeast', n: 2, of }, days),
        )
      }),
    )
  })

  test('De Morgan holds', () => {
    fc.assert(
      fc.property(cores, anyContext, (of, days) => {
        expect(bind(not(all(...of)), days)).toEqual(bind(any(...of.map(not)), days))
        expect(bind(not(any(...of)), days)).toEqual(bind(all(...of.map(not)), days))
      }),
    )
  })

  test('not stands before leaves only, and the only constant inside is unknown', () => {
    fc.assert(
      fc.property(coreOf(4, everything), anyContext, (core, days) => {
        for (const node of inside(bind(core, days))) {
          if (node.op === 'not') expect(['compare', 'has', 'records', 'judgement']).toContain(node.of.op)
          if (node.op === 'constant') expect(node.value).toBe(UNKNOWN)
        }
      }),
    )
  })
})

/** The nodes below the top one. */
function inside(node: BoundNode): BoundNode[] {
  const children: BoundNode[] = 'of' in node ? [node.of].flat() : []
  return children.flatMap((child) => [child, ...inside(child)])
}
