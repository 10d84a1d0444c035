import type { CompiledProgramme, Unit } from '../programmes/index.ts'
import { evaluate, MET, type Situation, type Term } from '../requirements/index.ts'
import type { LengthRule } from './lengths.ts'

/** What a rulebook says of the length of this stay, in its calendar and in its requirements. */
export function lengthRulesOf({ programme, units }: CompiledProgramme, situation: Situation): LengthRule[] {
  const { id, calendar } = programme
  const { blockWeeks, minWeeks, maxWeeks } = calendar ?? {}
  const ofCalendar = [blockWeeks, minWeeks, maxWeeks].some((weeks) => weeks !== undefined)
  return [
    ...(ofCalendar ? [{ id: `${id}/calendar`, wholeBlocks: blockWeeks, minWeeks, maxWeeks }] : []),
    ...lengthsAsked(id, units, situation),
  ]
}

/**
 * What the requirements of a programme or an award ask of the length. A rule for others, or a wish, binds nobody; of a
 * group another member may be enough. `by`: the id of the programme or the award.
 */
export const lengthsAsked = (by: string, units: readonly Unit[], situation: Situation): LengthRule[] =>
  units
    .flatMap(({ members }) => members)
    .flatMap(({ requirement: { id, says, needs, group }, parts: { guard } }) =>
      needs === undefined || group !== undefined || (guard && evaluate(guard, situation) !== MET)
        ? []
        : lengthTermsIn(needs).map(({ kind: _, ...params }) => ({ ...params, id: ownId(by, id), says })),
    )

/** What an award has from a frame is named after the frame already, so that it is one rule for all its awards. */
const ownId = (by: string, id: string): string => (id.includes('/') ? id : `${by}/${id}`)

type LengthTerm = Extract<Term, { kind: 'stay-length' }>

/** The term itself, or those that hold together with others. */
function lengthTermsIn(term: Term): LengthTerm[] {
  if (term.kind === 'stay-length') return [term]
  return term.kind === 'all' ? term.of.flatMap(lengthTermsIn) : []
}
