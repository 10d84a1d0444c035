import { type Core, constant, evaluate, type Leaf, MET, mapLeaves, UNMET } from '../requirements/index.ts'
import { type Day, spanOf } from '../time/index.ts'
import { momentsOf, usualWeeks } from './calendar.ts'
import type { CompiledProgramme } from './compile.ts'

/** Lengths that students ask for, the usual ones first. */
const lengths = [4, 8, 6, 5, 3, 2, 12, 7, 9, 10, 16, 1, 13, 24, 26]

/** The first length that the host's own rules on length allow, where the student names none. */
export function chooseWeeks({ programme, core }: CompiledProgramme, today: Day): number {
  const usual = usualWeeks(programme.calendar)
  const onlyLength = mapLeaves(core, (leaf, positive) =>
    isAboutLength(leaf) ? leaf : constant(positive ? MET : UNMET, 'requirement.within-reach'),
  )
  return [usual, ...lengths].find((weeks) => allows(onlyLength, weeks, today)) ?? usual
}

function allows(core: Core, weeks: number, today: Day): boolean {
  const moments = momentsOf(undefined, { today, start: spanOf(today), weeks })
  const facts = { scalars: { 'stay.weeks': { lo: weeks, hi: weeks } }, codes: {}, records: {} }
  return evaluate(core, { facts, moments, starts: [moments] }) !== UNMET
}

/** Weeks, or the span from the first to the last day. */
const isAboutLength = (leaf: Leaf): boolean =>
  (leaf.op === 'compare' && leaf.fact === 'stay.weeks') ||
  (leaf.op === 'moment' && 'at' in leaf.left && leaf.left.at === 'end')
