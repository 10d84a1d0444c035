import {
  all,
  type Core,
  constant,
  evaluate,
  type Leaf,
  MET,
  mapLeaves,
  UNMET,
} from '../requirements/index.ts'
import { type Day, spanOf } from '../time/index.ts'
import { momentsOf, usualWeeks } from './calendar.ts'
import type { CompiledProgramme } from './compile.ts'

/** Lengths that students ask for, the usual ones first. */
const lengths = [4, 8, 6, 5, 3, 2, 12, 7, 9, 10, 16, 1, 13, 24, 26]

/** The first length that the host's own rules on length allow, where the student names none. */
export function chooseWeeks(compiled: CompiledProgramme, today: Day): number {
  const usual = usualWeeks(compiled.programme.calendar)
  const rules = onlyAbout(compiled, isAboutLength)
  return [usual, ...lengths].find((weeks) => allows(rules, weeks, today)) ?? usual
}

function allows(rules: Core, weeks: number, today: Day): boolean {
  const moments = momentsOf(undefined, { today, start: spanOf(today), weeks })
  const facts = { scalars: { 'stay.weeks': { lo: weeks, hi: weeks } }, codes: {}, records: {} }
  return evaluate(rules, { facts, moments, starts: [moments] }) !== UNMET
}

/** Weeks, or the span from the first to the last day. */
const isAboutLength = (leaf: Leaf): boolean =>
  (leaf.op === 'compare' && leaf.fact === 'stay.weeks') ||
  (leaf.op === 'moment' && 'at' in leaf.left && leaf.left.at === 'end')

/** On which days the host takes anybody at all: the rules as they stand for a student who meets everything else. */
export const offeredStarts = (compiled: CompiledProgramme): Core =>
  onlyAbout(compiled, (leaf) => leaf.op === 'grid' || leaf.op === 'moment')

/** The host's general rules with every other leaf met. Rules for some sites or disciplines only are left out. */
function onlyAbout({ units }: CompiledProgramme, keep: (leaf: Leaf) => boolean): Core {
  const bodies = units.flatMap(({ members, core }) =>
    members.length === 0
      ? [core]
      : members.flatMap(({ requirement, parts }) =>
          parts.body && !requirement.when && !requirement.group ? [parts.body] : [],
        ),
  )
  const met = (leaf: Leaf, positive: boolean): Core =>
    keep(leaf) ? leaf : constant(positive ? MET : UNMET, 'requirement.within-reach')
  return all(...bodies.map((body) => mapLeaves(body, met)))
}
