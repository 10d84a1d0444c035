import type { Moving } from '../applications/index.ts'

export type Actor = 'student' | 'dean' | 'registrar' | 'registrar-munich' | 'clock'

/** A move of the story. `days`: how long after the one before. */
export type Step = Omit<Moving, 'by'> & { readonly by: Actor; readonly days: number }

/** One application: whose, where to, and what has happened to it so far. Days are counted from today. */
export type Story = {
  readonly student: string
  readonly programme: string
  readonly offering: string
  readonly startsIn: number
  readonly began: number
  readonly steps: readonly Step[]
}

const ask: Step = { by: 'student', move: 'request_endorsement', days: 1 }
const endorse: Step = { by: 'dean', move: 'endorse', days: 4 }
const submit: Step = { by: 'student', move: 'submit', days: 1, sharesHealth: true }
const takeUp: Step = { by: 'registrar', move: 'take_up', days: 3 }
const decide = (to: NonNullable<Moving['to']>, more: Partial<Step> = {}): Step => ({
  by: 'registrar',
  move: 'make_decision',
  to,
  days: 5,
  ...more,
})
const send: Step = { by: 'registrar', move: 'send_decision', days: 1 }
const accept: Step = { by: 'student', move: 'accept', days: 2 }
const confirm: Step = { by: 'registrar', move: 'confirm', days: 3 }

const submitted = [ask, endorse, submit]
const reviewed = [...submitted, takeUp]
const offered = [...reviewed, decide('offered'), send]
const onCondition = [...reviewed, decide('conditional_offer', { tasks: ['english_old'] }), send]
const confirmed = [...offered, accept, confirm]

/** Every state before a stay begins, each by the moves that lead there. */
const ways: readonly (readonly Step[])[] = [
  [],
  [ask],
  [ask, { by: 'dean', move: 'return_endorsement', reasons: ['dates-clash'], days: 3 }],
  [ask, { by: 'dean', move: 'decline_endorsement', reasons: ['elective-not-approved'], days: 3 }],
  [ask, endorse],
  submitted,
  [...submitted, { by: 'registrar', move: 'request_resubmission', reasons: ['answer-unclear'], days: 2 }],
  reviewed,
  [...reviewed, decide('offered')],
  [...reviewed, decide('waitlisted'), send],
  offered,
  onCondition,
  [...offered, accept],
  [...onCondition, accept],
  confirmed,
  [...offered, { by: 'student', move: 'decline_offer', reasons: ['no-funding'], days: 2 }],
  [...offered, { by: 'clock', move: 'expire', days: 15 }],
  [...reviewed, decide('declined_by_host', { reasons: ['no-seat'] }), send],
  [
    ...submitted,
    { by: 'registrar', move: 'find_ineligible', reasons: ['not-a-final-year-student'], days: 2 },
  ],
  [...submitted, { by: 'student', move: 'withdraw', reasons: ['plans-changed'], days: 2 }],
  [...confirmed, { by: 'registrar', move: 'cancel', reasons: ['supervisor-absent'], days: 4 }],
]

/** A hundred days after the beginning of the application, so that all was decided before. */
const begin: Step = { by: 'registrar', move: 'begin', days: 92 }
const stays: readonly (readonly Step[])[] = [
  [...confirmed, begin],
  [...confirmed, begin, { by: 'registrar', move: 'interrupt', reasons: ['absence'], days: 5 }],
  [...confirmed, begin, { by: 'registrar', move: 'complete', days: 28 }],
]

const pittsburgh = { programme: 'us-pittsburgh' } as const
const disciplines = ['surgery', 'internal-medicine'] as const
const inTurn = (index: number) => disciplines[index % disciplines.length] ?? disciplines[0]
const lengthOf = (steps: readonly Step[]): number => steps.reduce((sum, { days }) => sum + days, 0)

export const stories: readonly Story[] = [
  ...ways.map((steps, index) => ({
    ...pittsburgh,
    student: `applicant-${index + 1}`,
    offering: inTurn(index),
    startsIn: 120 + 28 * (index % 6),
    began: lengthOf(steps) + 1 + (index % 3),
    steps,
  })),
  ...stays.map((steps, index) => ({
    ...pittsburgh,
    student: `applicant-${ways.length + index + 1}`,
    offering: inTurn(index),
    startsIn: 103 - lengthOf(steps) - 2,
    began: lengthOf(steps) + 2,
    steps,
  })),
  {
    student: 'student-5',
    programme: 'de-lmu',
    offering: 'surgery',
    startsIn: 200,
    began: 5,
    steps: [{ by: 'student', move: 'submit', days: 1, sharesHealth: true }],
  },
]
