// Random leaves of every kind, on the facts of facts.testing.ts.
import fc from 'fast-check'
import { type FieldType, scalars, type TableKey, tables } from '../../profile/index.ts'
import { anchors, type DateExpression, isoOf } from '../../time/index.ts'
import type { Bound, Core, Measure, RecordTest, Say } from '../core.ts'
import {
  code,
  codeKeys,
  day,
  decision,
  FROM,
  scalarKeys,
  small,
  stayFacts,
  tableKeys,
} from './facts.testing.ts'

const say: Say = { code: 'test' }
const cmp = fc.constantFrom('>=', '<=')
const codes = fc.uniqueArray(code, { maxLength: 3 })

/** Shifts by days and weeks only unless `months`. */
export type Shape = { readonly promised: boolean; readonly months: boolean; readonly grids: boolean }

function dateExpression({ months }: Shape): fc.Arbitrary<DateExpression> {
  const at = fc.constantFrom(...anchors)
  const shift = fc.constantFrom(-30, -10, -5, -1, 0, 1, 5, 20)
  const simple: fc.Arbitrary<DateExpression>[] = [
    day.map((on) => ({ on: isoOf(on) })),
    at.map((anchor) => ({ at: anchor })),
    fc.tuple(at, shift).map(([anchor, days]) => ({ at: anchor, plus: { days } })),
  ]
  const byMonths = fc
    .tuple(at, fc.integer({ min: -2, max: 2 }), fc.constantFrom('up', 'down'))
    .map(([anchor, count, round]): DateExpression => ({ at: anchor, plus: { months: count }, round }))
  const one = fc.oneof(...simple, ...(months ? [byMonths] : []))
  const several = fc.array(one, { minLength: 1, maxLength: 2 })
  return fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 1, arbitrary: several.map((earliest): DateExpression => ({ earliest })) },
    { weight: 1, arbitrary: several.map((latest): DateExpression => ({ latest })) },
  )
}

function bound(type: string | undefined, shape: Shape): fc.Arbitrary<Bound> {
  return type === 'day' ? dateExpression(shape) : small
}

const compareLeaf = (shape: Shape): fc.Arbitrary<Core> =>
  fc.constantFrom(...scalarKeys).chain((fact) =>
    fc.record({
      op: fc.constant('compare'),
      fact: fc.constant(fact),
      cmp,
      to: bound(scalars[fact]?.type, shape),
      say: fc.constant(say),
    }),
  )

function recordsLeaf(shape: Shape): fc.Arbitrary<Core> {
  return fc.constantFrom(...tableKeys).chain((table) => {
    const tally: fc.Arbitrary<{ measure?: Measure; gap?: { field: string; days: number } }> = fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fieldOf(table, 'day'), fc.constantFrom(-1, 0, 1, 5, 10, 25))
          .map(([field, days]) => ({ gap: { field, days } })),
      },
      { weight: 2, arbitrary: fieldOf(table, 'code').map((distinct) => ({ measure: { distinct } })) },
      ...(fieldsOf(table, 'number').length > 0
        ? [{ weight: 2, arbitrary: fieldOf(table, 'number').map((sum) => ({ measure: { sum } })) }]
        : []),
    )
    const where = fc.array(recordTest(table, shape), { maxLength: 2 })
    return fc
      .tuple(
        where,
        fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }) },
        ),
        tally,
      )
      .map(([tests, atLeast, rest]): Core => ({ op: 'records', table, where: tests, atLeast, ...rest, say }))
  })
}

function recordTest(table: TableKey, shape: Shape): fc.Arbitrary<RecordTest> {
  const set = fc.oneof(
    { weight: 3, arbitrary: codes },
    { weight: 1, arbitrary: fc.constantFrom(...stayFacts).map((stay) => ({ stay })) },
  )
  const byCode = fc
    .tuple(fieldOf(table, 'code'), set, fc.boolean())
    .map(([field, among, without]): RecordTest => (without ? { field, notIn: among } : { field, in: among }))
  const ordered = fc
    .constantFrom(...[...fieldsOf(table, 'day'), ...fieldsOf(table, 'number')])
    .chain((field) => fc.record({ field: fc.constant(field), cmp, to: bound(typeOf(table, field), shape) }))
  return fc.oneof(byCode, ordered)
}

const typeOf = (table: TableKey, field: string): FieldType | undefined =>
  Object.entries(tables[table].fields).find(([name]) => name === field)?.[1]
const fieldsOf = (table: TableKey, type: FieldType): string[] =>
  Object.entries(tables[table].fields)
    .filter(([, one]) => one === type)
    .map(([name]) => name)
const fieldOf = (table: TableKey, type: FieldType): fc.Arbitrary<string> =>
  fc.constantFrom(...fieldsOf(table, type))

const hasLeaf: fc.Arbitrary<Core> = fc.record({
  op: fc.constant('has'),
  fact: fc.constantFrom(...codeKeys),
  any: codes,
  say: fc.constant(say),
})
const judgementLeaf = decision.map((key): Core => ({ op: 'judgement', by: 'host', key, say }))
const constantLeaf = fc.constantFrom(0, 1, 1, 2).map((value): Core => ({ op: 'constant', value, say }))
const gridLeaf = fc
  .constantFrom<number[][]>([1, 4], [2, 5, 7], [1, 2, 3, 4, 5, 6, 7])
  .map((weekdays): Core => ({ op: 'grid', grid: { weekdays, notOn: [isoOf(FROM + 5)] }, say }))

const momentLeaf = (shape: Shape): fc.Arbitrary<Core> =>
  fc.record({
    op: fc.constant('moment'),
    left: dateExpression(shape),
    cmp,
    right: dateExpression(shape),
    say: fc.constant(say),
  })

/** A leaf of any kind. Those that become constants are rare, because constants swallow what is around them. */
export function leafOf(shape: Shape): fc.Arbitrary<Core> {
  return fc.oneof(
    { weight: 25, arbitrary: recordsLeaf(shape) },
    { weight: 20, arbitrary: compareLeaf(shape) },
    { weight: 15, arbitrary: hasLeaf },
    { weight: 6, arbitrary: judgementLeaf },
    { weight: 1, arbitrary: momentLeaf(shape) },
    { weight: shape.grids ? 1 : 0, arbitrary: gridLeaf },
    { weight: 1, arbitrary: constantLeaf },
  )
}
