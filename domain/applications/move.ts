import type { Application, Asked, Decided } from './application.ts'
import { attemptOf, choicesOf, choose } from './choices.ts'
import type { Circumstances } from './circumstances.ts'
import { firstRefusal } from './guards.ts'
import { made } from './made.ts'
import { movesOf } from './moves-for.ts'
import { reasonsFor } from './reasons.ts'
import type { Refusal } from './refusal.ts'
import { type ApplicationState, movesByState, type Rule } from './states.ts'
import { shownTo } from './view.ts'

/** Makes a move, or says why not. `atMs`: now, in epoch milliseconds. */
export function decide(
  application: Application,
  asked: Asked,
  circumstances: Circumstances,
  atMs: number,
): Decided | Refusal {
  const rule = ruleFor(application, asked)
  if ('refused' in rule) return rule
  const choices = choicesOf(application, rule)
  const target = choose(choices, asked.to)
  if (!target) return { refused: 'decision_missing', decisions: choices }
  const refusal =
    reasonRefusal(target, asked) ??
    firstRefusal(rule.unless ?? [], attemptOf(application, target, asked.seat, circumstances, atMs))
  return refusal ?? made(application, rule, target, asked, circumstances, atMs)
}

/** What is refused is said of the state that whoever asks can see, so that it tells no secret. */
function ruleFor(application: Application, { move, by }: Asked): Rule | Refusal {
  const shown = by === 'clock' ? application.state : shownTo(application, by)
  if (!shown) return { refused: 'not_found' }
  const own = movesByState[application.state][move]
  if (own?.by.includes(by)) return own
  const others = movesByState[shown][move]
  if (others) return { refused: 'wrong_actor', by: others.by }
  const open = movesOf(application.state, by).map(([one]) => one)
  return { refused: 'wrong_state', state: shown, open }
}

/** A decision brings the reasons that it was made for. */
function reasonRefusal(target: ApplicationState, { move, reasons = [] }: Asked): Refusal | undefined {
  if (move === 'send_decision') return undefined
  const { required, codes } = reasonsFor(target)
  if (required && reasons.length === 0) return { refused: 'reason_missing', reasons: codes }
  const given = reasons.find((reason) => !codes.includes(reason))
  return given === undefined ? undefined : { refused: 'reason_unknown', given, reasons: codes }
}
