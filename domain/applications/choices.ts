import { type Application, wishedSeats } from './application.ts'
import type { Circumstances } from './circumstances.ts'
import type { Attempt } from './guards.ts'
import type { ApplicationState, Rule } from './states.ts'
import type { Seat } from './wishes.ts'

/** The states that a move can lead to or decide on. What was decided is sent as it was decided. */
export function choicesOf({ unsent }: Application, { to, decides }: Rule): readonly ApplicationState[] {
  if (decides) return decides
  return to.length > 1 && unsent ? [unsent.decision] : to
}

/** The one that is meant; undefined where somebody has to say and did not. */
export function choose(
  choices: readonly ApplicationState[],
  to: ApplicationState | undefined,
): ApplicationState | undefined {
  return choices.length === 1 ? choices[0] : choices.find((choice) => choice === to)
}

/** Without a wanted seat it is about the one that is held, or the first that was wished for. */
export function attemptOf(
  application: Application,
  target: ApplicationState,
  wanted: Seat | undefined,
  circumstances: Circumstances,
  atMs: number,
): Attempt {
  const seat = wanted ?? application.seat ?? wishedSeats(application)[0]
  return { application, target, seat, circumstances, atMs }
}
