import type { Facts } from '../profile/index.ts'
import { type CompiledProgramme, momentsOf, type Unit } from '../programmes/index.ts'
import { evaluate, type Situation, type Verdict, withoutPromises } from '../requirements/index.ts'
import { type Day, spanOf } from '../time/index.ts'
import type { Seat } from './wishes.ts'

/** What a programme asks, as it stands for one student and one stay. */
export type UnitVerdict = { readonly unit: Unit; readonly verdict: Verdict }

export type StayAsked = {
  readonly facts: Facts
  readonly today: Day
  readonly start: Day
  readonly weeks: Seat['weeks']
}

export function situationOf(
  { programme }: CompiledProgramme,
  { facts, today, start, weeks }: StayAsked,
): Situation {
  const moments = momentsOf(programme.calendar, { today, start: spanOf(start), weeks })
  return { facts, moments, starts: [moments] }
}

/** What may be promised for now is asked as if it were due: only then is it there. */
export const verdictsOf = (compiled: CompiledProgramme, situation: Situation): UnitVerdict[] =>
  compiled.units.map((unit) => ({ unit, verdict: evaluate(withoutPromises(unit.core), situation) }))
