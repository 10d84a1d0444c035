import type { Row } from '../facts.ts'
import { recordDay } from '../imprecise.ts'
import { profilePathOf } from '../paths.ts'
import type { Profile } from '../profile-schema.ts'
import type { TableKey } from '../registry.ts'
import { evidenceSchema } from '../vocabulary.ts'
import * as health from './health-rows.ts'
import * as history from './history-rows.ts'
import * as papers from './paper-rows.ts'
import * as skills from './skill-rows.ts'
import { isComplete, type Statement } from './statement.ts'

/** Reads the rows of one table; undefined when the profile does not speak of it. `asOf`: see heldSince. */
export type Reader = (profile: Profile, asOf: number | undefined) => readonly Row[] | undefined

// Written out, so that the compiler asks for a reader when the registry gets a new table.
const readers: Readonly<Record<TableKey, Reader>> = {
  clerkships: skills.clerkships,
  exams: skills.exams,
  languageTests: skills.languageTests,
  languageLevels: skills.languageLevels,
  doses: health.doses,
  titres: health.titres,
  tuberculosis: health.tuberculosis,
  screenings: health.screenings,
  illnesses: health.illnesses,
  certificates: papers.certificates,
  backgroundChecks: papers.backgroundChecks,
  insurances: papers.insurances,
  visas: papers.visas,
  permits: papers.permits,
  documents: papers.documents,
  agreements: papers.agreements,
  nominations: papers.nominations,
  stays: history.stays,
  applications: history.applications,
  grades: skills.grades,
  travels: health.travels,
  degrees: skills.degrees,
  awards: history.awards,
}

export function tableStatements(profile: Profile): Statement[] {
  const asOf = recordDay(profile)
  return Object.entries(readers).flatMap(([key, read]) => {
    const table = key as TableKey // Object.entries forgets that these are the keys of `readers`
    const path = profilePathOf(table)
    const rows = read(profile, asOf)
    const complete = isComplete(profile, path)
    if (!rows && !complete) return []
    const is = { rows: rows ?? [], complete }
    return [{ table, is, origin: { path, evidence: weakest(is.rows) } }]
  })
}

/** A table is proved no better than its least proved row. */
function weakest(rows: readonly Row[]): Statement['origin']['evidence'] {
  if (rows.length === 0) return 'said'
  return evidenceSchema.options.find((level) => rows.some((row) => row.evidence === level)) ?? 'said'
}
