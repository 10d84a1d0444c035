import type { ApplicationDetail, showApplication } from '@famulus/contract'
import {
  type ApplicationState,
  type Move,
  movesFor,
  reasonsOfMove,
  type Side,
  thingsToBring,
} from '@famulus/domain/applications'
import type { Kysely } from 'kysely'
import { type NotStaff, staffAs } from '../accounts/index.ts'
import type { Reading } from '../http/add-route.ts'
import type { Who } from '../http/who.ts'
import { programmeAt } from '../programmes/index.ts'
import type { Database } from '../store/database.ts'
import {
  type Beside,
  besideOf,
  type Case,
  caseOf,
  partsOfCase,
  partsOfOwnCase,
  type RowOfCase,
} from './case.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { endorsementsUsedUp, type UsedUp } from './endorsement-limit.ts'
import { eventsFor } from './events.ts'
import { lettersOf, linksOf } from './letters.ts'
import { type Parts, type RowWith, readingWith, statementWith } from './parts.ts'
import { saysOf } from './says.ts'
import { sideAs } from './side.ts'
import { instant } from './stored-application.ts'
import { type Names, summaryOf } from './summaries.ts'
import { tasksOf } from './tasks.ts'
import { verificationsOf } from './verifications.ts'

const shownToAll = ['student', 'snapshot', 'letters', 'said', 'reveals', 'events'] as const
const shownToStudent = [...partsOfOwnCase, ...shownToAll, 'links'] as const
const readAsStudent = readingWith(shownToStudent)
const readAsMember = readingWith([...partsOfCase, ...shownToAll, 'blind', 'staff'])

/** The same for whoever asks, as the student or for an organisation. */
export async function detailAs(
  tx: Tx,
  deps: ApplicationDeps,
  who: Who,
  ids: Ids,
  organisationId: string | undefined,
): Promise<ApplicationDetail | NotStaff | undefined> {
  if (organisationId === undefined) {
    const row = ids.studentId === who.personId ? await readAsStudent(tx, ids) : undefined
    return row && detailToStudent(tx, deps, row)
  }
  const row = await readAsMember(tx, ids, organisationId)
  if (!row) return undefined
  const staff = staffAs(who, row.staff)
  if ('refused' in staff) return staff
  const side = sideAs(staff, row, organisationId)
  if (!side) return undefined
  const beside = await besideOf(tx, row, side)
  const usedUp =
    row.state === 'endorsement_requested' && side === 'home'
      ? await endorsementsUsedUp(tx, row, deps.nowMs())
      : undefined
  return detailOf({ ...row, links: [] }, side, { ...beside, usedUp }, deps.nowMs())
}

/** What a student reads of their own application. */
export const readingOwn = (deps: ApplicationDeps, ids: Ids): Reading<typeof showApplication> => ({
  acting: 'famulus_self',
  statement: statementToStudent(ids),
  answer: async ({ rows: [row] }) => row && detailToStudent(deps.db, deps, row as RowToStudent),
})

const statementToStudent = statementWith(shownToStudent)
type RowToStudent = RowWith<(typeof shownToStudent)[number]>

async function detailToStudent(
  db: Kysely<Database>,
  deps: ApplicationDeps,
  row: RowToStudent,
): Promise<ApplicationDetail | undefined> {
  const kept = await programmeAt(db, row.programmeId, row.programmeVersion)
  return detailOf({ ...row, blind: null }, 'student', { kept, freeSeats: [] }, deps.nowMs())
}

type ReadRow = RowOfCase & Pick<Parts, (typeof shownToAll)[number] | 'links' | 'blind'>

/** An application with all that a side may see of it, and what it may do next. Undefined where it sees nothing. */
function detailOf(
  row: ReadRow,
  side: Side,
  beside: Beside & { readonly usedUp?: UsedUp | undefined },
  nowMs: number,
): ApplicationDetail | undefined {
  const given = caseOf(row, beside, nowMs)
  const summary = summaryOf(row, side, given.circumstances.freezes, namesOf(row), programmeOf(given))
  if (!summary) return undefined
  const says = saysOf(given.kept.compiled)
  return {
    ...summary,
    side,
    moves: movesIn(given, side, beside.usedUp, nowMs),
    ...ownPart(given, says),
    tasks:
      side === 'student' || side === 'host'
        ? tasksOf(row).map((task) => ({ ...task, says: says(task.id) }))
        : [],
    possibleTasks: side === 'host' ? possibleTasksOf(given) : [],
    snapshot: row.blind ? row.blind.submitted : row.snapshot,
    letters: lettersOf(row.letters),
    links: linksOf(row.links, nowMs),
    isHealthShared: row.healthSharedAt !== null,
    healthWithdrawnAt: side === 'student' || side === 'host' ? row.healthWithdrawnAt : null,
    verifications: verificationsOf(row.said),
    reveals: revealsOf(row.reveals),
    events: eventsFor(row.events, side),
  }
}

const programmeOf = ({ row, kept }: Case): ApplicationDetail['programme'] => {
  const { id, name, country } = kept.compiled.programme
  return { id, name, country, version: row.programmeVersion }
}

const namesOf = ({ studentId, student, organisations, applicationId, blind }: ReadRow): Names => ({
  blind: new Set(blind ? [applicationId] : []),
  people: new Map(student ? [[studentId, student.name || student.email]] : []),
  organisations: new Map(organisations.map(({ organisationId, name }) => [organisationId, name])),
})

const revealsOf = (rows: ReadRow['reveals']): ApplicationDetail['reveals'] =>
  rows.map(({ revealedAt, reason }) => ({ at: instant(Date.parse(revealedAt)), reason }))

function movesIn(
  { application, circumstances }: Case,
  side: Side,
  usedUp: UsedUp | undefined,
  nowMs: number,
): ApplicationDetail['moves'] {
  return movesFor(application, side, circumstances, nowMs).map(({ move, choices, whyNot }) => ({
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
