import type { Facts } from '../profile/index.ts'
import { type Day, partsOf } from '../time/index.ts'
import type { Answer } from './assess.ts'
import type { Programme } from './programme.ts'
import type { Status } from './status.ts'

/** How the programme stands for this student, and what that leaves of an answer. */
export type Standing = {
  readonly state: Status['state']
  /** Whether the status speaks of students like this one. */
  readonly concerns: boolean
  /** Newest year the source names. */
  readonly asOf: number | undefined
  /** The host may have changed since: the source is more than two years old, or names no year. */
  readonly old: boolean
  /** The answer that the status leaves: never better than it. */
  readonly cap: (answer: Answer) => Answer
}

const OLD_AFTER_YEARS = 2

/** A closed programme is a no; when that was said long ago, only the host knows whether it still holds. */
export function standingOf(
  { status, country }: Pick<Programme, 'status' | 'country'>,
  facts: Facts,
  today: Day,
): Standing {
  const concerns = speaksOf(status, country, facts)
  const old = status.asOf === undefined || partsOf(today).year - status.asOf > OLD_AFTER_YEARS
  const shut = concerns && (status.state === 'closed' || status.state === 'suspended')
  return {
    state: status.state,
    concerns,
    asOf: status.asOf,
    old,
    cap: (answer) => (shut ? shutAnswer(answer, old) : answer),
  }
}

const shutAnswer = (answer: Answer, old: boolean): Answer => (old && answer !== 'no' ? 'ask' : 'no')

function speaksOf(status: Status, country: string, facts: Facts): boolean {
  if (status.for === 'all') return true
  const school = facts.codes['school.country']?.has
  // Nobody has said where the school is: most who ask come from abroad, and a warning too many does no harm.
  const domestic = school?.includes(country) ?? false
  return domestic === (status.for === 'domestic')
}
