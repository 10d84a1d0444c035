import type { KindName } from '../requirements/index.ts'
import type { ApplicationState } from './states.ts'

/** Why somebody is not eligible, each with the kind of requirement that says so. */
export const kindByIneligibility = {
  'not-enrolled': 'enrolment',
  'not-a-final-year-student': 'study-year',
  'semester-too-early': 'semester',
  'missing-clerkship': 'core-clerkships',
  // Whoever applies must not have graduated before the elective ends. Source: VSLO, frequently asked questions.
  'degree-does-not-fit': 'degree-status',
  'not-in-good-standing': 'good-standing',
  'exam-missing': 'exam',
  'grade-too-low': 'grade',
  'school-not-approved': 'institution-approval',
  'no-agreement': 'agreement',
  'not-nominated': 'nomination',
  'language-too-low': 'language',
  'language-test-too-low': 'language-test',
  'immunisation-incomplete': 'immunisation',
  'tuberculosis-not-excluded': 'tuberculosis',
  'screening-missing': 'screening',
  'certificate-missing': 'certificate',
  'background-check-missing': 'background-check',
  'insurance-missing': 'insurance',
  'age-limit': 'age',
  'visa-not-possible': 'visa',
  'length-not-offered': 'stay-length',
  'start-not-offered': 'start-days',
  'too-many-earlier-stays': 'prior-stays',
  'elective-not-open': 'elective',
  'paper-not-accepted': 'document',
} as const satisfies Readonly<Record<string, KindName>>

export type Ineligibility = keyof typeof kindByIneligibility

const leaving = [
  'other-offer',
  'plans-changed',
  'no-funding',
  'no-visa',
  'no-approval-at-home',
  'personal',
] as const

/** Reasons that may be given for entering a state; `required`: without one nobody can enter it. */
export const reasonsByState = {
  endorsement_returned: {
    required: true,
    codes: ['answer-wrong', 'paper-missing', 'dates-clash', 'elective-to-be-approved', 'talk-first'],
  },
  endorsement_declined: {
    required: true,
    codes: [
      'not-in-good-standing',
      'elective-not-approved',
      'too-many-applications',
      'dates-clash',
      'not-our-student',
    ],
  },
  resubmission_requested: {
    required: true,
    codes: [
      'paper-missing',
      'paper-unreadable',
      'paper-expired',
      'wrong-form',
      'answer-unclear',
      'dates-not-offered',
    ],
  },
  declined_by_host: {
    required: true,
    codes: ['no-seat', 'earlier-tier', 'lot', 'others-fit-better', 'incomplete', 'supervisor-absent'],
  },
  // Object.keys is typed as strings only.
  ineligible: { required: true, codes: Object.keys(kindByIneligibility) as readonly Ineligibility[] },
  cancelled_by_host: {
    required: true,
    codes: [
      'elective-cancelled',
      'supervisor-absent',
      'tasks-overdue',
      'statement-untrue',
      'conduct',
      'emergency',
    ],
  },
  interrupted: {
    required: true,
    // Nobody is asked to tell an illness: an absence is enough.
    codes: ['absence', 'visa', 'insurance', 'safety', 'conduct', 'emergency', 'personal'],
  },
  declined_by_student: { required: false, codes: leaving },
  withdrawn: { required: false, codes: leaving },
} as const satisfies Partial<
  Readonly<Record<ApplicationState, { readonly required: boolean; readonly codes: readonly string[] }>>
>

export type Reason = (typeof reasonsByState)[keyof typeof reasonsByState]['codes'][number]

/** Which reasons belong to a state; none for a state that speaks for itself. */
export const reasonsFor = (
  state: ApplicationState,
): { readonly required: boolean; readonly codes: readonly Reason[] } =>
  Object.hasOwn(reasonsByState, state)
    ? reasonsByState[state as keyof typeof reasonsByState] // just asked for
    : { required: false, codes: [] }
