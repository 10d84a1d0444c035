import type { CohortRow, Output, showCohort } from '@famulus/contract'
import { applicationStates, type Reason, shownReasons, shownState } from '@famulus/domain/applications'
import { sql } from 'kysely'
import { programmeAt } from '../programmes/index.ts'
import type { Tx } from './tx.ts'

type Cohort = Pick<Output<typeof showCohort>, 'years' | 'rows'>

/** What the school was asked about, counted; as it sees it, so that a decision that is not sent counts as none. */
export async function cohortOf(tx: Tx, organisationId: string, year: string | undefined): Promise<Cohort> {
  const asked = sql<number>`extract(year from endorsement_requested_at at time zone 'UTC')::int`
  const counted = await tx
    .selectFrom('applications')
    .select(['programmeId', 'programmeVersion', 'state', 'reasons', asked.as('year')])
    .select(sql<number>`count(*)::int`.as('count'))
    .where('homeOrganisationId', '=', organisationId)
    .where('endorsementRequestedAt', 'is not', null)
    .groupBy(['programmeId', 'programmeVersion', 'state', 'reasons', asked])
    .execute()
  const rows = new Map<string, CohortRow>()
  for (const one of counted.filter((each) => year === undefined || each.year === Number(year))) {
    const state = applicationStates.find((known) => known === one.state)
    const seen = state && shownState(state, 'home')
    if (!seen) continue
    const { compiled } = await programmeAt(tx, one.programmeId, one.programmeVersion)
    const { id, name, country } = compiled.programme
    const reasons = seen === state ? [...shownReasons(state, one.reasons as Reason[], 'home')] : [] // as saveMove writes them
    const key = JSON.stringify([id, seen, reasons])
    const count = (rows.get(key)?.count ?? 0) + one.count
    rows.set(key, { programme: { id, name, country }, state: seen, reasons, count })
  }
  return { years: [...new Set(counted.map((one) => one.year))].sort(), rows: [...rows.values()] }
}
