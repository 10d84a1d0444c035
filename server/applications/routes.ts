import type { Input } from '@famulus/contract'
import {
  changeApplication,
  changeHealthConsent as changeHealthConsentRoute,
  createApplication,
  listApplications,
  listOrganisations,
  listQueue,
  moveApplication,
  readHealth,
  showApplication,
  tickTask,
} from '@famulus/contract'
import { type Asked, shownTo } from '@famulus/domain/applications'
import type { Kysely } from 'kysely'
import { kindOf, staffIn } from '../accounts/index.ts'
import { addRoute, type Reading } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import type { Desk } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { changeDraft } from './change-draft.ts'
import { createDraft } from './create-draft.ts'
import type { ApplicationDeps } from './deps.ts'
import { detailAs, readingOwn } from './detail.ts'
import { changeHealthConsent } from './health-consent.ts'
import { moveLocked } from './move.ts'
import { organisationsOf } from './organisations.ts'
import { queuePage, queueStatement } from './queue.ts'
import { readHealthOf } from './read-health.ts'
import { hostsRow, lockedAs } from './rows.ts'
import { summariesFor, summariesOf } from './summaries.ts'
import { tick } from './tick-task.ts'

/** Applications: for whoever applies, and for schools and hosts. */
export function addApplications(api: Api, deps: ApplicationDeps): void {
  addRoute(api, listApplications, async (_, { tx, who }) => {
    const rows = await tx
      .selectFrom('applications')
      .selectAll()
      .where('studentId', '=', who.personId)
      .orderBy('createdAt', 'desc')
      .execute()
    return { applications: await summariesFor(tx, rows, 'student') }
  })
  addRoute(api, createApplication, ({ json }, { tx, who }) => createDraft(tx, deps, who.personId, json))
  addRoute(api, changeApplication, async ({ params, json }, { tx, who }) =>
    params.studentId === who.personId ? changeDraft(tx, deps, params, json) : undefined,
  )
  addRoute(
    api,
    showApplication,
    ({ params, query }, { tx, who }) => detailAs(tx, deps, who, params, query.organisationId),
    ({ params, query }) => (query.organisationId === undefined ? readingOwn(deps, params) : undefined),
  )
  addQueues(api)
  addMoves(api, deps)
}

function addMoves(api: Api, deps: ApplicationDeps): void {
  addRoute(api, moveApplication, async ({ params, json }, { tx, who }) => {
    const { organisationId, ...moving } = json
    const found = await lockedAs(tx, who, params, organisationId)
    if (!found || !('side' in found)) return found
    // Codes that are none are refused by the table of moves.
    const asked = { ...moving, by: found.side } as Asked
    const moved = await moveLocked(tx, deps, found.row, asked, { actorId: who.personId })
    if (!moved || 'refused' in moved) return moved
    return { state: shownTo(moved, found.side) ?? moved.state }
  })
  addRoute(api, readHealth, async ({ params, json }, { tx, who }) => {
    const row = await hostsRow(tx, who, params, json.organisationId)
    if (!row || 'refused' in row) return row
    const health = await readHealthOf(tx, deps, params, who.personId)
    return health && { health }
  })
  addRoute(api, changeHealthConsentRoute, async ({ params, json: { isGiven } }, { tx, who }) =>
    params.studentId === who.personId ? changeHealthConsent(tx, deps, params, isGiven) : undefined,
  )
  addRoute(api, tickTask, async ({ params, json: { organisationId, ...ticked } }, { tx, who }) => {
    const row = await hostsRow(tx, who, params, organisationId)
    return row && !('refused' in row) ? tick(tx, deps, row, ticked, who.personId) : row
  })
}

function addQueues(api: Api): void {
  addRoute(
    api,
    listQueue,
    async ({ params: { organisationId } }, { tx, who }) => {
      const staff = await staffIn(tx, who, organisationId)
      return 'refused' in staff ? staff : { refused: 'no_queue', kind: staff.kind }
    },
    async ({ params: { organisationId }, query }) => {
      const kind = await kindOf(api.deps.db, organisationId)
      return kind === 'home' || kind === 'host'
        ? readingQueue(api.deps.db, { kind, organisationId }, query)
        : undefined
    },
  )
  addRoute(api, listOrganisations, async ({ query: { kind } }, { tx }) => ({
    organisations: await organisationsOf(tx, kind),
  }))
}

type Query = Input<typeof listQueue>['query']

const readingQueue = (db: Kysely<Database>, desk: Desk, query: Query): Reading<typeof listQueue> => ({
  acting: desk,
  statement: queueStatement(desk, { ...query, states: query.state?.split(',') }),
  answer: async (read) => {
    const found = queuePage(desk, read)
    if ('refused' in found) return found
    const { rows, isMore, counts, ...beside } = found
    return { applications: await summariesOf(db, rows, desk.kind, beside), isMore, counts }
  },
})
