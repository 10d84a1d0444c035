import type { ApplicationDetail } from '@famulus/contract'
import { type ApplicationState, isOpen } from '@famulus/domain/applications'

/** What an application passes, in this order. */
export const stages = [
  'written',
  'endorsed',
  'submitted',
  'reviewed',
  'accepted',
  'confirmed',
  'stay',
] as const
export type Stage = (typeof stages)[number]

export type PathStep = {
  readonly stage: Stage
  readonly is: 'passed' | 'now' | 'ended' | 'ahead' | 'skipped'
  /** The day on which it was left behind. */
  readonly on?: string
}

type Open = Exclude<ApplicationState, Final>
type Final =
  | 'endorsement_declined'
  | 'declined_by_student'
  | 'declined_by_host'
  | 'ineligible'
  | 'expired'
  | 'withdrawn'
  | 'cancelled_by_host'
  | 'completed'

/** What is being done in a state. */
const stageOf: Readonly<Record<Open, Stage>> = {
  draft: 'written',
  endorsement_requested: 'endorsed',
  endorsement_returned: 'endorsed',
  endorsed: 'submitted',
  resubmission_requested: 'submitted',
  submitted: 'reviewed',
  under_review: 'reviewed',
  decided_unsent: 'reviewed',
  waitlisted: 'reviewed',
  offered: 'accepted',
  conditional_offer: 'accepted',
  accepted: 'confirmed',
  onboarding: 'confirmed',
  confirmed: 'stay',
  active: 'stay',
  interrupted: 'stay',
}

/** How far an application is: what is behind it, where it stands or ended, what is to come. */
export function pathOf({ state, events }: Pick<ApplicationDetail, 'state' | 'events'>): PathStep[] {
  const isOver = state === 'completed'
  const current = isOver ? stages.length : stages.indexOf(standsIn(state, events))
  return stages.map((stage, index) => {
    if (index > current) return { stage, is: 'ahead' }
    if (index === current) return { stage, is: isOpen(state) ? 'now' : 'ended' }
    const on = leftOn(stage, events)
    if (on === undefined && stage === 'endorsed') return { stage, is: 'skipped' }
    return { stage, is: 'passed', ...(on === undefined ? {} : { on }) }
  })
}

/** An application that ended stands where it was before. */
function standsIn(state: ApplicationState, events: ApplicationDetail['events']): Stage {
  const from = isOpen(state) ? state : events.findLast(({ to }) => to === state)?.from
  return from && from in stageOf ? stageOf[from as Open] : 'written'
}

function leftOn(stage: Stage, events: ApplicationDetail['events']): string | undefined {
  const last = events.findLast(
    ({ from, to }) => from !== null && from !== to && from in stageOf && stageOf[from as Open] === stage,
  )
  return last?.at.slice(0, 10)
}
