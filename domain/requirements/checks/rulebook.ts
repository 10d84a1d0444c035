import type { Day, Moments, StartGrid } from '../../time/index.ts'
import type { Reference } from '../kind.ts'
import type { Lowered, Rulebook } from '../lower.ts'
import { type Subject, subjectOf } from './subject.ts'

/** A rulebook with everything that its requirements may refer to. */
export type CheckedRulebook = {
  readonly rulebook: Rulebook
  /** Those that are more than a sentence, in the order of the rulebook. */
  readonly lowered: readonly Lowered[]
  readonly reference: Reference
  /** Absent: the rulebook lists none, so that any may be meant. */
  readonly sites?: readonly string[] | undefined
  readonly routes?: readonly string[] | undefined
  /** Of each conflict between sources, the requirements it names. */
  readonly conflicts?: readonly (readonly string[])[]
  readonly mixedUpWith?: readonly string[]
  /** The rulebook that this one takes its name from. */
  readonly sameHost?: string | undefined
  /** Ids of all rulebooks there are. */
  readonly rulebooks?: ReadonlySet<string>
  readonly calendar?: CheckedCalendar | undefined
}

export type CheckedCalendar = {
  readonly hasApplication: boolean
  readonly starts?: StartGrid | undefined
  readonly minWeeks?: number | undefined
  readonly maxWeeks?: number | undefined
  /** The days of a stay that starts then, as seen long before. */
  readonly momentsAt: (start: Day) => Moments
}

export const subjectsOf = ({ rulebook, lowered, reference }: CheckedRulebook): Subject[] =>
  lowered.map((one) => subjectOf(one, rulebook, reference))
