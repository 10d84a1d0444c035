import {
  answerReport,
  importReports,
  listHostReports,
  listReportQueue,
  listReports,
  listSummaries,
  moderateReport,
  publishMyReport,
  saveMyReport,
  showMyReport,
  summariseReports,
  withdrawMyReport,
} from '@famulus/contract'
import { type Report, summaryOf } from '@famulus/domain/reports'
import { etag } from 'hono/etag'
import type { Transaction } from 'kysely'
import { staffIn } from '../accounts/index.ts'
import { addOpenRoute, addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import type { Who } from '../http/who.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Database, OrganisationKind } from '../store/database.ts'
import { importCsv, moderate, readQueue } from './moderation.ts'
import { keepDraft, publish, showMine, withdraw } from './my-report.ts'
import { readPlaces } from './places.ts'
import { readShown } from './shown.ts'

const page = 20
const most = 100

/** Reports: of students, of moderators, of hosts, and what everybody is told. */
export function addReports(api: Api): void {
  addMine(api)
  addPublic(api)
  addModeration(api)
  addOfHosts(api)
}

function addMine(api: Api): void {
  const { deps } = api
  addRoute(api, showMyReport, ({ params }, { tx, who }) =>
    showMine(tx, { ...params, studentId: who.personId }),
  )
  addRoute(api, saveMyReport, async ({ params, json }, { tx, who }) =>
    (await keepDraft(tx, deps, { ...params, studentId: who.personId }, json as Report)) ? done : undefined,
  )
  addRoute(api, publishMyReport, ({ params, json }, { tx, who }) =>
    publish(tx, deps, { ...params, studentId: who.personId }, json.showsName),
  )
  addRoute(api, withdrawMyReport, async ({ params }, { tx, who }) =>
    (await withdraw(tx, { ...params, studentId: who.personId })) ? done : undefined,
  )
}

/** The same for everybody, so that the owner of the tables reads it and a browser may keep it. */
function addPublic(api: Api): void {
  const { db } = api.deps
  api.app.use('/reports/*', etag())
  addOpenRoute(api, listReports, async ({ query: { offset = '0', since, ...asked } }) => {
    const all = await readShown(db, { ...asked, since: yearIn(since) })
    return { reports: all.slice(Number(offset), Number(offset) + page), total: all.length }
  })
  addOpenRoute(api, summariseReports, async ({ query: { since, ...filters } }) => {
    const places = await readPlaces(db, filters)
    return summaryOf(
      places.map(({ gathered }) => gathered),
      { since: yearIn(since) },
    ) as never // the same, but for what may not be changed
  })
  addOpenRoute(api, listSummaries, async () => {
    const places = await readPlaces(db, {})
    const summaries = places.flatMap(({ programmeId, gathered }) => {
      const summary = summaryOf([gathered])
      return programmeId !== null && summary.reports > 0 ? [{ programmeId, summary }] : []
    })
    return { summaries } as never // the same, but for what may not be changed
  })
}

const yearIn = (since: string | undefined) => (since === undefined ? undefined : Number(since))

function addModeration(api: Api): void {
  const { deps } = api
  addRoute(api, listReportQueue, async ({ params }, { tx, who }) => {
    const refusal = await unlessOf('site', tx, who, params.organisationId)
    return refusal ?? { reports: await readQueue(tx) }
  })
  addRoute(api, moderateReport, async ({ params, json }, { tx, who }) => {
    const refusal = await unlessOf('site', tx, who, params.organisationId)
    return refusal ?? moderate(tx, deps, params.reportId, json)
  })
  addRoute(api, importReports, async ({ params, json }, { tx, who }) => {
    const refusal = await unlessOf('site', tx, who, params.organisationId)
    return refusal ?? importCsv(tx, deps, json.csv)
  })
}

function addOfHosts(api: Api): void {
  const { nowMs } = api.deps
  addRoute(api, listHostReports, async ({ params: { organisationId } }, { tx, who }) => {
    const refusal = await unlessOf('host', tx, who, organisationId)
    return refusal ?? { reports: (await ofHost(tx, organisationId)).slice(0, most) }
  })
  addRoute(api, answerReport, async ({ params, json: { text } }, { tx, who }) => {
    const refusal = await unlessOf('host', tx, who, params.organisationId)
    if (refusal) return refusal
    const theirs = await ofHost(tx, params.organisationId)
    if (!theirs.some(({ reportId }) => reportId === params.reportId)) return undefined
    const answer =
      text === ''
        ? { hostAnswer: null, hostAnsweredAt: null }
        : { hostAnswer: text, hostAnsweredAt: new Date(nowMs()).toISOString() }
    // A host changes nothing else of a report.
    await asOwnerWithin(tx, () =>
      tx.updateTable('reports').set(answer).where('reportId', '=', params.reportId).execute(),
    )
    return done
  })
}

type Tx = Transaction<Database>

async function ofHost(tx: Tx, organisationId: string) {
  const runs = await tx
    .selectFrom('hostTerms')
    .select('programmeId')
    .where('hostOrganisationId', '=', organisationId)
    .orderBy('programmeId')
    .execute()
  // A host sees what everybody sees, which only the owner of the tables reads.
  return asOwnerWithin(tx, async () => {
    const all: Awaited<ReturnType<typeof readShown>> = []
    for (const { programmeId } of runs) all.push(...(await readShown(tx, { programmeId })))
    return all
  })
}

async function unlessOf(kind: OrganisationKind, tx: Tx, who: Who, organisationId: string) {
  const staff = await staffIn(tx, who, organisationId)
  if ('refused' in staff) return staff
  return staff.kind === kind ? undefined : ({ refused: 'wrong_actor' } as const)
}
