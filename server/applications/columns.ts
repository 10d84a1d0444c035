import type { ApplicationRow } from './stored-application.ts'

/** Columns of an application `a`, named as `Database` names them: for statements that no query builder writes. */
export const columnsNamed = (names: readonly (keyof ApplicationRow)[]): string =>
  names
    .map((name) => `a.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`)
    .join(', ')

// A record, so that it does not compile where a column of the table is missing.
const all: Record<keyof ApplicationRow, true> = {
  studentId: true,
  applicationId: true,
  hostOrganisationId: true,
  homeOrganisationId: true,
  programmeId: true,
  programmeVersion: true,
  state: true,
  stateSince: true,
  dueAt: true,
  startsOn: true,
  endsOn: true,
  wishes: true,
  endorsementRequestedAt: true,
  submittedAt: true,
  isBlind: true,
  healthSharedAt: true,
  healthWithdrawnAt: true,
  siteShownAt: true,
  reasons: true,
  seat: true,
  unsent: true,
  tier: true,
  place: true,
  tasks: true,
  createdAt: true,
}

export const allColumns = Object.keys(all) as (keyof ApplicationRow)[]
