import {
  type Actor,
  type Application,
  type Circumstances,
  missingIn,
  type Terms,
} from '@famulus/domain/applications'
import { dayOf } from '@famulus/domain/time'
import { type AttachedPapers, attachedOf } from '../documents/index.ts'
import { type Kept, programmeAt, termsIn } from '../programmes/index.ts'
import { asSelfWithin } from '../store/as-actor.ts'
import { type Draft, noDraft } from './answers.ts'
import type { ApplicationDeps, Tx } from './deps.ts'
import { freezesOf } from './freezes.ts'
import { type Parts, type RowWith, readingWith } from './parts.ts'
import { freeSeatsIn } from './pools.ts'
import { type ApplicationRow, applicationOf, instant } from './stored-application.ts'
import { type StudentCase, studentCaseOf } from './student-case.ts'
import { openTasksOf } from './tasks.ts'

/** An application with all that a move of it may depend on. */
export type Case = {
  readonly row: ApplicationRow
  readonly application: Application
  readonly kept: Kept
  readonly terms: Terms
  readonly circumstances: Circumstances
  /** Only for the student, who alone sees what is not submitted yet. */
  readonly own?: OwnCase
}

export type OwnCase = StudentCase & { readonly draft: Draft; readonly papers: AttachedPapers }

/** The parts that a case is made of, for everybody and for the student. */
export const partsOfCase = ['organisations', 'freezes', 'terms'] as const
export const partsOfOwnCase = [...partsOfCase, 'draft', 'papers', 'skipped', 'others'] as const

type OwnRow = RowWith<(typeof partsOfOwnCase)[number]>
/** `OwnRow` where it was read as the student. */
export type RowOfCase = RowWith<(typeof partsOfCase)[number]> | OwnRow

const continued = ['head', 'frozen', 'toldDesks'] as const
const readAsStudent = readingWith([...partsOfOwnCase, ...continued])
const readAsOther = readingWith([...partsOfCase, ...continued])

/** A case with what writing a move continues. */
export type MovingCase = Case & { readonly row: Pick<Parts, (typeof continued)[number]> }

/** Of an application that is locked already, or that nobody changes meanwhile. */
export async function caseFor(
  tx: Tx,
  deps: ApplicationDeps,
  locked: ApplicationRow,
  by: Actor,
): Promise<MovingCase> {
  const row =
    by === 'student' ? await asSelfWithin(tx, () => readAsStudent(tx, locked)) : await readAsOther(tx, locked)
  if (!row) throw new Error(`application ${locked.applicationId} is not seen by whoever locked it`)
  return { ...caseOf(row, await besideOf(tx, row, by), deps.nowMs()), row }
}

/** What a case needs besides the row. */
export type Beside = { readonly kept: Kept; readonly freeSeats: Circumstances['freeSeats'] }

export async function besideOf(tx: Tx, row: RowOfCase, by: Actor): Promise<Beside> {
  const kept = await programmeAt(tx, row.programmeId, row.programmeVersion)
  // The clock offers places, too.
  const freeSeats = by === 'host' || by === 'clock' ? await freeSeatsIn(tx, row, termsIn(row.terms)) : []
  return { kept, freeSeats }
}

export function caseOf(row: RowOfCase, { kept, freeSeats }: Beside, nowMs: number): Case {
  const application = applicationOf(row)
  const terms = termsIn(row.terms)
  const today = dayOf(instant(nowMs).slice(0, 10))
  const own = 'draft' in row ? ownCase(row, application, kept, terms, today) : undefined
  const circumstances: Circumstances = {
    today,
    endorsementNeeded: terms.needsEndorsement,
    window: own?.window ?? {},
    missing: own ? missingIn(own.completeness) : [],
    problems: own?.problems ?? [],
    freeSeats,
    openTasks: openTasksOf(row),
    days: { endorsement_link: 21, ...terms.days },
    freezes: freezesOf(row.freezes),
  }
  return { row, application, kept, terms, circumstances, ...(own ? { own } : {}) }
}

function ownCase(
  row: OwnRow,
  application: Application,
  { compiled }: Kept,
  terms: Terms,
  today: number,
): OwnCase {
  const draft = row.draft ?? noDraft
  const papers = attachedOf(row.papers, row.skipped)
  const found = studentCaseOf({
    application,
    compiled,
    terms,
    profile: draft.profile,
    attached: papers.attached,
    others: row.others,
    isOwn: isOwnStudent(row),
    today,
  })
  return { ...found, draft, papers }
}

/** Whether home school and host are of the same institution: the host's own students come first. */
function isOwnStudent({ organisations, homeOrganisationId, hostOrganisationId }: OwnRow): boolean {
  const institutionOf = (id: string | null) =>
    organisations.find(({ organisationId }) => organisationId === id)?.institutionId ?? undefined
  const host = institutionOf(hostOrganisationId)
  return host !== undefined && host === institutionOf(homeOrganisationId)
}
