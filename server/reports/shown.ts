import type { ShownReport } from '@famulus/contract'
import { type Report, textsOf, type Years, yearsOf } from '@famulus/domain/reports'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database.ts'
import { type Filters, readPlaces } from './places.ts'

type Asked = Filters & { readonly since?: number | undefined; readonly search?: string | undefined }

/** What everybody may read: approved, in company, and nothing of it that is only counted. */
export async function readShown(db: Kysely<Database>, asked: Asked): Promise<ShownReport[]> {
  const years = await yearsByReport(db, asked)
  if (years.size === 0) return []
  const rows = await db
    .selectFrom('reports as r')
    .innerJoin('reportVersions as v', (join) =>
      join.onRef('v.reportId', '=', 'r.reportId').onRef('v.version', '=', 'r.approvedVersion'),
    )
    .select(['r.reportId', 'r.programmeId', 'r.country', 'r.isVerified', 'r.hostAnswer', 'r.hostAnsweredAt'])
    .select(['v.report', 'v.shownName'])
    .where('r.reportId', 'in', [...years.keys()])
    .execute()
  const wanted = asked.search?.toLowerCase() ?? ''
  return rows
    .flatMap((row) => {
      const span = years.get(row.reportId)
      return span ? [present(row, span)] : []
    })
    .filter(({ texts }) => wanted === '' || texts.some(({ text }) => text.toLowerCase().includes(wanted)))
    .sort((a, b) => b.years.to - a.years.to || order(a, b))
}

async function yearsByReport(
  db: Kysely<Database>,
  { since, ...filters }: Asked,
): Promise<Map<string, Years>> {
  const places = await readPlaces(db, filters)
  const all = places.flatMap(({ gathered }) =>
    (gathered.report?.values.shown.flat() ?? []).flatMap(({ report }) => {
      const years = yearsOf(gathered, report)
      return years && (since === undefined || years.from >= since) ? [[report, years] as const] : []
    }),
  )
  return new Map(all)
}

type Row = Omit<ShownReport, 'name' | 'recommends' | 'recommendsTo' | 'texts' | 'years' | 'hostAnswer'> & {
  readonly report: unknown
  readonly shownName: string | null
  readonly hostAnswer: string | null
  readonly hostAnsweredAt: string | null
}

function present(row: Row, years: Years): ShownReport {
  const report = row.report as Report // read by its schema when it was kept
  const { hostAnswer, hostAnsweredAt } = row
  return {
    reportId: row.reportId,
    programmeId: row.programmeId,
    country: row.country,
    name: row.shownName,
    isVerified: row.isVerified,
    recommends: report.recommends ?? 'yes',
    recommendsTo: report.recommendsTo ?? [],
    texts: textsOf(report),
    years,
    hostAnswer:
      hostAnswer !== null && hostAnsweredAt !== null ? { text: hostAnswer, at: hostAnsweredAt } : null,
  }
}

/** Ids begin with the time at which they were made; their ends are drawn by lot. */
const order = (a: ShownReport, b: ShownReport): number =>
  a.reportId.slice(-12) < b.reportId.slice(-12) ? -1 : 1
