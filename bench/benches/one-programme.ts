import { all } from '@famulus/domain/requirements'
import {
  type BoundNode,
  bind,
  columnsOf,
  countPlanes,
  evaluatePlanes,
  type PlaneStore,
  type Planes,
  planeStore,
} from '@famulus/domain/requirements/backends'
import { type FixedRule, fixedOfferings } from '../by-hand/fixed-rule.ts'
import { verdictByHand } from '../by-hand/verdict.ts'
import { generateStudents, generateWorkload } from '../generate.ts'
import { race, scaled, time, timingOf } from '../measure.ts'
import { atLeastTimes, type Bench } from '../report.ts'
import { factsOf } from '../workload/facts.ts'
import { contextOf, lowering } from '../workload/requirements.ts'
import type { Student } from '../workload/students.ts'

/** A multiple of 32, so that their planes can be laid one after the other. */
const DIFFERENT = 40_000
const TIMES_EACH = 25
const PROGRAMMES = 5

export const oneProgramme: Bench = {
  name: 'one-programme',
  says: 'one programme, a million students: bit planes against the hand-written function',
  run: (progress) => {
    const { fewOfferings } = generateWorkload()
    const offerings = fewOfferings.filter((_, number) => number % (fewOfferings.length / PROGRAMMES) === 0)
    progress('drawing 40,000 students')
    const students = generateStudents(DIFFERENT)
    const columns = columnsOf(students.map(factsOf))
    const rules = fixedOfferings(offerings)
    const coresOf = lowering()
    const nodes = offerings.map(({ programme, stay }) => bind(all(...coresOf(programme)), contextOf(stay)))
    progress('planes of the leaves')
    const building = timingOf(nodes.map((node) => time(() => evaluatePlanes(planeStore(columns), node))))
    const store = planeStore(columns)
    for (const [number, node] of nodes.entries()) checkEqual(store, node, rules[number] ?? [], students)
    const million = repeated(store)
    progress('a million verdicts')
    const times = raced(million, nodes, rules, students)
    const work = 'one programme × 1,000,000 students'
    const cached = { work, by: 'hand-written, students as objects', ours: times.planes, theirs: times.byHand }
    return {
      title: 'One programme, all students',
      about: `${PROGRAMMES} programmes in turn. 40,000 different students, each 25 times: as objects with lists of records for the hand-written function, as columns of numbers for ours. All verdicts are compared first.`,
      lines: [
        {
          ...cached,
          note: 'the planes of the leaves are there: the usual case, they are shared by all programmes',
        },
        {
          ...cached,
          ours: scaled(building, TIMES_EACH),
          note: 'the planes of all its leaves are made first; scaled from 40,000 students',
        },
      ],
      targets: [
        atLeastTimes('one programme × 1,000,000 students, against the hand-written function', 100, cached),
      ],
    }
  },
}

/** The planes of the same students again and again. */
function repeated({ columns, planes }: PlaneStore): PlaneStore {
  const repeat = (words: Uint32Array) => {
    const long = new Uint32Array(words.length * TIMES_EACH)
    for (let round = 0; round < TIMES_EACH; round += 1) long.set(words, round * words.length)
    return long
  }
  const long = [...planes].map(([key, { certain, possible }]): [string, Planes] => [
    key,
    { certain: repeat(certain), possible: repeat(possible) },
  ])
  return { columns: { ...columns, size: columns.size * TIMES_EACH }, planes: new Map(long) }
}

function checkEqual(
  store: PlaneStore,
  node: BoundNode,
  rules: readonly FixedRule[],
  students: readonly Student[],
): void {
  const byHand = [0, 0, 0]
  for (const student of students) {
    const verdict = verdictByHand(rules, student)
    byHand[verdict] = (byHand[verdict] ?? 0) + 1
  }
  const { met, unknown, unmet } = countPlanes(evaluatePlanes(store, node), store.columns.size)
  if (String([unmet, unknown, met]) !== String(byHand))
    throw new Error(`planes ${[unmet, unknown, met]}, by hand ${byHand}`)
}

function raced(
  store: PlaneStore,
  nodes: readonly BoundNode[],
  rules: readonly (readonly FixedRule[])[],
  students: readonly Student[],
) {
  let next = 0
  return race(
    {
      planes: () => {
        const node = nodes[next++ % PROGRAMMES]
        if (node) evaluatePlanes(store, node)
      },
      byHand: () => {
        const asked = rules[next++ % PROGRAMMES] ?? []
        for (let round = 0; round < TIMES_EACH; round += 1)
          for (const student of students) verdictByHand(asked, student)
      },
    },
    6000,
  )
}
