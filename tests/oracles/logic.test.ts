import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Facts, Interval, ScalarKey } from '../../domain/profile/index.ts'
import { all, any, fixed, not, promised } from '../../domain/requirements/backends/builders.testing.ts'
import {
  bind,
  buildIndex,
  columnsOf,
  evaluateIndex,
  evaluatePlanes,
  interpret,
  planeStore,
  verdictFrom,
} from '../../domain/requirements/backends/index.ts'
import { type FactBase, factBase } from '../../domain/requirements/backends/postgres.testing.ts'
import { type Core, evaluate, type Verdict } from '../../domain/requirements/index.ts'
import { type LogicCase, publishedSuites, type Suite, type Truth } from './logic-cases.testing.ts'

/** A case in our words: operands are facts, null is a fact that is missing. */
type Ours = { readonly name: string; readonly core: Core; readonly facts: Facts; readonly verdict: Verdict }

const operandFacts = ['study.fullTime', 'stay.paid'] as const satisfies readonly ScalarKey[]
const binary: Readonly<Record<string, (left: Core, right: Core) => Core>> = {
  and: (left, right) => all(left, right),
  or: (left, right) => any(left, right),
  xor: (left, right) => any(all(left, not(right)), all(not(left), right)),
  implies: (left, right) => any(not(left), right),
}

const ownTable: readonly LogicCase[] = (
  [
    ['true and null', null],
    ['false and null', false],
    ['true or null', true],
    ['false or null', null],
    ['not null', null],
    ['null implies true', true],
    ['null implies false', null],
    ['false implies null', true],
    ['true xor null', null],
    ['true xor false', true],
    ['IsFalse(null)', false],
    ['IsFalse(false)', true],
    ['IsTrue(null)', false],
    ['IsTrue(true)', true],
    ['123 and false', false],
  ] as const
).map(([expression, output]) => ({ name: `own: ${expression}`, expression, inputs: {}, output }))

let base: FactBase
beforeAll(async () => {
  base = await factBase()
}, 60_000)
afterAll(() => base.close())

const suites: readonly Suite[] = [
  { name: 'own table', count: ownTable.length, cases: ownTable },
  ...(publishedSuites() ?? []),
]

describe.each(suites)('$name', ({ name, count, cases }) => {
  test('every case is understood, and every back end agrees', async () => {
    const ours = cases.map(translated).filter((one) => one !== undefined)
    const said = await verdicts(ours)
    for (const [backEnd, found] of Object.entries(said)) expect(differences(ours, found), backEnd).toEqual([])
    console.info(
      `${name}: ${ours.length} of ${count} cases ran, all agree in ${Object.keys(said).join(', ')}`,
    )
    expect(ours).toHaveLength(count)
  })
})

async function verdicts(cases: readonly Ours[]): Promise<Record<string, readonly (Verdict | undefined)[]>> {
  const nodes = cases.map(({ core }) => bind(core, fixed))
  const index = buildIndex(nodes.map((node) => [node]))
  const store = planeStore(columnsOf(cases.map(({ facts }) => facts)))
  await base.load(cases.map(({ facts }) => facts))
  const bySql = await base.verdicts(nodes)
  return {
    'the reference': cases.map(({ core, facts }) => evaluate(core, { ...fixed, facts })),
    'the normal form': nodes.map((node, i) => interpret(node, cases[i]?.facts ?? none)),
    'shared nodes': cases.map(({ facts }, i) => evaluateIndex(index, facts)[i] as Verdict), // it holds nothing else
    'bit planes': nodes.map((node, i) => verdictFrom(evaluatePlanes(store, node), i)),
    PostgreSQL: bySql.map((row, i) => row[i]),
  }
}

const none: Facts = { scalars: {}, codes: {}, records: {} }

function differences(cases: readonly Ours[], found: readonly (Verdict | undefined)[]): string[] {
  return cases.flatMap(({ name, verdict }, i) => (found[i] === verdict ? [] : [`${name}: ${found[i]}`]))
}

/** Undefined for what this does not understand. */
function translated({ name, expression, inputs, output }: LogicCase): Ours | undefined {
  const [, asked, operand] = /^Is(True|False)\((\S+)\)$/.exec(expression) ?? []
  const words = operand === undefined ? expression.split(' ') : [operand]
  const values = words.filter((_, i) => i !== words.length - 2).map((word) => truthIn(word, inputs))
  const [left = fact(0), right] = values.map((_, i) => fact(i))
  const facts: Facts = { scalars: Object.fromEntries(values.flatMap(scalarOf)), codes: {}, records: {} }
  // "Not false" is what a promise asks, so a promise says the opposite of IsFalse, and of IsTrue of the opposite.
  if (asked) {
    const core = promised(asked === 'False' ? left : not(left))
    return { name, core, facts, verdict: verdictOf(output === null ? null : !output) }
  }
  const operator = words.at(-2) ?? ''
  const core = operator === 'not' && words.length === 2 ? not(left) : right && binary[operator]?.(left, right)
  return core && { name, core, facts, verdict: verdictOf(output) }
}

const fact = (i: number): Core => ({
  op: 'compare',
  fact: operandFacts[i] ?? operandFacts[0],
  cmp: '>=',
  to: 1,
  say: { code: 'operand' },
})

/** FEEL takes an operand that is no truth value, such as 123, for null. */
function truthIn(word: string, inputs: LogicCase['inputs']): Truth {
  return word === 'true' || word === 'false' ? word === 'true' : (inputs[word] ?? null)
}

function scalarOf(value: Truth, i: number): [string, Interval][] {
  const number = Number(value)
  return value === null ? [] : [[operandFacts[i] ?? '', { lo: number, hi: number }]]
}

const verdictOf = (truth: Truth): Verdict => (truth === null ? 1 : truth ? 2 : 0)
