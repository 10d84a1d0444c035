import type { Side } from './actor.ts'
import type { Reason } from './reasons.ts'
import type { ApplicationState } from './states.ts'

/** The state with its reasons, the state alone, another state in its place, or nothing. */
export type Sight = 'all' | 'state' | 'hidden' | { readonly as: ApplicationState }

const own: Readonly<Record<Side, Sight>> = { student: 'all', home: 'hidden', host: 'hidden', site: 'hidden' }
const withHome: Readonly<Record<Side, Sight>> = { ...own, home: 'all' }
const withHost: Readonly<Record<Side, Sight>> = { ...withHome, host: 'all' }
const withSite: Readonly<Record<Side, Sight>> = { ...withHost, site: 'all' }
/** Why a student leaves is nobody's to judge: backing out must cost nothing elsewhere. */
const studentsReason: Readonly<Record<Side, Sight>> = {
  student: 'all',
  home: 'state',
  host: 'state',
  site: 'state',
}

/**
 * Who sees what, once the application was shown to them at all (`shows` in the table of moves): a host never sees one
 * that was not submitted to it, nor a school one that it was not asked to endorse.
 */
export const sightByState: Readonly<Record<ApplicationState, Readonly<Record<Side, Sight>>>> = {
  draft: own,
  endorsement_requested: withHome,
  endorsement_returned: withHome,
  endorsement_declined: withHome,
  endorsed: withHome,
  submitted: withHost,
  resubmission_requested: withHost,
  under_review: withHost,
  decided_unsent: { ...withHost, student: { as: 'under_review' }, home: { as: 'under_review' } },
  waitlisted: withHost,
  offered: withHost,
  conditional_offer: withHost,
  accepted: withHost,
  onboarding: withHost,
  confirmed: withSite,
  active: withSite,
  interrupted: withSite,
  completed: withSite,
  declined_by_student: studentsReason,
  declined_by_host: withHost,
  ineligible: withHost,
  expired: withHost,
  withdrawn: studentsReason,
  // The hospital learns that nobody comes, not why.
  cancelled_by_host: { ...withHost, site: 'state' },
}

/** The state that a side sees in place of one; undefined where it sees nothing. */
export function shownState(state: ApplicationState, side: Side): ApplicationState | undefined {
  const sight = sightByState[state][side]
  if (sight === 'hidden') return undefined
  return typeof sight === 'object' ? sight.as : state
}

/** What a reason tells of somebody's health is between them and the host, who asked for it. */
const ofHealth: readonly Reason[] = [
  'immunisation-incomplete',
  'tuberculosis-not-excluded',
  'screening-missing',
]

/** Of the reasons for a state those that a side sees. */
export function shownReasons(
  state: ApplicationState,
  reasons: readonly Reason[],
  side: Side,
): readonly Reason[] {
  if (sightByState[state][side] !== 'all') return []
  return side === 'student' || side === 'host'
    ? reasons
    : reasons.filter((reason) => !ofHealth.includes(reason))
}
