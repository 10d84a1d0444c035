import type { DocumentType } from '../profile/index.ts'
import type { Day } from '../time/index.ts'
import { isOpen } from './groups.ts'
import { isHealthPaper } from './health.ts'
import type { ApplicationState } from './states.ts'

/** What a paper is still good for once its application or stay is over: that says how long it is kept. */
export const purposes = ['health', 'identity', 'decision', 'agreement'] as const
export type Purpose = (typeof purposes)[number]

/** Days after the end of the last application or stay that used a paper. A deployment may set others. */
export type Retention = Readonly<Record<Purpose, number>>

/**
 * No longer than the purpose needs (GDPR, article 5(1)(e)). A decision is looked at again until the next round of admissions
 * has passed. Claims from an agreement end at the latest three years after the end of their year (BGB, §§ 195 and 199).
 */
export const retention: Retention = { health: 30, identity: 30, decision: 365, agreement: 1461 }

const purposeOfKind: Readonly<Record<DocumentType | 'other', Purpose>> = {
  'application-form': 'decision',
  'acceptance-letter': 'agreement',
  'birth-certificate': 'identity',
  'class-rank-statement': 'decision',
  'clearance-letter': 'identity',
  'confidentiality-agreement': 'agreement',
  cv: 'decision',
  'deans-letter': 'decision',
  declaration: 'decision',
  'enrolment-certificate': 'decision',
  'essential-functions-attestation': 'health',
  'evaluation-form': 'decision',
  'health-form': 'health',
  'immunisation-form': 'health',
  'insurance-proof': 'agreement',
  'lab-report': 'health',
  'learning-agreement': 'agreement',
  'letter-of-good-standing': 'decision',
  'motivation-letter': 'decision',
  'offer-letter': 'agreement',
  'passport-copy': 'identity',
  'personal-statement': 'decision',
  photo: 'identity',
  portfolio: 'decision',
  'proof-of-funds': 'identity',
  'recommendation-letter': 'decision',
  'research-proposal': 'decision',
  'student-id': 'identity',
  'status-certificate': 'decision',
  'term-certificate': 'decision',
  transcript: 'decision',
  'third-party-clearance': 'identity',
  'treatment-record': 'health',
  other: 'decision',
}

/** An application that uses a paper: since when it is in its state, and the last day of a stay that took place. */
export type Use = { readonly state: ApplicationState; readonly since: Day; readonly endsOn: Day | null }

/** `until`: the last day; null while an application that uses it is open, and for what none has ever used. */
export type Kept = {
  readonly purpose: Purpose
  readonly days: number
  readonly counts: 'unused' | 'open' | 'ended'
  readonly until: Day | null
}

/** How long a paper is kept. What no application uses is the student's own, and stays until they erase it. */
export function keptUntil(
  paper: { readonly kind: string; readonly tellsOfHealth: boolean },
  uses: readonly Use[],
  periods: Retention,
): Kept {
  const purpose = purposeOf(paper)
  const kept = { purpose, days: periods[purpose] }
  if (uses.length === 0) return { ...kept, counts: 'unused', until: null }
  if (uses.some(({ state }) => isOpen(state))) return { ...kept, counts: 'open', until: null }
  const ended = Math.max(...uses.map(endOf))
  return { ...kept, counts: 'ended', until: ended + kept.days }
}

function purposeOf({ kind, tellsOfHealth }: { readonly kind: string; readonly tellsOfHealth: boolean }) {
  if (tellsOfHealth || isHealthPaper(kind)) return 'health'
  return Object.hasOwn(purposeOfKind, kind) ? purposeOfKind[kind as keyof typeof purposeOfKind] : 'decision' // asked just now
}

/** A stay that was completed is over on its last day, whenever that was written down. */
const endOf = ({ state, since, endsOn }: Use): Day =>
  state === 'completed' && endsOn !== null ? Math.max(since, endsOn) : since
