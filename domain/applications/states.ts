import type { Actor, Side } from './actor.ts'
import type { Guard } from './refusal.ts'

/** What a move asks. `to`: where there are several, whoever makes it names one. */
export type Rule<State extends string = ApplicationState> = {
  readonly to: readonly [State, ...State[]]
  readonly by: readonly [Actor, ...Actor[]]
  /** What stands in its way, by the refusal that it gives. */
  readonly unless?: readonly Guard[]
  /** The states of which one is chosen now and entered when it is sent. */
  readonly decides?: readonly State[]
  /** Who may see the application from now on. */
  readonly shows?: Exclude<Side, 'student'>
}

/** What a host can decide. */
export const decisions = [
  'offered',
  'conditional_offer',
  'waitlisted',
  'declined_by_host',
  'ineligible',
] as const
export type Decision = (typeof decisions)[number]

const offers = ['offered', 'conditional_offer'] as const
const window = ['window_not_open', 'window_closed'] as const
const whole = ['documents_missing', 'limits_exceeded'] as const
const seat = ['not_wished', 'seat_taken', 'earlier_tier_waits'] as const

const withdraw = { to: ['withdrawn'], by: ['student'] } as const
const cancel = { to: ['cancelled_by_host'], by: ['host'] } as const
const expire = { to: ['expired'], by: ['clock'], unless: ['not_due'] } as const
const submit = {
  to: ['submitted'],
  by: ['student'],
  unless: ['endorsement_missing', ...window, ...whole],
  shows: 'host',
} as const
const askHome = {
  to: ['endorsement_requested'],
  by: ['student'],
  unless: ['window_closed', 'limits_exceeded'],
  shows: 'home',
} as const
const declineOffer = { to: ['declined_by_student'], by: ['student'] } as const

/**
 * Every state, and every move out of it. Sources of the states: the status glossary of VSLO (2022) and the state
 * machines beside it that docs/decisions/0012-application-states.md names.
 */
const moves = {
  draft: { request_endorsement: askHome, submit, withdraw },
  endorsement_requested: {
    endorse: { to: ['endorsed'], by: ['home'], unless: ['deadline_passed'] },
    return_endorsement: { to: ['endorsement_returned'], by: ['home'] },
    decline_endorsement: { to: ['endorsement_declined'], by: ['home'] },
    // A link that nobody followed ends nothing: the student may ask again.
    expire: { to: ['draft'], by: ['clock'], unless: ['not_due'] },
    withdraw,
  },
  endorsement_returned: { request_endorsement: askHome, withdraw },
  endorsement_declined: {},
  endorsed: {
    submit,
    // Whoever endorsed has endorsed what was written then.
    change: { to: ['draft'], by: ['student'] },
    return_endorsement: { to: ['endorsement_returned'], by: ['home'] },
    withdraw,
  },
  submitted: {
    take_up: { to: ['under_review'], by: ['host'] },
    request_resubmission: { to: ['resubmission_requested'], by: ['host'] },
    find_ineligible: { to: ['ineligible'], by: ['host'] },
    withdraw,
    cancel,
  },
  resubmission_requested: {
    resubmit: { to: ['submitted'], by: ['student'], unless: ['deadline_passed', ...whole] },
    expire,
    withdraw,
    cancel,
  },
  under_review: {
    make_decision: { to: ['decided_unsent'], by: ['host'], unless: seat, decides: decisions },
    request_resubmission: { to: ['resubmission_requested'], by: ['host'] },
    withdraw,
    cancel,
  },
  decided_unsent: {
    send_decision: { to: decisions, by: ['host'] },
    reconsider: { to: ['under_review'], by: ['host'] },
    // As in under_review: what the student can do must not tell that there is a decision.
    withdraw,
    cancel,
  },
  waitlisted: {
    // The clock only for a host whose terms say so.
    offer: { to: offers, by: ['host', 'clock'], unless: seat },
    decline: { to: ['declined_by_host'], by: ['host'] },
    withdraw,
    cancel,
  },
  offered: {
    accept: { to: ['accepted'], by: ['student'], unless: ['deadline_passed'] },
    decline_offer: declineOffer,
    expire,
    cancel,
  },
  conditional_offer: {
    accept: { to: ['onboarding'], by: ['student'], unless: ['deadline_passed'] },
    decline_offer: declineOffer,
    expire,
    cancel,
  },
  accepted: {
    start_onboarding: { to: ['onboarding'], by: ['host'] },
    confirm: { to: ['confirmed'], by: ['host'], unless: ['tasks_open'], shows: 'site' },
    withdraw,
    cancel,
  },
  onboarding: {
    // No clock takes a seat away that was accepted: when the tasks are overdue, the host decides.
    confirm: { to: ['confirmed'], by: ['host'], unless: ['tasks_open'], shows: 'site' },
    withdraw,
    cancel,
  },
  confirmed: {
    begin: { to: ['active'], by: ['host', 'site'], unless: ['not_begun'] },
    withdraw,
    cancel,
  },
  active: {
    interrupt: { to: ['interrupted'], by: ['student', 'host', 'site'] },
    complete: { to: ['completed'], by: ['host', 'site'], unless: ['not_over'] },
  },
  interrupted: {
    resume: { to: ['active'], by: ['host', 'site'] },
    complete: { to: ['completed'], by: ['host', 'site'], unless: ['not_over'] },
    withdraw,
    cancel,
  },
  declined_by_student: {},
  declined_by_host: {},
  ineligible: {},
  expired: {},
  withdrawn: {},
  cancelled_by_host: {},
  completed: {},
} as const

export type ApplicationState = keyof typeof moves
type MoveOf<State extends ApplicationState> = State extends ApplicationState
  ? keyof (typeof moves)[State]
  : never
export type Move = MoveOf<ApplicationState>

/** The table as everything else reads it; that every `to` is a state is checked here. */
export const movesByState: Readonly<Record<ApplicationState, Readonly<Partial<Record<Move, Rule>>>>> = moves

// Object.keys is typed as strings only.
export const applicationStates = Object.keys(moves) as readonly ApplicationState[]

/** The moves out of a state, in the order of the table. */
export const movesFrom = (state: ApplicationState): readonly (readonly [Move, Rule])[] =>
  // Object.entries is typed by strings only.
  Object.entries(movesByState[state]) as [Move, Rule][]
