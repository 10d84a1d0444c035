import { afterAnswer, buildIndex, evaluateIndex } from '@famulus/domain/requirements/backends'
import { fixedOfferings } from '../by-hand/fixed-rule.ts'
import { verdictByHand } from '../by-hand/verdict.ts'
import { generateStudents, generateWorkload } from '../generate.ts'
import { timed } from '../measure.ts'
import { type Bench, within } from '../report.ts'
import { factsOf } from '../workload/facts.ts'
import type { Offering } from '../workload/offerings.ts'
import { boundOfferings } from '../workload/requirements.ts'
import type { Student } from '../workload/students.ts'

const STUDENTS = 40

/** A student before an answer and after it. */
type Answer = { readonly before: Student; readonly after: Student }

export const oneAnswer: Bench = {
  name: 'one-answer',
  says: 'one answer of a student: all 50,000 offerings again, and which of them have changed',
  run: (progress) => {
    const { manyOfferings } = generateWorkload()
    const answers = generateStudents(STUDENTS).map(answerOf)
    const index = buildIndex(boundOfferings(manyOfferings))
    const asked = answers.map(({ before, after }) => ({
      verdicts: evaluateIndex(index, factsOf(before)),
      facts: factsOf(after),
    }))
    progress('comparing with the hand-written function')
    const changed = asked.map(({ verdicts, facts }) => afterAnswer(index, verdicts, facts))
    answers.slice(0, 5).forEach(({ after }, number) => {
      checkEqual(changed[number]?.verdicts, manyOfferings, after)
    })
    progress('timing')
    let next = 0
    const timing = timed(() => {
      const one = asked[next++ % STUDENTS]
      if (one) afterAnswer(index, one.verdicts, one.facts)
    }, 1000)
    const mean = Math.round(changed.reduce((sum, one) => sum + one.changed.length, 0) / STUDENTS)
    const number = manyOfferings.length.toLocaleString('en')
    return {
      title: 'One answer, all offerings',
      about: `What a page does after each answer: met, unmet or unknown for all ${number} offerings again, and which of them have changed. ${STUDENTS} students say in turn what was missing of one fact; on average that changes ${mean.toLocaleString('en')} offerings. The verdicts of five students are compared with the hand-written function's first.`,
      lines: [{ work: `one answer, ${number} offerings`, by: '', ours: timing }],
      targets: [within('one answer, 50,000 offerings again', 5, 'ms', timing.median)],
    }
  },
}

const facts = ['levels', 'grades', 'clerkships', 'doses', 'documents', 'graduationOn', 'semesters'] as const

/** Each student answers another question. */
function answerOf(student: Student, number: number): Answer {
  const fact = facts[number % facts.length] ?? 'levels'
  return { before: { ...student, [fact]: undefined }, after: student }
}

function checkEqual(
  verdicts: Uint8Array | undefined,
  offerings: readonly Offering[],
  student: Student,
): void {
  fixedOfferings(offerings).forEach((rules, offering) => {
    if (verdicts?.[offering] !== verdictByHand(rules, student))
      throw new Error(`offering ${offering}: not the same verdict`)
  })
}
