import { createHash } from 'node:crypto'
import type { importReports, moderateReport, QueuedReport } from '@famulus/contract'
import { type ImportedReport, mostImported, type Report, readCsv, textsOf } from '@famulus/domain/reports'
import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Answered } from '../http/add-route.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { changePlace, takenBack, told, toldAnew } from './places.ts'

type Tx = Transaction<Database>

export async function readQueue(tx: Tx): Promise<QueuedReport[]> {
  const rows = await tx
    .selectFrom('reportVersions as v')
    .innerJoin('reports as r', 'r.reportId', 'v.reportId')
    .select(['r.reportId', 'r.programmeId', 'r.country', 'r.isVerified', 'r.approvedVersion'])
    .select(['v.version', 'v.report', 'v.shownName', 'v.submittedAt'])
    .where('v.state', '=', 'pending')
    .orderBy('v.submittedAt')
    .limit(100)
    .execute()
  return rows.map((row) => {
    const report = row.report as Report // read by its schema when it was kept
    return {
      reportId: row.reportId,
      programmeId: row.programmeId,
      country: row.country,
      name: row.shownName,
      isVerified: row.isVerified,
      recommends: report.recommends ?? 'yes',
      recommendsTo: report.recommendsTo ?? [],
      texts: textsOf(report),
      version: row.version,
      submittedAt: row.submittedAt,
      isShownAlready: row.approvedVersion !== null,
    }
  })
}

type Decision = 'approved' | 'returned' | 'hidden'

/** Decides on what is pending; hides also what was approved. */
export async function moderate(
  tx: Tx,
  { nowMs }: Deps,
  reportId: string,
  decided: { readonly decision: Decision; readonly reason: string },
): Promise<Answered<typeof moderateReport>> {
  const { decision, reason } = decided
  const found = await tx
    .selectFrom('reportVersions as v')
    .innerJoin('reports as r', 'r.reportId', 'v.reportId')
    .select(['r.reportId', 'r.studentId', 'r.programmeId', 'r.country', 'r.approvedVersion'])
    .select(['v.version', 'v.report', 'v.shownName', 'v.state'])
    .where('r.reportId', '=', reportId)
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return undefined
  if (found.state !== 'pending' && (decision !== 'hidden' || found.approvedVersion === null))
    return { refused: 'wrong_state', state: found.state }
  if (decision !== 'approved' && reason === '') return { refused: 'reason_missing' }
  const one = { ...found, report: found.report as Report } // read by its schema when it was kept
  // Nobody is granted to approve by SQL: whoever may is checked before, and the owner of the tables does it.
  await asOwnerWithin(tx, async () => {
    await tx
      .updateTable('reportVersions')
      .set({ state: decision, reason, decidedAt: new Date(nowMs()).toISOString() })
      .where('reportId', '=', reportId)
      .where('version', '=', found.version)
      .execute()
    if (decision === 'returned') return
    const approvedVersion = decision === 'approved' ? found.version : null
    await tx.updateTable('reports').set({ approvedVersion }).where('reportId', '=', reportId).execute()
    await changePlace(tx, found, (place) => {
      if (decision === 'hidden') return takenBack(place, reportId)
      return found.approvedVersion === null ? told(place, one) : toldAnew(place, one)
    })
  })
  return { ok: true }
}

/** Old reports, all or none. A row that was taken over before is not taken twice. */
export async function importCsv(tx: Tx, deps: Deps, csv: string): Promise<Answered<typeof importReports>> {
  const read = readCsv(csv)
  if ('problems' in read) return { refused: 'csv_wrong', problems: read.problems.slice(0, 50) }
  if (read.reports.length > mostImported) return { refused: 'too_large', most: mostImported }
  // By day, so that those who are shown together were there at about the same time.
  const reports = read.reports.toSorted((a, b) =>
    (a.report.startsOn ?? '') < (b.report.startsOn ?? '') ? -1 : 1,
  )
  return await asOwnerWithin(tx, async () => {
    let imported = 0
    for (const one of reports) if (await importOne(tx, deps, one)) imported += 1
    return { imported, known: reports.length - imported }
  })
}

async function importOne(
  tx: Tx,
  { nowMs, newId }: Deps,
  { programmeId, report }: ImportedReport,
): Promise<boolean> {
  const reportId = newId()
  const at = new Date(nowMs()).toISOString()
  const text = JSON.stringify({ programmeId, report })
  const { country = '' } = report
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reports')
    .values({
      reportId,
      studentId: null,
      stayId: null,
      programmeId,
      country,
      isVerified: false,
      approvedVersion: 1,
      importSha256: createHash('sha256').update(text).digest('hex'),
    })
    .onConflict((conflict) => conflict.column('importSha256').doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return false
  await tx
    .insertInto('reportVersions')
    .values({
      reportId,
      version: 1,
      report: JSON.stringify(report),
      shownName: null,
      state: 'approved',
      reason: '',
      submittedAt: at,
      decidedAt: at,
    })
    .execute()
  await changePlace(tx, { programmeId, country }, (place) =>
    told(place, { reportId, studentId: null, shownName: null, report }),
  )
  return true
}
