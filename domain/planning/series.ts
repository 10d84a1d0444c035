import type { RecordNeed } from './needs.ts'
import { atEitherPace, type ByPace, type Link, type RecordTitle, type Task } from './task.ts'

/**
 * The steps of a series: the rule's own gap between two of them, and the whole series as long as the source has it, at
 * worst always, and usually where the rule names no gap.
 */
export function seriesOf(
  { lead, freshFrom: _, ...task }: Task,
  title: RecordTitle,
  { action: { times, info }, gapDays = 0, freshFrom }: RecordNeed,
): Task[] {
  const stepDays = lead?.days.typical ?? 0
  const worst = info?.lead?.worstDays ?? 0
  const whole: ByPace<number> = { typical: gapDays > 0 ? 0 : worst, worst }
  // Both are counted from the first day of a step, links from its last.
  const gap = atEitherPace(Math.max(0, gapDays - stepDays))
  const rest = { typical: restOf(whole.typical, stepDays), worst: restOf(whole.worst, stepDays) }
  const idAt = (step: number) => `${task.id}-${step}`
  const linksAt = (step: number): readonly Link[] => {
    if (step === 1) return task.after
    const source = info?.lead?.source
    const first: Link = { task: idAt(1), lagDays: step === times ? rest : gap, ...(source ? { source } : {}) }
    if (step === 2) return [{ ...first, lagDays: step === times ? larger(gap, rest) : gap }]
    const previous = { task: idAt(step - 1), lagDays: gap }
    return step === times ? [previous, first] : [previous]
  }
  return Array.from({ length: times }, (_, index) => ({
    ...task,
    id: idAt(index + 1),
    title: { ...title, step: index + 1 },
    ...(lead ? { lead: { ...lead, days: atEitherPace(stepDays) } } : {}),
    after: linksAt(index + 1),
    ...(freshFrom && index >= times - freshFrom.times ? { freshFrom: freshFrom.day } : {}),
  }))
}

/** What is left between the end of the first step and the begin of the last, so that the whole takes so many days. */
const restOf = (wholeDays: number, stepDays: number): number => Math.max(0, wholeDays - 2 * stepDays)

const larger = (a: ByPace<number>, b: ByPace<number>): ByPace<number> => ({
  typical: Math.max(a.typical, b.typical),
  worst: Math.max(a.worst, b.worst),
})
