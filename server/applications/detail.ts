import type { ApplicationDetail } from '@famulus/contract'
import {
  type ApplicationState,
  type Move,
  movesFor,
  reasonsOfMove,
  type Side,
  thingsToBring,
} from '@famulus/domain/applications'
import type { NotStaff } from '../accounts/index.ts'
import type { Who } from '../http/who.ts'
import { type Case, caseFor } from './case.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { endorsementsUsedUp } from './endorsement-limit.ts'
import { eventsIn } from './events.ts'
import { lettersIn, linksIn } from './letters-in.ts'
import { rowAs } from './rows.ts'
import { saysOf } from './says.ts'
import { lastSnapshot } from './snapshots.ts'
import type { ApplicationRow } from './stored-application.ts'
import { summariesFor } from './summaries.ts'
import { tasksOf } from './tasks.ts'
import { verificationsIn } from './verifications.ts'

/** The same for whoever asks, as the student or for an organisation. */
export async function detailAs(
  tx: Tx,
  deps: ApplicationDeps,
  who: Who,
  ids: Ids,
  organisationId: string | undefined,
): Promise<ApplicationDetail | NotStaff | undefined> {
  const found = await rowAs(tx, who, ids, organisationId)
  return found && 'side' in found ? detailFor(tx, deps, found.row, found.side) : found
}

/** An application with all that a side may see of it, and what it may do next. Undefined where it sees nothing. */
async function detailFor(
  tx: Tx,
  deps: ApplicationDeps,
  row: ApplicationRow,
  side: Side,
): Promise<ApplicationDetail | undefined> {
  const [summary] = await summariesFor(tx, [row], side)
  if (!summary) return undefined
  const given = await caseFor(tx, deps, row, side)
  const says = saysOf(given.kept.compiled)
  return {
    ...summary,
    side,
    moves: await movesIn(tx, given, side, deps.nowMs()),
    ...ownPart(given, says),
    tasks:
      side === 'student' || side === 'host'
        ? tasksOf(row).map((task) => ({ ...task, says: says(task.id) }))
        : [],
    possibleTasks: side === 'host' ? possibleTasksOf(given) : [],
    snapshot: await lastSnapshot(tx, row, 'answers'),
    letters: await lettersIn(tx, row),
    links: side === 'student' ? await linksIn(tx, deps, row) : [],
    isHealthShared: row.healthSharedAt !== null,
    healthWithdrawnAt: side === 'student' || side === 'host' ? row.healthWithdrawnAt : null,
    verifications: await verificationsIn(tx, row),
    events: await eventsIn(tx, row, side),
  }
}

async function movesIn(
  tx: Tx,
  { row, application, circumstances }: Case,
  side: Side,
  nowMs: number,
): Promise<ApplicationDetail['moves']> {
  const possible = movesFor(application, side, circumstances, nowMs)
  const isToEndorse = possible.some(({ move }) => move === 'endorse')
  const usedUp = isToEndorse ? await endorsementsUsedUp(tx, row, nowMs) : undefined
  return possible.map(({ move, choices, whyNot }) => ({
    move,
    choices: [...choices],
    reasons: reasonsIn(application.state, move),
    whyNot: whyNot ?? (move === 'endorse' ? usedUp : undefined) ?? null,
  }))
}

const possibleTasksOf = ({ kept: { compiled } }: Case): ApplicationDetail['possibleTasks'] => {
  const says = saysOf(compiled)
  return thingsToBring(compiled).map((id) => ({ id, says: says(id) }))
}

function reasonsIn(state: ApplicationState, move: Move): ApplicationDetail['moves'][number]['reasons'] {
  const found = Object.entries(reasonsOfMove(state, move)).map(
    ([target, { required, codes }]) => [target, { required, codes: [...codes] }] as const,
  )
  return Object.fromEntries(found)
}

type Own = Pick<ApplicationDetail, 'completeness' | 'wishProblems' | 'answers' | 'profile'>

function ownPart({ own }: Case, says: (id: string) => string): Own {
  if (!own) return { completeness: null, wishProblems: [], answers: [], profile: null }
  const { done, total, items } = own.completeness
  return {
    completeness: { done, total, items: items.map((item) => ({ ...item, says: says(item.id) })) },
    wishProblems: [...own.problems],
    answers: [...own.draft.answers],
    profile: own.draft.profile,
  }
}
