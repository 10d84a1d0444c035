import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Facts } from '../../profile/index.ts'
import type { Core } from '../core.ts'
import { evaluate } from '../evaluate.ts'
import { MET, nameOf, UNMET, type Verdict } from '../verdict.ts'
import { anyContext, anyCore, partsOf } from './core.testing.ts'
import { anyFacts } from './facts.testing.ts'
import {
  type BindContext,
  type BoundNode,
  bind,
  buildIndex,
  columnsOf,
  evaluateIndex,
  evaluatePlanes,
  planeStore,
  verdictAt,
  verdictFrom,
} from './index.ts'
import { type FactBase, factBase } from './postgres.testing.ts'

const seed = 20_261_122
const batches = 10
const treesInOneSelect = 50
const profiles = 500

let base: FactBase
beforeAll(async () => {
  base = await factBase()
})
afterAll(() => base.close())

type Tree = { readonly core: Core; readonly context: BindContext; readonly node: BoundNode }
/** A verdict by tree and student. */
type Verdicts = readonly (readonly Verdict[])[]

test('reference, normal form, shared nodes, bit planes and PostgreSQL agree', async () => {
  const counts = { met: 0, unknown: 0, unmet: 0 }
  let differences = 0
  for (let batch = 0; batch < batches; batch += 1) {
    const students = fc.sample(anyFacts, { numRuns: profiles, seed: seed + batch })
    const trees = sampleTrees(seed + batch)
    const expected = trees.map(({ core, context }) =>
      students.map((facts) => evaluate(core, { ...context, facts })),
    )
    for (const verdict of expected.flat()) counts[nameOf(verdict)] += 1
    await base.load(students)
    for (const [backEnd, verdicts] of Object.entries(await allVerdicts(trees, students, expected)))
      differences += await report(backEnd, trees, students, verdicts, expected)
  }
  const total = counts.met + counts.unknown + counts.unmet
  const shares = `${counts.met} met / ${counts.unknown} unknown / ${counts.unmet} unmet`
  console.info(`${total} verdicts, 5 back ends, ${differences} differences, ${shares}, seed ${seed}`)
  expect(total).toBeGreaterThanOrEqual(200_000)
  expect(Math.min(counts.met, counts.unknown, counts.unmet)).toBeGreaterThan(total / 20)
  expect(differences).toBe(0)
})

/** Trees that are more than a constant: those agree easily. */
function sampleTrees(from: number): Tree[] {
  return fc
    .sample(fc.tuple(anyCore, anyContext), { numRuns: 2 * treesInOneSelect, seed: from })
    .map(([core, context]) => ({ core, context, node: bind(core, context) }))
    .filter(({ node }) => node.op !== 'constant')
    .slice(0, treesInOneSelect)
}

/** The two-valued forms of SQL are put together to verdicts again. */
async function allVerdicts(
  trees: readonly Tree[],
  students: readonly Facts[],
  expected: Verdicts,
): Promise<Record<string, Verdicts>> {
  const nodes = trees.map(({ node }) => node)
  const columns = columnsOf(students)
  const store = planeStore(columns)
  const index = buildIndex(nodes.map((node) => [node]))
  const byStudent = students.map((facts) => evaluateIndex(index, facts))
  const [certain, possible] = [await base.verdicts(nodes, 'certain'), await base.verdicts(nodes, 'possible')]
  return {
    'normal form': nodes.map((node) => students.map((_, i) => verdictAt(node, columns, i))),
    'shared nodes': nodes.map((_, tree) => byStudent.map((verdicts) => verdicts[tree] as Verdict)), // it holds nothing else
    'bit planes': nodes.map((node) => {
      const planes = evaluatePlanes(store, node)
      return students.map((_, i) => verdictFrom(planes, i))
    }),
    SQL: await base.verdicts(nodes),
    'SQL, certainly': expected.map((row, t) => row.map((v, i) => as(v, certain[t]?.[i] === MET, v === MET))),
    'SQL, possibly': expected.map((row, t) =>
      row.map((v, i) => as(v, possible[t]?.[i] !== UNMET, v !== UNMET)),
    ),
  }
}

/** The expected verdict where the form says what it should, otherwise another one. */
const as = (expected: Verdict, said: boolean, should: boolean): Verdict =>
  said === should ? expected : expected === MET ? UNMET : MET

/** How many verdicts differ; shows the smallest part of the first tree that does. */
async function report(
  backEnd: string,
  trees: readonly Tree[],
  students: readonly Facts[],
  verdicts: Verdicts,
  expected: Verdicts,
): Promise<number> {
  let differences = 0
  for (const [t, tree] of trees.entries()) {
    const wrong = students.findIndex((_, i) => verdicts[t]?.[i] !== expected[t]?.[i])
    if (wrong < 0) continue
    if (differences === 0) {
      const facts = students[wrong] as Facts // findIndex found it
      const part = await smallest(tree, facts, backEnd)
      console.error(`${backEnd} differs, seed ${seed}:`, JSON.stringify({ ...part, facts }))
    }
    differences += students.filter((_, i) => verdicts[t]?.[i] !== expected[t]?.[i]).length
  }
  return differences
}

/** Goes down while a part alone differs as well. */
async function smallest(tree: Tree, facts: Facts, backEnd: string): Promise<Tree> {
  await base.load([facts])
  for (const core of partsOf(tree.core)) {
    const part = { core, context: tree.context, node: bind(core, tree.context) }
    const expected = [[evaluate(core, { ...tree.context, facts })]]
    const said = (await allVerdicts([part], [facts], expected))[backEnd]
    if (said?.[0]?.[0] !== expected[0]?.[0]) return smallest(part, facts, backEnd)
  }
  return tree
}
