import {
  type Actor,
  type Application,
  type Circumstances,
  missingIn,
  type Terms,
} from '@famulus/domain/applications'
import { dayOf } from '@famulus/domain/time'
import { type AttachedPapers, attachedTo } from '../documents/index.ts'
import { type Kept, programmeAt, termsOf } from '../programmes/index.ts'
import { type Draft, draftIn } from './answers.ts'
import type { ApplicationDeps, Tx } from './deps.ts'
import { freezesIn } from './freezes.ts'
import { isOwnStudent, othersOpen } from './neighbours.ts'
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

export async function caseFor(tx: Tx, deps: ApplicationDeps, row: ApplicationRow, by: Actor): Promise<Case> {
  const application = applicationOf(row)
  const kept = await programmeAt(tx, row.programmeId, row.programmeVersion)
  const terms = await termsOf(tx, row)
  const today = dayOf(instant(deps.nowMs()).slice(0, 10))
  const own = by === 'student' ? await ownCase(tx, row, application, kept, terms, today) : undefined
  const circumstances: Circumstances = {
    today,
    endorsementNeeded: terms.needsEndorsement,
    window: own?.window ?? {},
    missing: own ? missingIn(own.completeness) : [],
    problems: own?.problems ?? [],
    // The clock offers places, too.
    freeSeats: by === 'host' || by === 'clock' ? await freeSeatsIn(tx, row, terms) : [],
    openTasks: openTasksOf(row),
    days: { endorsement_link: 21, ...terms.days },
    freezes: await freezesIn(tx),
  }
  return { row, application, kept, terms, circumstances, ...(own ? { own } : {}) }
}

async function ownCase(
  tx: Tx,
  row: ApplicationRow,
  application: Application,
  { compiled }: Kept,
  terms: Terms,
  today: number,
): Promise<OwnCase> {
  const draft = await draftIn(tx, row)
  const papers = await attachedTo(tx, row)
  const found = studentCaseOf({
    application,
    compiled,
    terms,
    profile: draft.profile,
    attached: papers.attached,
    others: await othersOpen(tx, row),
    isOwn: await isOwnStudent(tx, row),
    today,
  })
  return { ...found, draft, papers }
}
