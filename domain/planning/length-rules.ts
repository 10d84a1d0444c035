import type { CompiledProgramme } from '../programmes/index.ts'
import { evaluate, MET, type Situation } from '../requirements/index.ts'
import type { LengthRule } from './lengths.ts'

/** What a rulebook says of the length of this stay. A rule for others, or a wish, binds nobody. */
export function lengthRulesOf({ programme, units }: CompiledProgramme, situation: Situation): LengthRule[] {
  const { id, calendar } = programme
  const { blockWeeks, minWeeks, maxWeeks } = calendar ?? {}
  const ofCalendar = [blockWeeks, minWeeks, maxWeeks].some((weeks) => weeks !== undefined)
  const members = units.flatMap((unit) => unit.members)
  return [
    ...(ofCalendar ? [{ id: `${id}/calendar`, wholeBlocks: blockWeeks, minWeeks, maxWeeks }] : []),
    ...members.flatMap(({ requirement: { id: rule, needs, group }, parts: { guard } }) => {
      // Of a group another member may be enough.
      if (
        needs?.kind !== 'stay-length' ||
        group !== undefined ||
        (guard && evaluate(guard, situation) !== MET)
      )
        return []
      const { kind: _, ...params } = needs
      return [{ ...params, id: `${id}/${rule}` }]
    }),
  ]
}
