import { retention } from '@famulus/domain/applications'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { verify } from '../journal/verify.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { pdf, uploading } from './files.testing.ts'
import { addDocuments } from './index.ts'
import { eraseKeptLongEnough } from './retention.ts'
import { masterKeyOf, newDocumentKey } from './vault/keys.ts'

const dayMs = 86_400_000
type Kept = { readonly counts: string; readonly until: string | null; readonly purpose: string }

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let routes: Asking
  let [registrar, host] = ['', '']
  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    host = await addOrganisation(store.db, 'host', registrar)
    await runProgramme(store.db, host, { needsEndorsement: false }, 2)
    const master = masterKeyOf(newDocumentKey())
    const add = (api: Parameters<typeof addDocuments>[0]) => {
      addApplications(api, applicationDeps(store.db))
      addDocuments(api, { ...api.deps, master, scan: undefined })
    }
    routes = askingRoutes(store, add, () => nowMs)
  })
  afterAll(() => store.close())

  const student = async (role: string) => {
    const id = await addPerson(store.db, role)
    const { upload } = uploading(routes, id)
    const apply = async () => {
      const profile = {
        profile: 1,
        immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
      }
      const begun = { programmeId: 'us-example', wishes, profile }
      const { applicationId } = (await routes.asked(id, 'POST', '/applications', begun)).body as {
        applicationId: string
      }
      const path = `/applications/${id}/${applicationId}`
      return {
        path,
        attach: async (document: string, sharesHealth = false) =>
          expect(
            (
              await routes.asked(id, 'PUT', `${path}/papers/insurance/documents/${document}`, {
                sharesHealth,
              })
            ).status,
          ).toBe(200),
        move: async (move: string) =>
          expect((await routes.asked(id, 'POST', `${path}/moves`, { move, sharesHealth: true })).status).toBe(
            200,
          ),
        events: async () =>
          ((await routes.asked(id, 'GET', path)).body as { events: { move: string; side: string }[] }).events,
      }
    }
    const kept = async (document: string) => {
      const { documents } = (await routes.asked(id, 'GET', '/documents')).body as {
        documents: { documentId: string; kept: Kept }[]
      }
      return documents.find(({ documentId }) => documentId === document)?.kept
    }
    return { id, upload, apply, kept }
  }
  const afterDays = (days: number) =>
    eraseKeptLongEnough({ db: store.db, nowMs: () => nowMs + days * dayMs }, retention)
  const rowsOf = (documentId: string) =>
    Promise.all(
      (['documentKeys', 'documentChunks'] as const).map(async (table) => {
        const rows = await store.db
          .selectFrom(table)
          .selectAll()
          .where('documentId', '=', documentId)
          .execute()
        return rows.length > 0
      }),
    )

  test('a paper is erased the day after its period, on health earlier, and its history stays', async () => {
    const { id, upload, apply, kept } = await student('withdraws')
    const [plain, health] = [
      await upload(pdf(500), { name: 'Transcript.pdf' }),
      await upload(pdf(500, 'h'), { kind: 'lab-report', name: 'Titre.pdf' }),
    ]
    expect(await kept(plain)).toMatchObject({ counts: 'unused', until: null })
    const { attach, move, events } = await apply()
    await attach(plain)
    await attach(health, true)
    await move('submit')
    expect(await kept(health)).toMatchObject({ counts: 'open', until: null, purpose: 'health' })
    expect(await afterDays(2000)).toBe(0)
    await move('withdraw')
    expect(await kept(health)).toMatchObject({ counts: 'ended', until: '2026-12-22' })
    expect(await kept(plain)).toMatchObject({ until: '2027-11-22', purpose: 'decision' })
    expect([await afterDays(30), await afterDays(31), await afterDays(31)]).toEqual([0, 1, 0])
    expect([await rowsOf(health), await rowsOf(plain)]).toEqual([
      [false, false],
      [true, true],
    ])
    expect((await routes.sent(id, 'GET', `/documents/${id}/${health}/content`)).status).toBe(422)
    expect([await afterDays(365), await afterDays(366)]).toEqual([0, 1])
    const rows = await store.db
      .selectFrom('documents')
      .select(['name', 'kind', 'erasedAt'])
      .where('studentId', '=', id)
      .orderBy('erasedAt')
      .execute()
    expect(rows).toEqual([
      { name: 'Titre.pdf', kind: 'lab-report', erasedAt: new Date(nowMs + 31 * dayMs).toISOString() },
      { name: 'Transcript.pdf', kind: 'transcript', erasedAt: new Date(nowMs + 366 * dayMs).toISOString() },
    ])
    const erased = (await events()).filter((event) => event.move === 'erase_document')
    expect(erased.map(({ side }) => side)).toEqual(['clock', 'clock'])
    expect(await verify(store.db)).toMatchObject({ breaks: [] })
  })

  test('a paper that another application still uses stays, and so does one that none uses', async () => {
    const { upload, apply, kept } = await student('uses-again')
    const [shared, unused] = [await upload(pdf(500)), await upload(pdf(500, 'u'))]
    const [first, second] = [await apply(), await apply()]
    await first.attach(shared)
    await second.attach(shared)
    await first.move('withdraw')
    expect(await kept(shared)).toMatchObject({ counts: 'open' })
    expect(await afterDays(4000)).toBe(0)
    await second.move('withdraw')
    expect(await afterDays(366)).toBe(1)
    expect(await kept(unused)).toMatchObject({ counts: 'unused' })
    expect(await rowsOf(unused)).toEqual([true, true])
  })

  test('a stay counts from its last day', async () => {
    const { id, upload, apply, kept } = await student('stays')
    const paper = await upload(pdf(500))
    const { attach } = await apply()
    await attach(paper)
    await store.db
      .updateTable('applications')
      .set({ state: 'completed', startsOn: '2027-03-01', endsOn: '2027-03-28' })
      .where('studentId', '=', id)
      .execute()
    expect(await kept(paper)).toMatchObject({ counts: 'ended', until: '2028-03-27' })
    const lastDay = (Date.parse('2028-03-27T23:00:00Z') - nowMs) / dayMs
    expect([await afterDays(lastDay), await afterDays(lastDay + 1)]).toEqual([0, 1])
  })
})
