import type { ApplicationSummary } from '@famulus/contract'
import { codeWordOf, type Freeze, type Side, view } from '@famulus/domain/applications'
import type { Kysely } from 'kysely'
import { programmeAt } from '../programmes/index.ts'
import type { Database } from '../store/database.ts'
import type { Tx } from './deps.ts'
import { freezesIn } from './freezes.ts'
import { type ApplicationRow, applicationOf, instant, type StoredApplication } from './stored-application.ts'

/** What stands beside an application in every list: names by id. */
export type Names = {
  /** Applications whose student is held back from whoever asks. */
  readonly blind: ReadonlySet<string>
  readonly people: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, string>
}

/** What a list shows of an application. */
export type ListedRow = StoredApplication &
  Pick<
    ApplicationRow,
    'programmeId' | 'programmeVersion' | 'hostOrganisationId' | 'homeOrganisationId' | 'submittedAt' | 'tier'
  >

/**
 * Applications as one side sees them, in the order given; what it sees nothing of is left out. Not for a host, from
 * which names may be held back.
 */
export async function summariesFor(
  tx: Tx,
  rows: readonly ApplicationRow[],
  side: Exclude<Side, 'host'>,
): Promise<ApplicationSummary[]> {
  if (rows.length === 0) return []
  return summariesOf(tx, rows, side, { names: await namesIn(tx, rows), freezes: await freezesIn(tx) })
}

type Beside = { readonly names: Names; readonly freezes: readonly Freeze[] }

/** The same with what was read already. */
export async function summariesOf(
  db: Kysely<Database>,
  rows: readonly ListedRow[],
  side: Side,
  { names, freezes }: Beside,
): Promise<ApplicationSummary[]> {
  const shown: ApplicationSummary[] = []
  for (const row of rows) {
    const { compiled } = await programmeAt(db, row.programmeId, row.programmeVersion)
    const { id, name, country } = compiled.programme
    const one = summaryOf(row, side, freezes, names, { id, name, country, version: row.programmeVersion })
    if (one) shown.push(one)
  }
  return shown
}

export function summaryOf(
  row: ListedRow,
  side: Side,
  freezes: readonly Freeze[],
  names: Names,
  programme: ApplicationSummary['programme'],
): ApplicationSummary | undefined {
  const application = applicationOf(row)
  const shown = view(application, side, freezes)
  if (!shown) return undefined
  const isBlind = names.blind.has(row.applicationId)
  const { state, sinceMs, dueMs, reasons, wishes, seat, unsent } = shown
  return {
    studentId: row.studentId,
    applicationId: row.applicationId,
    student: isBlind ? codeWordOf(row.applicationId) : (names.people.get(row.studentId) ?? ''),
    isBlind,
    programme,
    host: partyOf(row.hostOrganisationId, names),
    home: partyOf(row.homeOrganisationId, names),
    state,
    since: instant(sinceMs),
    due: dueMs === undefined ? null : instant(dueMs),
    reasons: [...reasons],
    wishes: wishes.map(({ offering, dates }) => ({ offering, dates: [...dates] })),
    seat: seat ?? null,
    unsent: unsent
      ? { decision: unsent.decision, reasons: [...unsent.reasons], seat: unsent.seat ?? null }
      : null,
    tier: side === 'host' ? row.tier : null,
    submittedAt: row.submittedAt === null ? null : instant(Date.parse(row.submittedAt)),
  }
}

const partyOf = (organisationId: string | null, { organisations }: Names) =>
  organisationId === null ? null : { organisationId, name: organisations.get(organisationId) ?? '' }

async function namesIn(tx: Tx, rows: readonly ApplicationRow[]): Promise<Names> {
  const people = await tx
    .selectFrom('people')
    .select(['personId', 'name', 'email'])
    .where('personId', 'in', [...new Set(rows.map(({ studentId }) => studentId))])
    .execute()
  const ids = rows
    .flatMap((row) => [row.hostOrganisationId, row.homeOrganisationId])
    .filter((id) => id !== null)
  const organisations = ids.length === 0 ? [] : await organisationsIn(tx, [...new Set(ids)])
  return {
    blind: new Set(),
    people: new Map(people.map(({ personId, name, email }) => [personId, name || email])),
    organisations: new Map(organisations.map(({ organisationId, name }) => [organisationId, name])),
  }
}

const organisationsIn = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('organisations')
    .select(['organisationId', 'name'])
    .where('organisationId', 'in', ids)
    .execute()
