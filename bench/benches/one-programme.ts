import { all } from '@famulus/domain/requirements'
import {
  addStudent,
  bind,
  type BoundNode,
  type Columns,
  countPlanes,
  emptyColumns,
  evaluatePlanes,
  finished,
  type PlaneStore,
  planeStore,
} from '@famulus/domain/requirements/backends'
import { type FixedRule, fixedOfferings } from '../by-hand/fixed-rule.ts'
import { verdictByHand } from '../by-hand/verdict.ts'
import { generateStudents, generateWorkload } from '../generate.ts'
import { race, time, timingOf } from '../measure.ts'
import { atLeastTimes, type Bench } from '../report.ts'
import { factsOf } from '../workload/facts.ts'
import type { Offering } from '../workload/offerings.ts'
import { contextOf, lowering } from '../workload/requirements.ts'
import type { Student } from '../workload/students.ts'

const DIFFERENT = 100_000
const TIMES_EACH = 10
const PROGRAMMES = 5

export const oneProgramme: Bench = {
  name: 'one-programme',
  says: 'one programme, a million students: bit planes against the hand-written function',
  run: (progress) => {
    const { fewOfferings } = generateWorkload()
    const offerings = fewOfferings.filter((_, number) => number % (fewOfferings.length / PROGRAMMES) === 0)
    progress('drawing 100,000 students')
    const students = generateStudents(DIFFERENT)
    progress('their facts as columns, each ten times')
    const columns = columnsOf(students)
    const rules = fixedOfferings(offerings)
    const coresOf = lowering()
    const nodes = offerings.map(({ programme, stay }: Offering) => bind(all(...coresOf(programme)), contextOf(stay)))
    const store = planeStore(columns)
    progress('planes of the leaves')
    const building = timingOf(nodes.map((node) => time(() => evaluatePlanes(planeStore(columns), node))))
    for (const [number, node] of nodes.entries()) checkEqual(store, node, rules[number] ?? [], students)
    progress('a million verdicts')
    const times = raced(store, nodes, rules, students)
    const work = 'one programme × 1,000,000 students'
    const cached = { work, by: 'hand-written, students as objects', ours: times.planes, theirs: times.byHand }
    return {
      title: 'One programme, all students',
      about: `${PROGRAMMES} programmes in turn. 100,000 different students, each ten times: as objects with lists of records for the hand-written function, as columns of numbers for ours. All verdicts are compared first.`,
      lines: [
        { ...cached, note: 'the planes of the leaves are there: the usual case, they are shared by all programmes' },
        { ...cached, ours: building, note: 'the planes of all its leaves are made first' },
      ],
      targets: [atLeastTimes('one programme × 1,000,000 students, against the hand-written function', 100, cached)],
    }
  },
}

function columnsOf(students: readonly Student[]): Columns {
  const columns = emptyColumns()
  const facts = students.map(factsOf)
  for (let round = 0; round < TIMES_EACH; round += 1) for (const one of facts) addStudent(columns, one)
  return finished(columns)
}

function checkEqual(store: PlaneStore, node: BoundNode, rules: readonly FixedRule[], students: readonly Student[]): void {
  const byHand = [0, 0, 0]
  for (const student of students) {
    const verdict = verdictByHand(rules, student)
    byHand[verdict] = (byHand[verdict] ?? 0) + TIMES_EACH
  }
  const { met, unknown, unmet } = countPlanes(evaluatePlanes(store, node), store.columns.size)
  if (String([unmet, unknown, met]) !== String(byHand)) throw new Error(`planes ${[unmet, unknown, met]}, by hand ${byHand}`)
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
    8000,
  )
}
