import type { Actor } from './actor.ts'
import { type Application, wishedSeats } from './application.ts'
import { attemptOf, choicesOf } from './choices.ts'
import type { Circumstances } from './circumstances.ts'
import { firstRefusal } from './guards.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import type { Refusal } from './refusal.ts'
import { type ApplicationState, type Move, movesByState, movesFrom, type Rule } from './states.ts'
import { shownTo } from './view.ts'
import type { Seat } from './wishes.ts'

/** A move of somebody: a button that cannot be used says why. */
export type PossibleMove = {
  readonly move: Move
  /** States to choose from, where there are several. */
  readonly choices: readonly ApplicationState[]
  /** Why it cannot be made now, whatever is chosen: the refusal of the first choice and wish. */
  readonly whyNot?: Refusal
}

/** The moves that somebody has in this state; `atMs`: now, in epoch milliseconds. */
export function movesFor(
  application: Application,
  by: Actor,
  circumstances: Circumstances,
  atMs: number,
): PossibleMove[] {
  if (by !== 'clock' && !shownTo(application, by)) return []
  return movesOf(application.state, by).map(([move, rule]) => {
    const choices = choicesOf(application, rule)
    const attempts = choices.flatMap((target) =>
      seatsInQuestion(application).map((seat) => attemptOf(application, target, seat, circumstances, atMs)),
    )
    const refusals = attempts.map((attempt) => firstRefusal(rule.unless ?? [], attempt))
    const whyNot = refusals.includes(undefined) ? undefined : refusals[0]
    return { move, choices: choices.length > 1 ? choices : [], ...(whyNot ? { whyNot } : {}) }
  })
}

/** What was not offered yet may be any that was wished for: when one is taken, another may be free. */
const seatsInQuestion = (application: Application): readonly (Seat | undefined)[] => {
  const wished = wishedSeats(application)
  return application.seat || wished.length === 0 ? [application.seat] : wished
}

/** The rows of the table that are theirs. */
export const movesOf = (state: ApplicationState, by: Actor): (readonly [Move, Rule])[] =>
  movesFrom(state).filter(([, rule]) => rule.by.includes(by))

/** The reasons that may be given with a move, by the state that it leads to or decides on, and which of these need one. */
export function reasonsOfMove(
  state: ApplicationState,
  move: Move,
): Readonly<
  Partial<Record<ApplicationState, { readonly required: boolean; readonly codes: readonly Reason[] }>>
> {
  const rule = movesByState[state][move]
  // What was decided is sent with the reasons that it was decided for.
  const targets = move === 'send_decision' ? [] : (rule?.decides ?? rule?.to ?? [])
  return Object.fromEntries(targets.map((target) => [target, reasonsFor(target)]))
}
