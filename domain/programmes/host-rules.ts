// What the host says to everybody, whoever asks: how long a stay may be, and on which days it may start.
import { all, type Core, constant, type Leaf, MET, mapLeaves, UNMET } from '../requirements/index.ts'
import type { Unit } from './unit.ts'

/** Weeks, or the span from the first to the last day. */
const isAboutLength = (leaf: Leaf): boolean =>
  (leaf.op === 'compare' && leaf.fact === 'stay.weeks') ||
  (leaf.op === 'moment' && 'at' in leaf.left && leaf.left.at === 'end')

export const lengthRules = (units: readonly Unit[]): Core => onlyAbout(units, isAboutLength)

export const offeredStarts = (units: readonly Unit[]): Core =>
  onlyAbout(units, (leaf) => leaf.op === 'grid' || leaf.op === 'moment')

/** The host's general rules with every other leaf met. Rules for some sites or disciplines only are left out. */
function onlyAbout(units: readonly Unit[], keep: (leaf: Leaf) => boolean): Core {
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
