import { dayOf } from '../time/index.ts'
import { type Application, type Asked, draftOf } from './application.ts'
import type { Circumstances } from './circumstances.ts'
import { decide } from './move.ts'
import { reasonsFor } from './reasons.ts'
import type { ApplicationState } from './states.ts'
import type { Seat, Wish } from './wishes.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** 2026-11-22, 12:00 UTC. */
export const now = Date.UTC(2026, 10, 22, 12)

export const cardiology: Seat = { offering: 'cardiology', startsOn: '2027-03-01', weeks: 4 }
export const wishFor = ({ offering, startsOn, weeks }: Seat): Wish => ({
  offering,
  dates: [{ startsOn, weeks }],
})

/** Nothing stands in the way of anything, and nothing has a deadline. */
export const free: Circumstances = {
  today: dayOf('2026-11-22'),
  endorsementNeeded: false,
  window: {},
  missing: [],
  problems: [],
  freeSeats: [],
  openTasks: [],
  days: {},
  freezes: [],
}

export const draft = (more: Partial<Application> = {}): Application => ({
  ...draftOf({ id: 'a1', studentId: 's1', wishes: [wishFor(cardiology)] }, now),
  ...more,
})

/** Made by moves and not by hand, so that it is as moves leave it. Throws where one is refused. */
export function after(
  application: Application,
  moves: readonly Asked[],
  given: Circumstances = free,
): Application {
  return moves.reduce((one, asked, step) => {
    const decided = decide(one, asked, given, now + (step + 1) * HOUR)
    if ('refused' in decided) throw new Error(`${asked.move}: ${JSON.stringify(decided)}`)
    return decided.application
  }, application)
}

const submit: Asked = { move: 'submit', by: 'student' }
const review: readonly Asked[] = [submit, { move: 'take_up', by: 'host' }]
const decided = (to: ApplicationState): readonly Asked[] => [
  ...review,
  { move: 'make_decision', by: 'host', to, ...because(to) },
  { move: 'send_decision', by: 'host' },
]
const endorsing: readonly Asked[] = [{ move: 'request_endorsement', by: 'student' }]
const accepted: readonly Asked[] = [...decided('offered'), { move: 'accept', by: 'student' }]
const confirmed: readonly Asked[] = [...accepted, { move: 'confirm', by: 'host' }]
const active: readonly Asked[] = [...confirmed, { move: 'begin', by: 'site' }]

/** The first reason of a state that needs one. */
export function because(state: ApplicationState): Pick<Asked, 'reasons'> {
  const { required, codes } = reasonsFor(state)
  return required ? { reasons: codes.slice(0, 1) } : {}
}

/** One way into every state. */
export const wayTo: Readonly<Record<ApplicationState, readonly Asked[]>> = {
  draft: [],
  endorsement_requested: endorsing,
  endorsement_returned: [
    ...endorsing,
    { move: 'return_endorsement', by: 'home', ...because('endorsement_returned') },
  ],
  endorsement_declined: [
    ...endorsing,
    { move: 'decline_endorsement', by: 'home', ...because('endorsement_declined') },
  ],
  endorsed: [...endorsing, { move: 'endorse', by: 'home' }],
  submitted: [submit],
  resubmission_requested: [
    submit,
    { move: 'request_resubmission', by: 'host', ...because('resubmission_requested') },
  ],
  under_review: review,
  decided_unsent: [...review, { move: 'make_decision', by: 'host', to: 'offered' }],
  waitlisted: decided('waitlisted'),
  offered: decided('offered'),
  conditional_offer: decided('conditional_offer'),
  accepted,
  onboarding: [...decided('conditional_offer'), { move: 'accept', by: 'student' }],
  confirmed,
  active,
  interrupted: [...active, { move: 'interrupt', by: 'site', ...because('interrupted') }],
  completed: [...active, { move: 'complete', by: 'site' }],
  declined_by_student: [...decided('offered'), { move: 'decline_offer', by: 'student' }],
  declined_by_host: decided('declined_by_host'),
  ineligible: decided('ineligible'),
  expired: [...decided('offered'), { move: 'expire', by: 'clock' }],
  withdrawn: [submit, { move: 'withdraw', by: 'student' }],
  cancelled_by_host: [submit, { move: 'cancel', by: 'host', ...because('cancelled_by_host') }],
}

/** On a day after the stay, with a deadline of no length: then every way is open, that of the clock as well. */
export const late: Circumstances = { ...free, today: dayOf('2028-01-01') }
export const inState = (state: ApplicationState): Application =>
  after(draft(), wayTo[state], state === 'expired' ? { ...late, days: { answer: 0 } } : late)
