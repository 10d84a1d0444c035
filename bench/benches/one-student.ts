import type { Facts } from '@famulus/domain/profile'
import { all, evaluate } from '@famulus/domain/requirements'
import { bind, buildIndex, evaluateIndex, type OfferingIndex } from '@famulus/domain/requirements/backends'
import { type FixedRule, fixedOfferings, sharedFixedOfferings } from '../by-hand/fixed-rule.ts'
import { verdictByHand } from '../by-hand/verdict.ts'
import { generateStudents, generateWorkload } from '../generate.ts'
import { race, scaled, type Timing, timingOf } from '../measure.ts'
import { compileCel } from '../peers/cel.ts'
import { compileJsonLogic } from '../peers/json-logic.ts'
import { compileJsonRules } from '../peers/json-rules.ts'
import { type PlainFacts, plainFacts } from '../peers/plain-facts.ts'
import { atLeastTimes, type Bench, type Line } from '../report.ts'
import { factsOf } from '../workload/facts.ts'
import type { Offering } from '../workload/offerings.ts'
import { boundOfferings, contextOf, lowering } from '../workload/requirements.ts'
import type { Student } from '../workload/students.ts'

const STUDENTS = 40

export const oneStudent: Bench = {
  name: 'one-student',
  says: 'one student, all offerings: the index against a hand-written function and three rule engines',
  run: async (progress) => {
    const { fewOfferings, manyOfferings } = generateWorkload()
    const students = generateStudents(STUDENTS)
    progress('5,000 offerings')
    const few = raced(fewOfferings, students, '5,000')
    progress('50,000 offerings')
    const many = raced(manyOfferings, students, '50,000')
    progress('rule engines, on samples')
    const peers = await peerLines(fewOfferings, students, few.ours)
    const [, byHand] = many.lines
    return {
      title: 'One student, all offerings',
      about: `Every verdict is compared with the hand-written function's before anything is timed: ${STUDENTS} students. "Own objects": each offering holds rules of its own, as it comes from a file or a database. "Shared objects": what is asked for the same days is one object, as it is in the index; kind to the hand-written function, which then finds its rules in the cache. The rule engines are timed on fewer offerings and scaled, which is kind to them too.`,
      lines: [...few.lines, ...many.lines, ...peers],
      targets: byHand
        ? [atLeastTimes('one student × 50,000 offerings, against the hand-written function', 25, byHand)]
        : [],
    }
  },
}

function raced(offerings: readonly Offering[], students: readonly Student[], number: string) {
  const [own, shared] = [fixedOfferings(offerings), sharedFixedOfferings(offerings)]
  const index = buildIndex(boundOfferings(offerings))
  const facts = students.map(factsOf)
  checkEqual(index, own, students, facts)
  const byHand = (rules: readonly (readonly FixedRule[])[]) => {
    let next = 0
    return () => {
      const student = students[next++ % STUDENTS]
      if (student) for (const one of rules) verdictByHand(one, student)
    }
  }
  let next = 0
  const times = race({
    ours: () => {
      const one = facts[next++ % STUDENTS]
      if (one) evaluateIndex(index, one)
    },
    shared: byHand(shared),
    own: byHand(own),
  })
  const work = `one student × ${number} offerings`
  const lines: Line[] = [
    { work, by: 'hand-written, shared objects', ours: times.ours, theirs: times.shared },
    { work, by: 'hand-written, own objects', ours: times.ours, theirs: times.own },
  ]
  return { lines, ours: times.ours }
}

function checkEqual(
  index: OfferingIndex,
  rules: readonly (readonly FixedRule[])[],
  students: readonly Student[],
  facts: readonly Facts[],
): void {
  students.forEach((student, number) => {
    const verdicts = evaluateIndex(index, facts[number] ?? factsOf(student))
    rules.forEach((one, offering) => {
      if (verdicts[offering] !== verdictByHand(one, student))
        throw new Error(`student ${number} and offering ${offering}: not the same verdict`)
    })
  })
}

type Peer = {
  readonly by: string
  readonly sample: number
  readonly compile: (offering: Offering) => (facts: Facts, plain: PlainFacts) => number | Promise<number>
}

const coresOf = lowering()
const boundOffering = ({ programme, stay }: Offering) => bind(all(...coresOf(programme)), contextOf(stay))

const peers: readonly Peer[] = [
  {
    by: 'our `evaluate`, which says what it means',
    sample: 5000,
    compile: ({ programme, stay }) => {
      const [core, context] = [all(...coresOf(programme)), contextOf(stay)]
      return (facts) => evaluate(core, { facts, ...context })
    },
  },
  { by: 'json-logic-engine, compiled', sample: 1000, compile: plain(compileJsonLogic) },
  { by: '@marcbachmann/cel-js', sample: 1000, compile: plain(compileCel) },
  { by: 'json-rules-engine', sample: 100, compile: plain(compileJsonRules) },
]

function plain(
  compile: (node: ReturnType<typeof boundOffering>) => (facts: PlainFacts) => number | Promise<number>,
) {
  return (offering: Offering) => {
    const compiled = compile(boundOffering(offering))
    return (_: Facts, facts: PlainFacts) => compiled(facts)
  }
}

async function peerLines(offerings: readonly Offering[], students: readonly Student[], ours: Timing) {
  const lines: Line[] = []
  for (const peer of peers) {
    const sample = offerings.filter((_, number) => number % (offerings.length / peer.sample) === 0)
    const timing = scaled(await peerTiming(peer, sample, students), offerings.length / sample.length)
    const note = sample.length < offerings.length ? `scaled from ${sample.length} offerings` : undefined
    const line = { work: 'one student × 5,000 offerings', by: peer.by, ours, theirs: timing }
    lines.push(note === undefined ? line : { ...line, note })
  }
  return lines
}

/** The first round compares the verdicts, and warms up. */
async function peerTiming(
  peer: Peer,
  sample: readonly Offering[],
  students: readonly Student[],
): Promise<Timing> {
  const compiled = sample.map(peer.compile)
  const rules = fixedOfferings(sample)
  const times: number[] = []
  const until = performance.now() + 4000
  for (const [number, student] of students.entries()) {
    const [facts, plainOnes] = [factsOf(student), plainFacts(factsOf(student))]
    const startedAt = performance.now()
    const verdicts: number[] = []
    for (const verdictFor of compiled) {
      const verdict = verdictFor(facts, plainOnes)
      verdicts.push(typeof verdict === 'number' ? verdict : await verdict)
    }
    if (number > 0) times.push(performance.now() - startedAt)
    const differs = rules.findIndex((one, offering) => verdictByHand(one, student) !== verdicts[offering])
    if (differs >= 0)
      throw new Error(`${peer.by}: another verdict for student ${number}, offering ${differs}`)
    if (performance.now() > until && number >= 5) break
  }
  return timingOf(times)
}
