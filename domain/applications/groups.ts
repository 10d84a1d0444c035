import type { ApplicationState } from './states.ts'

/** States that are asked for together. A state that is not final is open; see `isOpen`. */
export const groups = {
  awaitingStudent: [
    'draft',
    'endorsement_returned',
    'endorsed',
    'resubmission_requested',
    'offered',
    'conditional_offer',
    'onboarding',
  ],
  /** What is sent may be changed by the student. Whoever endorsed or reviews has what was written then. */
  changeable: ['draft', 'endorsement_returned', 'resubmission_requested'],
  awaitingHome: ['endorsement_requested'],
  awaitingHost: ['submitted', 'under_review', 'decided_unsent', 'waitlisted', 'accepted'],
  /** Of decisions that are not sent yet only an offer holds a seat: see `seatOf`. A stay that is over has used it. */
  holdsSeat: [
    'offered',
    'conditional_offer',
    'accepted',
    'onboarding',
    'confirmed',
    'active',
    'interrupted',
    'completed',
  ],
  final: [
    'endorsement_declined',
    'declined_by_student',
    'declined_by_host',
    'ineligible',
    'expired',
    'withdrawn',
    'cancelled_by_host',
    'completed',
  ],
} as const satisfies Record<string, readonly ApplicationState[]>

export type Group = keyof typeof groups

export const isIn = (group: Group, state: ApplicationState): boolean =>
  (groups[group] as readonly ApplicationState[]).includes(state) // a tuple of literals only asks for its own

export const isOpen = (state: ApplicationState): boolean => !isIn('final', state)
