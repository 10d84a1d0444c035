import type { CompiledProgramme, Unit } from '@famulus/domain/programmes'
import {
  type Core,
  constant,
  eachLeaf,
  type Leaf,
  type Lowered,
  MET,
  mapLeaves,
  reachOf,
  type Situation,
} from '@famulus/domain/requirements'
import type { Session } from '../session/index.ts'

const DONE = 'requirement.taken-for-done'

/**
 * The programme for somebody who has taken these steps: what a step makes true is met, in the answer and in every rule.
 * The steps are named by the keys of the actions that the remedies of this situation name; the profile is not touched.
 */
export function takenForDone(
  compiled: CompiledProgramme,
  steps: readonly string[],
  situation: Situation,
  { catalogue }: Session,
): CompiledProgramme {
  if (steps.length === 0) return compiled
  const reach = reachOf(catalogue.book)
  // A rule that somebody must not have such a paper gains nothing by the step, so it stays as it is.
  const done = (core: Core): Core =>
    mapLeaves(core, (leaf, positive) => {
      const key = positive ? reach(leaf, situation)?.key : undefined
      return key !== undefined && steps.includes(key) ? constant(MET, DONE) : leaf
    })
  const inUnit = (unit: Unit): Unit => ({
    ...unit,
    core: done(unit.core),
    members: unit.members.map((lowered) => inRule(lowered, done)),
  })
  return {
    ...compiled,
    core: done(compiled.core),
    units: compiled.units.map(inUnit),
    preferred: compiled.preferred.map(inUnit),
  }
}

const inRule = (lowered: Lowered, done: (core: Core) => Core): Lowered => ({
  ...lowered,
  core: lowered.core && done(lowered.core),
  parts: { ...lowered.parts, body: lowered.parts.body && done(lowered.parts.body) },
})

/** A condition that holds only because a step is taken for done. It asks nothing, so it is never said. */
export const isTakenForDone = ({ say }: Leaf): boolean => say.code === DONE

/** Whether a step that is only taken for done bears on this rule. */
export function restsOnStep(core: Core): boolean {
  let found = false
  eachLeaf(core, (leaf) => {
    if (isTakenForDone(leaf)) found = true
  })
  return found
}
