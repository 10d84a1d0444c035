/** How a state is to be taken by the student: good, to be done, over, or under way. */
export type Tone = 'good' | 'act' | 'over' | 'way'

const tones: Readonly<Record<string, Tone>> = {
  draft: 'act',
  endorsement_returned: 'act',
  endorsed: 'act',
  resubmission_requested: 'act',
  offered: 'act',
  conditional_offer: 'act',
  onboarding: 'act',
  accepted: 'good',
  confirmed: 'good',
  active: 'good',
  completed: 'good',
  endorsement_declined: 'over',
  declined_by_host: 'over',
  declined_by_student: 'over',
  ineligible: 'over',
  expired: 'over',
  withdrawn: 'over',
  cancelled_by_host: 'over',
}

export const toneOf = (state: string): Tone => tones[state] ?? 'way'
