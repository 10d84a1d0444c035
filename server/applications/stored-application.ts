import type { Application, ApplicationState, Reason, Seat, Unsent, Wish } from '@famulus/domain/applications'
import type { Selectable, Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

export type ApplicationRow = Selectable<Database['applications']>

/** What of a row the domain decides about. */
export type StoredApplication = Pick<
  ApplicationRow,
  | 'applicationId'
  | 'studentId'
  | 'state'
  | 'stateSince'
  | 'dueAt'
  | 'reasons'
  | 'wishes'
  | 'seat'
  | 'unsent'
  | 'endorsementRequestedAt'
  | 'submittedAt'
  | 'siteShownAt'
  | 'tier'
  | 'place'
>

/** Locks an application until the end of the transaction; undefined where whoever acts does not see it. */
export function lockApplication(
  tx: Transaction<Database>,
  studentId: string,
  applicationId: string,
): Promise<ApplicationRow | undefined> {
  return tx
    .selectFrom('applications')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .forUpdate()
    .executeTakeFirst()
}

/** The row as the domain decides about it. What stands in the JSON columns was written by `columnsOf`. */
export function applicationOf(row: StoredApplication): Application {
  return {
    id: row.applicationId,
    studentId: row.studentId,
    state: row.state as ApplicationState, // only columnsOf writes it
    sinceMs: Date.parse(row.stateSince),
    ...(row.dueAt === null ? {} : { dueMs: Date.parse(row.dueAt) }),
    reasons: row.reasons as readonly Reason[],
    wishes: row.wishes as readonly Wish[],
    ...(row.seat ? { seat: row.seat as Seat } : {}),
    ...(row.unsent ? { unsent: row.unsent as Unsent } : {}),
    shownMs: {
      ...shown('home', row.endorsementRequestedAt),
      ...shown('host', row.submittedAt),
      ...shown('site', row.siteShownAt),
    },
    ...(row.tier === null ? {} : { tier: row.tier }),
    ...(row.place === null ? {} : { place: row.place }),
  }
}

/** What a move may change of the row. */
export function columnsOf({ state, sinceMs, dueMs, reasons, wishes, seat, unsent, shownMs }: Application) {
  return {
    state,
    stateSince: instant(sinceMs),
    dueAt: orNull(dueMs),
    reasons: JSON.stringify(reasons),
    wishes: JSON.stringify(wishes),
    seat: seat ? JSON.stringify(seat) : null,
    unsent: unsent ? JSON.stringify(unsent) : null,
    endorsementRequestedAt: orNull(shownMs.home),
    submittedAt: orNull(shownMs.host),
    siteShownAt: orNull(shownMs.site),
  }
}

export const instant = (ms: number): string => new Date(ms).toISOString()

const orNull = (ms: number | undefined): string | null => (ms === undefined ? null : instant(ms))

const shown = <Side extends string>(side: Side, at: string | null): { [Key in Side]?: number } =>
  (at === null ? {} : { [side]: Date.parse(at) }) as { [Key in Side]?: number } // a computed key is typed as a string
