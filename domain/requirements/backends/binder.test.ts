import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, spanOf } from '../../time/index.ts'
import type { Core } from '../core.ts'
import { allOn, doses, eachStart, no, passportAtStart, schoolIn } from './builders.testing.ts'
import { anyContext, anyCore } from './core.testing.ts'
import { type BindContext, bind, binder } from './index.ts'

const june = allOn(spanOf(dayOf('2027-06-07')))
const july = allOn(spanOf(dayOf('2027-07-05')))

test('what is bound for many stays is what is bound for each', () => {
  const [cores, contexts] = [fc.array(anyCore, { maxLength: 4 }), fc.array(anyContext, { maxLength: 4 })]
  fc.assert(
    fc.property(cores, contexts, (all, stays) => {
      const bindFor = binder()
      for (const stay of [...stays, ...stays])
        expect(all.map(bindFor(stay))).toEqual(all.map((core) => bind(core, stay)))
    }),
  )
})

test.each<[string, Core, BindContext, Core, BindContext, boolean]>([
  ['about no day, for two stays', schoolIn('A'), june, schoolIn('A'), july, true],
  ['about the start, for stays with the same', passportAtStart, june, passportAtStart, { ...june }, true],
  ['about the start, for stays with others', passportAtStart, june, passportAtStart, july, false],
  ['in other words', doses(), june, { ...doses(), say: { code: 'other' } } as Core, june, true],
  [
    'for every start, where one stay has none',
    eachStart(no),
    june,
    eachStart(no),
    withoutStarts(june),
    false,
  ],
])('a rule %s', (_, first, one, second, other, shared) => {
  const bindFor = binder()
  expect(bindFor(one)(first) === bindFor(other)(second)).toBe(shared)
})

function withoutStarts(context: BindContext): BindContext {
  return { ...context, starts: [] }
}
