import type { MyReport, publishMyReport, showMyReport } from '@famulus/contract'
import { lacks, prefilled, type Report, yearsOf } from '@famulus/domain/reports'
import { type Stay, staySchema } from '@famulus/domain/stays'
import { sql, type Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Answered } from '../http/add-route.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { appliedOf } from './applied.ts'
import { changePlace, readPlaces, takenBack } from './places.ts'

type Tx = Transaction<Database>
type Ids = { readonly studentId: string; readonly stayId: string }

export async function showMine(tx: Tx, ids: Ids): Promise<Answered<typeof showMyReport>> {
  const stay = await readStay(tx, ids)
  if (!stay) return undefined
  const draft = await readDraft(tx, ids)
  const report = await readReport(tx, ids)
  const versions = report ? await readVersions(tx, report.reportId) : []
  const { name } = await tx
    .selectFrom('people')
    .select('name')
    .where('personId', '=', ids.studentId)
    .executeTakeFirstOrThrow()
  const shown: MyReport = {
    host: stay.host,
    programmeId: stay.programmeId ?? null,
    startsOn: stay.startsOn,
    endsOn: stay.endsOn,
    report: draft ?? prefilled(stay, await appliedOf(tx, ids.studentId, stay)),
    versions,
    isShown: report?.approvedVersion ? await isInCompany(tx, report) : false,
    isVerified: await isVerified(tx, stay),
    name,
  }
  return shown
}

async function isInCompany(
  tx: Tx,
  report: { reportId: string; programmeId: string | null; country: string },
) {
  // What is told in company, only the owner of the tables reads.
  const places = await asOwnerWithin(tx, () =>
    readPlaces(tx, { programmeId: report.programmeId ?? undefined, country: report.country }),
  )
  return places.some(({ gathered }) => yearsOf(gathered, report.reportId) !== undefined)
}

async function readStay(tx: Tx, { studentId, stayId }: Ids): Promise<Stay | undefined> {
  const row = await tx
    .selectFrom('stays')
    .select('stay')
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .executeTakeFirst()
  return row && staySchema.parse(row.stay)
}

async function readDraft(tx: Tx, { studentId, stayId }: Ids): Promise<Report | undefined> {
  const row = await tx
    .selectFrom('reportDrafts')
    .select('report')
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .executeTakeFirst()
  return row?.report as Report | undefined // read by the schema when it was kept
}

const readReport = (tx: Tx, { studentId, stayId }: Ids) =>
  tx
    .selectFrom('reports')
    .select(['reportId', 'programmeId', 'country', 'approvedVersion'])
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .executeTakeFirst()

const readVersions = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('reportVersions')
    .select(['version', 'state', 'reason', 'submittedAt'])
    .where('reportId', '=', reportId)
    .orderBy('version', 'desc')
    .execute()

/** The host saw the stay begin, or has signed what it was. */
async function isVerified(tx: Tx, { applicationId }: Stay): Promise<boolean> {
  if (applicationId === undefined) return false
  const found = await tx
    .selectFrom('applications')
    .select('state')
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
  if (['active', 'interrupted', 'completed'].includes(found?.state ?? '')) return true
  const signed = await tx
    .selectFrom('letters')
    .select('letterId')
    .where('applicationId', '=', applicationId)
    .where('template', '=', 'certificate')
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return signed !== undefined
}

export async function keepDraft(tx: Tx, { nowMs }: Deps, ids: Ids, report: Report): Promise<boolean> {
  if (!(await readStay(tx, ids))) return false
  const kept = { report: JSON.stringify(report), changedAt: new Date(nowMs()).toISOString() }
  await tx
    .insertInto('reportDrafts')
    .values({ ...ids, ...kept })
    .onConflict((conflict) => conflict.columns(['studentId', 'stayId']).doUpdateSet(kept))
    .execute()
  return true
}

/** Hands the draft in. What was approved before is shown until a moderator has read this one. */
export async function publish(
  tx: Tx,
  { nowMs, newId }: Deps,
  ids: Ids,
  showsName: boolean,
): Promise<Answered<typeof publishMyReport>> {
  const stay = await readStay(tx, ids)
  if (!stay) return undefined
  const report = (await readDraft(tx, ids)) ?? prefilled(stay, await appliedOf(tx, ids.studentId, stay))
  const missing = lacks(report)
  if (missing.length > 0) return { refused: 'report_incomplete', missing }
  const verified = await isVerified(tx, stay)
  const { name } = await tx
    .selectFrom('people')
    .select('name')
    .where('personId', '=', ids.studentId)
    .executeTakeFirstOrThrow()
  // A student writes no version past the moderators, so the owner of the tables does.
  await asOwnerWithin(tx, async () => {
    const { reportId } = await tx
      .insertInto('reports')
      .values({
        ...ids,
        reportId: newId(),
        programmeId: stay.programmeId ?? null,
        country: stay.country,
        isVerified: verified,
        approvedVersion: null,
        importSha256: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['studentId', 'stayId']).doUpdateSet({ isVerified: verified }),
      )
      .returning('reportId')
      .executeTakeFirstOrThrow()
    await closePending(tx, reportId)
    await tx
      .insertInto('reportVersions')
      .values({
        reportId,
        version: sql<number>`(select coalesce(max(version), 0) + 1 from report_versions where report_id = ${reportId})`,
        report: JSON.stringify(report),
        shownName: showsName ? name : null,
        state: 'pending',
        reason: '',
        submittedAt: new Date(nowMs()).toISOString(),
        decidedAt: null,
      })
      .execute()
  })
  return { ok: true }
}

const closePending = (tx: Tx, reportId: string) =>
  tx
    .updateTable('reportVersions')
    .set({ state: 'withdrawn' })
    .where('reportId', '=', reportId)
    .where('state', '=', 'pending')
    .execute()

/** Nothing of it is told any more. What others were told in company with it waits again. */
export async function withdraw(tx: Tx, ids: Ids): Promise<boolean> {
  const report = await readReport(tx, ids)
  if (!report) return false
  const { reportId } = report
  await asOwnerWithin(tx, async () => {
    await tx
      .updateTable('reportVersions')
      .set({ state: 'withdrawn' })
      .where('reportId', '=', reportId)
      .execute()
    await tx
      .updateTable('reports')
      .set({ approvedVersion: null, hostAnswer: null, hostAnsweredAt: null })
      .where('reportId', '=', reportId)
      .execute()
    await changePlace(tx, report, (place) => takenBack(place, reportId))
  })
  return true
}
