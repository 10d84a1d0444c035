import {
  type Application,
  type ApplicationEvent,
  type Asked,
  type Decided,
  type Unsent,
  wishedSeats,
} from './application.ts'
import type { Circumstances } from './circumstances.ts'
import { dueOnEntering } from './deadlines.ts'
import { isIn } from './groups.ts'
import type { Reason } from './reasons.ts'
import { type ApplicationState, decisions, type Rule } from './states.ts'
import type { Seat } from './wishes.ts'

/** The application after an allowed move, and what the journal holds of it. `target`: where to, or what is decided on. */
export function made(
  before: Application,
  rule: Rule,
  target: ApplicationState,
  asked: Asked,
  { days }: Circumstances,
  atMs: number,
): Decided {
  const state = rule.decides ? rule.to[0] : target
  const { seat: held, dueMs: _, unsent, ...rest } = before
  const sent = asked.move === 'send_decision' ? unsent : undefined
  const reasons = sent?.reasons ?? asked.reasons ?? []
  const given = isIn('holdsSeat', target) ? (asked.seat ?? wishedSeats(before)[0]) : undefined
  const seat = held ?? (rule.decides ? undefined : (sent?.seat ?? given))
  const decided = rule.decides ? unsentOf(before, target, reasons, given) : undefined
  const dueMs = dueOnEntering(state, atMs, days)
  const application: Application = {
    ...rest,
    state,
    // Whoever takes a decision back leaves the review as it was.
    sinceMs: asked.move === 'reconsider' && unsent ? unsent.reviewedSinceMs : atMs,
    reasons: decided ? [] : reasons,
    shownMs: shownAfter(before, rule, atMs),
    ...(dueMs === undefined ? {} : { dueMs }),
    ...(seat ? { seat } : {}),
    ...(decided ? { unsent: decided } : {}),
  }
  return { application, event: eventOf(before, application, asked, reasons, atMs) }
}

/** The first time counts: what was seen once stays seen. */
const shownAfter = ({ shownMs }: Application, { shows }: Rule, atMs: number): Application['shownMs'] =>
  shows ? { ...shownMs, [shows]: shownMs[shows] ?? atMs } : shownMs

function unsentOf(
  { sinceMs }: Application,
  target: ApplicationState,
  reasons: readonly Reason[],
  seat: Seat | undefined,
): Unsent | undefined {
  const decision = decisions.find((one) => one === target)
  return decision && { decision, reasons, reviewedSinceMs: sinceMs, ...(seat ? { seat } : {}) }
}

function eventOf(
  { id, studentId, state: from }: Application,
  { state: to, seat: held, unsent }: Application,
  { move, by }: Asked,
  reasons: readonly Reason[],
  atMs: number,
): ApplicationEvent {
  const seat = unsent?.seat ?? held
  return {
    applicationId: id,
    studentId,
    atMs,
    by,
    move,
    from,
    to,
    reasons,
    ...(seat ? { seat } : {}),
    ...(unsent ? { decision: unsent.decision } : {}),
  }
}
