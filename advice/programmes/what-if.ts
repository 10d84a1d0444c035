import type { CompiledProgramme } from '@famulus/domain/programmes'
import { type Core, constant, MET, mapLeaves, reachOf, type Situation } from '@famulus/domain/requirements'
import type { Session } from '../session/index.ts'

/**
 * The programme for somebody who has taken these steps: what a step makes true is met. The steps are named by the keys
 * of the actions that the remedies of this situation name; the profile is not touched.
 */
export function takenForDone(
  compiled: CompiledProgramme,
  steps: readonly string[],
  situation: Situation,
  { catalogue }: Session,
): CompiledProgramme {
  if (steps.length === 0) return compiled
  const reach = reachOf(catalogue.book)
  const done = (core: Core): Core =>
    mapLeaves(core, (leaf) => {
      const key = reach(leaf, situation)?.key
      return key !== undefined && steps.includes(key) ? constant(MET, 'done') : leaf
    })
  return {
    ...compiled,
    core: done(compiled.core),
    units: compiled.units.map((unit) => ({ ...unit, core: done(unit.core) })),
  }
}
