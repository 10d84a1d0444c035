import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledAwards, type SomeAward } from './award.testing.ts'
import { givesWayTo, verdictOrder } from './openness.ts'

const gives = (way: readonly string[], more: object = {}) => ({
  id: 'c1',
  rule: 'subsidiary',
  with: way,
  says: 'Gives way.',
  source: 's1',
  ...more,
})
const erasmus = { id: 'de-erasmus', classes: ['erasmus'] }
const waysOf = (...awards: SomeAward[]) =>
  Object.fromEntries([...givesWayTo(compiledAwards(...awards))].map(([id, others]) => [id, [...others]]))

describe('an award gives way', () => {
  test('to one that its rule names, and to all of a class', () => {
    const promos = { id: 'de-promos', cumulation: [gives(['erasmus', 'at-grant'])] }
    expect(waysOf(promos, erasmus, { id: 'at-grant' }, { id: 'ch-other' })).toEqual({
      'de-promos': ['de-erasmus', 'at-grant'],
      'de-erasmus': [],
      'at-grant': [],
      'ch-other': [],
    })
  })

  test('by a rule of its frame as well', () => {
    const frame = { id: 'de-frame', notOffered: 'a frame', cumulation: [gives(['erasmus'])] }
    expect(waysOf({ id: 'de-promos', inherits: ['de-frame'] }, frame, erasmus)).toEqual({
      'de-promos': ['de-erasmus'],
      'de-erasmus': [],
    })
  })

  test('to every award of a frame that its rule names', () => {
    const frame = { id: 'de-frame', notOffered: 'a frame' }
    const heirs = ['de-a', 'de-b'].map((id) => ({ id, inherits: ['de-frame'] }))
    expect(waysOf({ id: 'at-grant', cumulation: [gives(['de-frame'])] }, frame, ...heirs)).toMatchObject({
      'at-grant': ['de-a', 'de-b'],
    })
  })

  test('not to itself, not to what nobody is offered, and not by a rule that is overtaken', () => {
    const itself = { ...erasmus, cumulation: [gives(['erasmus'])] }
    const old = { id: 'de-old', cumulation: [gives(['erasmus'], { until: '2020' })] }
    const directory = { id: 'eu-directory', classes: ['erasmus'], notOffered: 'a directory' }
    expect(waysOf(itself, old, directory)).toEqual({ 'de-erasmus': [], 'de-old': [] })
  })
})

describe('the order of verdicts', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const anyWays = fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 10 })
    .map(
      (pairs) => new Map(ids.map((id) => [id, new Set(pairs.filter(([a]) => a === id).map(([, b]) => b))])),
    )

  test('has every award after all those that it gives way to, or names a real circle', () => {
    const seen = { order: 0, cycle: 0 }
    fc.assert(
      fc.property(anyWays, (ways) => {
        const found = verdictOrder(ways)
        if ('order' in found) {
          seen.order++
          expect(found.order.toSorted()).toEqual(ids)
          for (const [id, others] of ways)
            for (const other of others)
              expect(found.order.indexOf(other)).toBeLessThan(found.order.indexOf(id))
        } else {
          seen.cycle++
          expect(found.cycle.length).toBeGreaterThan(1)
          expect(found.cycle[0]).toBe(found.cycle.at(-1))
          for (const [index, id] of found.cycle.slice(1).entries())
            expect(ways.get(found.cycle[index] ?? '')?.has(id)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
    expect(Math.min(seen.order, seen.cycle)).toBeGreaterThan(10)
  })
})
