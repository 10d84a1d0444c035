// Random requirements of every form, with lists that are empty and counts that are 0 or too high.
import fc from 'fast-check'
import type { Moments, Span } from '../../time/index.ts'
import { atEveryAnchor } from '../../time/time.testing.ts'
import type { Core } from '../core.ts'
import { day, small } from './facts.testing.ts'
import { leafOf, type Shape } from './leaf.testing.ts'
import type { BindContext } from './normal-form.ts'

export const everything: Shape = { promised: true, months: true, grids: true }

const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 3, arbitrary: day.map((lo) => ({ lo, hi: lo })) },
  { weight: 1, arbitrary: fc.tuple(day, small).map(([lo, more]) => ({ lo, hi: lo + more * 5 })) },
)
const moments: fc.Arbitrary<Moments> = atEveryAnchor(span)

export const anyContext: fc.Arbitrary<BindContext> = fc
  .tuple(moments, fc.array(span, { maxLength: 2 }))
  .map(([first, others]) => ({
    moments: first,
    starts: [first, ...others.map((start) => ({ ...first, start }))],
  }))

/** A tree of at most that depth; a promise never under a not. */
export function coreOf(depth: number, shape: Shape): fc.Arbitrary<Core> {
  const leaves = leafOf(shape)
  const plain = layers(depth, leaves, () => [])
  if (!shape.promised) return plain[depth] ?? leaves
  const promising = layers(depth, leaves, (below, height) => [
    below.map((of): Core => ({ op: 'promised', of })),
    (plain[height - 1] ?? leaves).map((of): Core => ({ op: 'not', of })),
  ])
  return promising[depth] ?? leaves
}

export const anyCore = coreOf(4, everything)

/** Trees by depth, the deepest no leaf. `extra` replaces the `not` of the plain trees. */
function layers(
  depth: number,
  leaves: fc.Arbitrary<Core>,
  extra: (below: fc.Arbitrary<Core>, height: number) => fc.Arbitrary<Core>[],
): fc.Arbitrary<Core>[] {
  const made = [leaves]
  for (let height = 1; height <= depth; height += 1) {
    const below = made[height - 1] ?? leaves
    const negated = below.map((of): Core => ({ op: 'not', of }))
    const more = extra(below, height)
    made.push(
      fc.oneof(
        { weight: height === depth ? 0 : 5, arbitrary: leaves },
        ...combinations(below),
        ...(more.length > 0 ? more : [negated]).map((arbitrary) => ({ weight: 1, arbitrary })),
      ),
    )
  }
  return made
}

function combinations(below: fc.Arbitrary<Core>) {
  const of = fc.oneof(
    { weight: 1, arbitrary: fc.array(below, { maxLength: 1 }) },
    { weight: 15, arbitrary: fc.array(below, { minLength: 2, maxLength: 5, size: 'max' }) },
  )
  const n = fc.constantFrom(0, 1, 2, 2, 2, 2, 3, 3, 3, 6)
  const group: fc.Arbitrary<Core> = fc.record({ op: fc.constantFrom('all', 'any'), of })
  const atLeast: fc.Arbitrary<Core> = fc.record({ op: fc.constant('atLeast'), n, of })
  return [
    { weight: 4, arbitrary: group },
    { weight: 2, arbitrary: atLeast },
    { weight: 1, arbitrary: below.map((one): Core => ({ op: 'eachStart', of: one })) },
  ]
}

/** The parts of a requirement, one level down. */
export function partsOf(core: Core): readonly Core[] {
  return 'of' in core ? [core.of].flat() : []
}
