import type { Actor, Side } from './actor.ts'
import type { Reason } from './reasons.ts'
import type { ApplicationState, Decision, Move } from './states.ts'
import { type Seat, seatsOfWish, type Wish } from './wishes.ts'

/** What is decided about of an application. Instants in epoch milliseconds. */
export type Application = {
  readonly id: string
  readonly studentId: string
  readonly state: ApplicationState
  /** When the state was entered. */
  readonly sinceMs: number
  /** The deadline of the state, before freezes; absent: it has none. */
  readonly dueMs?: number
  readonly reasons: readonly Reason[]
  /** Best first. */
  readonly wishes: readonly Wish[]
  /** What was offered. */
  readonly seat?: Seat
  /** Decided, and not yet sent. */
  readonly unsent?: Unsent
  /** Who may see it beside the student, since when. */
  readonly shownMs: Readonly<Partial<Record<Exclude<Side, 'student'>, number>>>
  /** The host's name for the group whose turn it is together; absent: after all others. */
  readonly tier?: string
  /** The place within the tier, 1 first, such as the number drawn; absent: after those that have one. */
  readonly place?: number
}

export type Unsent = {
  readonly decision: Decision
  readonly reasons: readonly Reason[]
  readonly seat?: Seat
  /** Since when it has been under review: what all but the host go on seeing. */
  readonly reviewedSinceMs: number
}

/** A move that somebody asks for. `to`: which state, where the move leads to several or decides on one. */
export type Asked = {
  readonly move: Move
  readonly by: Actor
  readonly to?: ApplicationState
  readonly reasons?: readonly Reason[]
  /** Of the wishes; absent: the first. */
  readonly seat?: Seat
}

/** What the journal holds of a move. */
export type ApplicationEvent = {
  readonly applicationId: string
  readonly studentId: string
  readonly atMs: number
  readonly by: Actor
  readonly move: Move
  readonly from: ApplicationState
  readonly to: ApplicationState
  readonly reasons: readonly Reason[]
  readonly seat?: Seat
  readonly decision?: Decision
}

export type Decided = { readonly application: Application; readonly event: ApplicationEvent }

export const draftOf = (
  { id, studentId, wishes }: Pick<Application, 'id' | 'studentId' | 'wishes'>,
  atMs: number,
): Application => ({ id, studentId, wishes, state: 'draft', sinceMs: atMs, reasons: [], shownMs: {} })

/** Every elective and date that the student would take, best first. */
export const wishedSeats = ({ wishes }: Pick<Application, 'wishes'>): Seat[] => wishes.flatMap(seatsOfWish)
