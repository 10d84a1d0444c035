export { type Actor, type Side, sides } from './actor.ts'
export {
  type Application,
  type ApplicationEvent,
  type Asked,
  type Decided,
  draftOf,
  type Unsent,
  wishedSeats,
} from './application.ts'
export { canonicalText } from './canonical.ts'
export type { Circumstances } from './circumstances.ts'
export { codeWordOf, tailOfCodeWord } from './code-word.ts'
export { type Completeness, completenessOf, missingIn, openTasksIn, thingsToBring } from './completeness.ts'
export {
  type DaysByDeadline,
  type DeadlineKind,
  deadlineKinds,
  deadlineOf,
  dueAt,
  expired,
  type Freeze,
  movedBy,
} from './deadlines.ts'
export { type Group, groups, isIn, isOpen } from './groups.ts'
export { isHealthPaper, isHealthTopic, partedProfile, partedVerdicts } from './health.ts'
export { ineligibilitiesOf } from './ineligibility.ts'
export { type Attached, type Item, type ItemState, itemStates } from './item.ts'
export { freeSeatsFor, lineFor, nextInLine, type Release, releasedBy, usualTiers } from './line.ts'
export { decide } from './move.ts'
export { movesFor, type PossibleMove, reasonsOfMove } from './moves-for.ts'
export { type Applicant, type ByRules, type Compared, compareRules, isAboutHealth } from './preview.ts'
export {
  type Ineligibility,
  kindByIneligibility,
  type Reason,
  reasonsByState,
  reasonsFor,
} from './reasons.ts'
export { guards, type Refusal } from './refusal.ts'
export {
  type Kept,
  keptUntil,
  type Purpose,
  purposes,
  type Retention,
  retention,
  type Use,
} from './retention.ts'
export { type Criterion, criteria, meanScore, type Scores } from './review.ts'
export { type FreeSeats, free, freedSeat, held, type Pool, seatOf } from './seats.ts'
export { frozenAssessment, type Snapshot, snapshotSchema } from './snapshot.ts'
export {
  type ApplicationState,
  applicationStates,
  type Decision,
  decisions,
  type Move,
  movesByState,
  movesFrom,
  type Rule,
} from './states.ts'
export { type Terms, termsSchema, usualTerms } from './terms.ts'
export { usualTierOf } from './tier.ts'
export { type StayAsked, situationOf } from './verdicts.ts'
export { type Shown, type ShownEvent, shownTo, view, visibleEvents } from './view.ts'
export { shownReasons, shownState, sightByState } from './visibility.ts'
export { limitsOf } from './wish-limits.ts'
export {
  isSameSeat,
  type Seat,
  seatsOfWish,
  type Wish,
  type WishLimits,
  type WishProblem,
  wishProblems,
  wishSchema,
} from './wishes.ts'
