import type { ApplicationState, Move, Reason, Refusal, Seat, WishProblem } from '@famulus/domain/applications'
import { formatInstant } from '@famulus/messages/speaking'
import type { Session } from '../session/index.ts'
import { wishPlaceText } from './wish-place.ts'

/** What a refusal needs beside the session: names of papers, rules and electives by their id, and whose clock it is. */
export type RefusalNames = {
  readonly nameOf: (id: string) => string
  /** IANA, such as Europe/Berlin. */
  readonly timeZone: string
}

/** Why a move is not made, and what can be done about it, in one or two sentences. */
export const refusalText = (refusal: Refusal, session: Session, names: RefusalNames): string =>
  session.t(`applications.refusal.${refusal.refused}`, valuesOf(refusal, session, names))

export const seatText = (seat: Seat, { t }: Session, { nameOf }: Pick<RefusalNames, 'nameOf'>): string =>
  t('applications.seat', { ...seat, offering: nameOf(seat.offering) })

export const wishProblemText = (problem: WishProblem, session: Pick<Session, 't'>): string =>
  session.t(`applications.wish.${problem.code}`, {
    next: 'none',
    ...problem,
    field: wishPlaceText(problem.field, session),
  })

type Values = Record<string, unknown>

function valuesOf(refusal: Refusal, session: Session, names: RefusalNames): Values {
  const { t, language } = session
  const reasons = (codes: readonly Reason[]) => codes.map((code) => t(`applications.reason.${code}`))
  const states = (codes: readonly ApplicationState[]) => codes.map((code) => t(`applications.state.${code}`))
  const moves = (codes: readonly Move[]) => codes.map((code) => t(`applications.move.${code}`))
  const instant = (ms: number) => formatInstant(ms, language, names.timeZone)
  const seat = (one: Seat) => seatText(one, session, names)
  switch (refusal.refused) {
    case 'wrong_state':
      return counted('moves', moves(refusal.open), { state: states([refusal.state]) })
    case 'wrong_actor':
      return { actors: refusal.by.map((by) => t(`applications.actor.${by}`)) }
    case 'decision_missing':
      return { states: states(refusal.decisions) }
    case 'reason_missing':
      return { reasons: reasons(refusal.reasons) }
    case 'reason_unknown':
      return counted('reasons', reasons(refusal.reasons), { given: reasons([refusal.given]) })
    case 'window_not_open':
      return { opens: instant(refusal.opensMs) }
    case 'window_closed':
      return { closed: instant(refusal.closedMs) }
    case 'documents_missing':
      return counted('missing', refusal.missing.map(names.nameOf))
    case 'limits_exceeded':
      return { problems: refusal.problems.map((problem) => wishProblemText(problem, session)).join(' ') }
    case 'deadline_passed':
    case 'not_due':
      return { due: refusal.dueMs === undefined ? 'none' : instant(refusal.dueMs) }
    case 'not_wished':
      return counted('wished', refusal.wished.map(seat))
    case 'seat_taken':
      return { seat: seat(refusal.seat) }
    case 'earlier_tier_waits':
      return { seat: seat(refusal.seat), waiting: refusal.waiting }
    case 'tasks_open':
      return counted('tasks', refusal.tasks.map(names.nameOf))
    case 'not_begun':
      return { startsOn: refusal.startsOn }
    case 'not_over':
      return { endsOn: refusal.endsOn }
    case 'not_found':
    case 'endorsement_missing':
      return {}
  }
}

const counted = (name: string, items: readonly string[], more: Values = {}): Values => ({
  ...more,
  [name]: items,
  number: items.length,
})
