import type { ProgrammePreview } from '@famulus/contract'
import { compareRules, isAboutHealth } from '@famulus/domain/applications'
import { type CompiledProgramme, compileProgramme } from '@famulus/domain/programmes'
import { readEdited } from '@famulus/domain/programmes/editing'
import type { Transaction } from 'kysely'
import type { Who } from '../http/who.ts'
import type { Database } from '../store/database.ts'
import { type Applied, applicantsOf, countBlind } from './applicants.ts'
import { shownProblems } from './change.ts'
import { type NotStaff, newestOfHost, type OfHost, programmeIds } from './newest.ts'

/** How those who applied would stand by a document that is not kept. */
export async function previewProgramme(
  tx: Transaction<Database>,
  who: Who,
  ofHost: OfHost,
  written: object,
): Promise<ProgrammePreview | NotStaff | undefined> {
  const found = await newestOfHost(tx, who, ofHost, { forChange: false })
  if (!found || 'refused' in found) return found
  const { version, programme, reference } = found.newest
  const programmes = await programmeIds(tx)
  const applicants = await applicantsOf(tx, ofHost)
  const blind = await countBlind(tx, ofHost)
  const read = readEdited(written, { id: ofHost.programmeId, reference, programmes })
  if ('problems' in read) return { ...nobody(version), blind, problems: shownProblems(read.problems) }
  return {
    ...compared(compileProgramme(programme, reference), read.compiled, applicants),
    version,
    blind,
    problems: [],
    warnings: shownProblems(read.warnings),
  }
}

const none = { met: 0, unknown: 0, unmet: 0 }
const nobody = (version: string): ProgrammePreview => ({
  version,
  problems: [],
  warnings: [],
  applicants: 0,
  blind: 0,
  before: none,
  after: none,
  changed: [],
  healthRules: [],
})

function compared(today: CompiledProgramme, edited: CompiledProgramme, applicants: readonly Applied[]) {
  const rows = applicants.map(({ studentId, applicationId, student, ...applicant }) => ({
    who: { studentId, applicationId, student },
    ...compareRules(today, edited, applicant),
  }))
  const count = (at: 'before' | 'after') => {
    const of = (verdict: string) => rows.filter((row) => row[at].verdict === verdict).length
    return { met: of('met'), unknown: of('unknown'), unmet: of('unmet') }
  }
  return {
    applicants: rows.length,
    before: count('before'),
    after: count('after'),
    changed: rows
      .filter(
        (row) => row.before.verdict !== row.after.verdict || row.fails.length + row.noLongerFails.length > 0,
      )
      .map((row) => ({
        ...row.who,
        before: row.before.verdict,
        after: row.after.verdict,
        fails: [...row.fails],
        noLongerFails: [...row.noLongerFails],
      })),
    healthRules: edited.units.filter(isAboutHealth).map(({ id }) => id),
  }
}
