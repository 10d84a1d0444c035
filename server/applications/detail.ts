import type { ApplicationDetail } from '@famulus/contract'
import {
  type ApplicationState,
  type Move,
  movesFor,
  reasonsOfMove,
  type Side,
  thingsToBring,
} from '@famulus/domain/applications'
import { type NotStaff, staffAs } from '../accounts/index.ts'
import type { Who } from '../http/who.ts'
import { type Case, caseOf, partsOfCase } from './case.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { endorsementsUsedUp } from './endorsement-limit.ts'
import { eventsFor } from './events.ts'
import { lettersOf, linksOf } from './letters.ts'
import { type Parts, readingWith } from './parts.ts'
import { saysOf } from './says.ts'
import { sideAs } from './side.ts'
import { type ApplicationRow, instant } from './stored-application.ts'
import { type Names, summaryOf } from './summaries.ts'
import { tasksOf } from './tasks.ts'
import { verificationsOf } from './verifications.ts'

const shownToAll = [...partsOfCase, 'student', 'snapshot', 'letters', 'said', 'reveals', 'events'] as const
const readAsStudent = readingWith([...shownToAll, 'links'])
const readAsMember = readingWith([...shownToAll, 'blind', 'staff'])

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
    return row && detailFor(tx, deps, { ...row, blind: null }, 'student')
  }
  const row = await readAsMember(tx, ids, organisationId)
  if (!row) return undefined
  const staff = staffAs(who, row.staff)
  if ('refused' in staff) return staff
  const side = sideAs(staff, row, organisationId)
  return side && detailFor(tx, deps, { ...row, links: [] }, side)
}

type Read = ApplicationRow & Pick<Parts, (typeof shownToAll)[number] | 'links' | 'blind'>

/** An application with all that a side may see of it, and what it may do next. Undefined where it sees nothing. */
async function detailFor(
  tx: Tx,
  deps: ApplicationDeps,
  row: Read,
  side: Side,
): Promise<ApplicationDetail | undefined> {
  const given = await caseOf(tx, deps, row, side)
  const summary = summaryOf(row, side, given.circumstances.freezes, namesOf(row), programmeOf(given))
  if (!summary) return undefined
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
    snapshot: row.blind ? row.blind.submitted : row.snapshot,
    letters: lettersOf(row.letters),
    links: linksOf(row.links, deps.nowMs()),
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

const namesOf = ({ studentId, student, organisations, applicationId, blind }: Read): Names => ({
  blind: new Set(blind ? [applicationId] : []),
  people: new Map(student ? [[studentId, student.name || student.email]] : []),
  organisations: new Map(organisations.map(({ organisationId, name }) => [organisationId, name])),
})

const revealsOf = (rows: Read['reveals']): ApplicationDetail['reveals'] =>
  rows.map(({ revealedAt, reason }) => ({ at: instant(Date.parse(revealedAt)), reason }))

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
