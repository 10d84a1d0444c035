import { type Application, type Asked, decide, type Refusal } from '@famulus/domain/applications'
import { shareAsAttached } from '../documents/index.ts'
import { type Case, caseFor, type MovingCase } from './case.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { endorsementsUsedUp, type UsedUp } from './endorsement-limit.ts'
import { freeze } from './freeze.ts'
import { moveSeat } from './move-seat.ts'
import { releaseOthers } from './release-others.ts'
import { type MoreColumns, saveMove } from './save-move.ts'
import { type ApplicationRow, instant, lockApplication } from './stored-application.ts'
import { tellDesk } from './tell-desk.ts'
import { tellStudent } from './tell-parties.ts'

/** A move with what it brings besides. `tasks`: of a conditional offer. `sharesHealth`: the host may read it. */
export type Moving = Asked & {
  readonly tasks?: readonly string[] | undefined
  readonly sharesHealth?: boolean | undefined
}

/** `actorId`: null for the clock, and for a school that acts by a link. */
export type Mover = { readonly actorId: string | null }

export type Moved = Application | Refusal | UsedUp | { readonly refused: 'host_not_a_member' } | undefined

/**
 * Makes a move, in the transaction of whoever makes it, with everything that goes with it: the seat, what is frozen, the
 * mail. Undefined where they do not see the application.
 */
export async function move(
  tx: Tx,
  deps: ApplicationDeps,
  ids: Ids,
  moving: Moving,
  mover: Mover,
): Promise<Moved> {
  const row = await lockApplication(tx, ids.studentId, ids.applicationId)
  return row && moveLocked(tx, deps, row, moving, mover)
}

/** The same with an application that is locked already. */
export async function moveLocked(
  tx: Tx,
  deps: ApplicationDeps,
  row: ApplicationRow,
  moving: Moving,
  mover: Mover,
): Promise<Moved> {
  const given = await caseFor(tx, deps, row, moving.by)
  const decided = decide(given.application, moving, given.circumstances, deps.nowMs())
  if ('refused' in decided) return decided
  const isSubmitting = moving.move === 'submit' || moving.move === 'resubmit'
  if (isSubmitting && row.hostOrganisationId === null) return { refused: 'host_not_a_member' }
  const usedUp = moving.move === 'endorse' ? await endorsementsUsedUp(tx, row, deps.nowMs()) : undefined
  if (usedUp) return usedUp
  const taken = await moveSeat(tx, given, decided.application, moving.by)
  if (taken) return taken
  const more = { ...tasksIn(moving), ...(isSubmitting ? submittedColumns(deps, given, moving) : {}) }
  await saveMove(tx, decided, mover.actorId, given.row.head, more)
  // A school judges what it was asked about, whatever the student writes meanwhile. It never sees health.
  const isForSchool = moving.move === 'request_endorsement' && row.homeOrganisationId !== null
  if (isForSchool && given.own) await freeze(tx, deps, given, given.own, ['answers'])
  if (isSubmitting && given.own) await freeze(tx, deps, given, given.own, ['answers', 'health'])
  if (isSubmitting && row.healthWithdrawnAt !== null) await shareAsAttached(tx, row, instant(deps.nowMs()))
  if (moving.move === 'accept') await releaseOthers(tx, deps, given, mover)
  await tellStudent(tx, deps, given, decided.application)
  if (isSubmitting) await tellUntold(tx, deps, given, row.hostOrganisationId)
  if (isForSchool) await tellUntold(tx, deps, given, row.homeOrganisationId)
  return decided.application
}

/** The tasks of a conditional offer are fixed with the decision; those that were ticked stay ticked. */
function tasksIn({ move: made, to, tasks = [] }: Moving): MoreColumns {
  if (to !== 'conditional_offer' || (made !== 'make_decision' && made !== 'offer')) return {}
  return { tasks: JSON.stringify(tasks.map((id) => ({ id, doneAt: null }))) }
}

function submittedColumns(deps: ApplicationDeps, { row, own }: Case, { sharesHealth }: Moving): MoreColumns {
  const tier = row.tier ?? own?.tier
  return {
    ...(tier === undefined ? {} : { tier }),
    healthSharedAt: sharesHealth ? instant(deps.nowMs()) : null,
    ...(sharesHealth ? { healthWithdrawnAt: null } : {}),
  }
}

async function tellUntold(
  tx: Tx,
  deps: ApplicationDeps,
  { row: { toldDesks } }: MovingCase,
  organisationId: string | null,
): Promise<void> {
  if (organisationId !== null && !toldDesks.includes(organisationId)) await tellDesk(tx, deps, organisationId)
}
