import { type Core, evaluate, UNMET } from '../requirements/index.ts'
import { type Day, spanOf } from '../time/index.ts'
import { momentsOf, usualWeeks } from './calendar.ts'
import type { CompiledProgramme } from './compile.ts'

/** Lengths that students ask for, the usual ones first. */
const lengths = [4, 8, 6, 5, 3, 2, 12, 7, 9, 10, 16, 1, 13, 24, 26]

/** The first length that the host's own rules on length allow, where the student names none. */
export function chooseWeeks(compiled: CompiledProgramme, today: Day): number {
  const usual = usualWeeks(compiled.programme.calendar)
  return [usual, ...lengths].find((weeks) => allows(compiled.lengths, weeks, today)) ?? usual
}

function allows(rules: Core, weeks: number, today: Day): boolean {
  const moments = momentsOf(undefined, { today, start: spanOf(today), weeks })
  const facts = { scalars: { 'stay.weeks': { lo: weeks, hi: weeks } }, codes: {}, records: {} }
  return evaluate(rules, { facts, moments, starts: [moments] }) !== UNMET
}
