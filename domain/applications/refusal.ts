import type { Actor } from './actor.ts'
import type { Reason } from './reasons.ts'
import type { ApplicationState, Move } from './states.ts'
import type { Seat, WishProblem } from './wishes.ts'

/** Why a move is not made, with what whoever asked can do about it. Instants in epoch milliseconds. */
export type Refusal =
  /** Whoever asked does not see the application: nothing is said about it, not even that it exists. */
  | { readonly refused: 'not_found' }
  | { readonly refused: 'wrong_state'; readonly state: ApplicationState; readonly open: readonly Move[] }
  | { readonly refused: 'wrong_actor'; readonly by: readonly Actor[] }
  | { readonly refused: 'decision_missing'; readonly decisions: readonly ApplicationState[] }
  | { readonly refused: 'reason_missing'; readonly reasons: readonly Reason[] }
  | { readonly refused: 'reason_unknown'; readonly given: Reason; readonly reasons: readonly Reason[] }
  | { readonly refused: 'endorsement_missing' }
  | { readonly refused: 'window_not_open'; readonly opensMs: number }
  | { readonly refused: 'window_closed'; readonly closedMs: number }
  | { readonly refused: 'documents_missing'; readonly missing: readonly string[] }
  | { readonly refused: 'limits_exceeded'; readonly problems: readonly WishProblem[] }
  | { readonly refused: 'deadline_passed'; readonly dueMs: number }
  /** Without `dueMs` the state has no deadline at all. */
  | { readonly refused: 'not_due'; readonly dueMs?: number }
  | { readonly refused: 'not_wished'; readonly wished: readonly Seat[] }
  | { readonly refused: 'seat_taken'; readonly seat: Seat }
  | { readonly refused: 'earlier_tier_waits'; readonly seat: Seat; readonly waiting: number }
  | { readonly refused: 'tasks_open'; readonly tasks: readonly string[] }
  | { readonly refused: 'not_begun'; readonly startsOn: string }
  | { readonly refused: 'not_over'; readonly endsOn: string }

/** What the table may ask; the others are asked of every move. */
export const guards = [
  'endorsement_missing',
  'window_not_open',
  'window_closed',
  'documents_missing',
  'limits_exceeded',
  'deadline_passed',
  'not_due',
  'not_wished',
  'seat_taken',
  'earlier_tier_waits',
  'tasks_open',
  'not_begun',
  'not_over',
] as const satisfies readonly Refusal['refused'][]

export type Guard = (typeof guards)[number]
