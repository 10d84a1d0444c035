import { expect, test } from 'vitest'
import { all, any, type Core, constant, not } from '../../core.ts'
import { UNKNOWN } from '../../verdict.ts'
import { canBeMet, isAlwaysMet, oneAlwaysHolds } from './search.ts'

const say = { code: 'test' }
const from = (...codes: string[]): Core => ({ op: 'has', fact: 'person.citizenships', any: codes, say })
const decision: Core = { op: 'judgement', by: 'host', key: 'host/rule/matter', say }
const weeks = (cmp: '>=' | '<=', to: number): Core => ({ op: 'compare', fact: 'stay.weeks', cmp, to, say })
const unknown = constant(UNKNOWN, 'test')
const atLeast = (n: number, ...of: Core[]): Core => ({ op: 'atLeast', n, of })

test.each<[string, Core, { canBeMet: boolean; isAlwaysMet: boolean }]>([
  ['a fact', from('DE'), { canBeMet: true, isAlwaysMet: false }],
  ['a fact or not', any(from('DE'), not(from('DE'))), { canBeMet: true, isAlwaysMet: true }],
  [
    'a decision or not: nobody may have decided',
    any(decision, not(decision)),
    { canBeMet: true, isAlwaysMet: false },
  ],
  ['a decision and not', all(decision, not(decision)), { canBeMet: false, isAlwaysMet: false }],
  ['what only the host can tell', unknown, { canBeMet: false, isAlwaysMet: false }],
  [
    'a promise of what only the host can tell',
    { op: 'promised', of: unknown },
    { canBeMet: true, isAlwaysMet: true },
  ],
  ['a promise of a fact', { op: 'promised', of: from('DE') }, { canBeMet: true, isAlwaysMet: false }],
  ['all of nothing', all(), { canBeMet: true, isAlwaysMet: true }],
  ['any of nothing', any(), { canBeMet: false, isAlwaysMet: false }],
  [
    'two of a, b, not a',
    atLeast(2, from('DE'), from('AT'), not(from('DE'))),
    { canBeMet: true, isAlwaysMet: false },
  ],
  [
    'one of a, b, not a',
    atLeast(1, from('DE'), from('AT'), not(from('DE'))),
    { canBeMet: true, isAlwaysMet: true },
  ],
  [
    'three of a, b, not a',
    atLeast(3, from('DE'), from('AT'), not(from('DE'))),
    { canBeMet: false, isAlwaysMet: false },
  ],
  [
    'not two of a, b, not a',
    not(atLeast(2, from('DE'), from('AT'), not(from('DE')))),
    { canBeMet: true, isAlwaysMet: false },
  ],
  [
    'not one of a, b, not a',
    not(atLeast(1, from('DE'), from('AT'), not(from('DE')))),
    { canBeMet: false, isAlwaysMet: false },
  ],
  [
    'for each start, and not for this one',
    all({ op: 'eachStart', of: weeks('>=', 4) }, not(weeks('>=', 4))),
    { canBeMet: false, isAlwaysMet: false },
  ],
])('%s', (_, core, expected) => {
  expect({ canBeMet: canBeMet(core), isAlwaysMet: isAlwaysMet(core) }).toEqual(expected)
})

test('for one start and not for each: there may be another', () => {
  const start: Core = { op: 'moment', left: { at: 'start' }, cmp: '>=', right: { on: '2027-01-01' }, say }
  expect(canBeMet(start, not({ op: 'eachStart', of: start }))).toBe(true)
})

test('one of two always holds', () => {
  expect(oneAlwaysHolds(weeks('>=', 4), weeks('<=', 4))).toBe(true)
  expect(oneAlwaysHolds(weeks('>=', 5), weeks('<=', 3))).toBe(false)
})

test('what takes too long to find out is not claimed', () => {
  // Each pigeon in a hole, and no two in one: impossible for nine in eight, but found out only by trying.
  const at = (pigeon: number, hole: number) => from(`${pigeon} in ${hole}`)
  const [pigeons, holes] = [
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 5, 6, 7, 8],
  ]
  const placed = pigeons.map((pigeon) => any(...holes.map((hole) => at(pigeon, hole))))
  const apart = holes.flatMap((hole) =>
    pigeons.flatMap((one) =>
      pigeons.filter((other) => other < one).map((other) => not(all(at(one, hole), at(other, hole)))),
    ),
  )
  const began = process.hrtime.bigint()
  expect(canBeMet(...placed, ...apart)).toBe(true)
  expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(2000)
})
