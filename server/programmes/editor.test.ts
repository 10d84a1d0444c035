import type { HostProgramme, ProgrammePreview } from '@famulus/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { statementsOf } from '../store/statements.testing.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { addProgrammes } from './index.ts'

const immunisations = [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }]
const year = (least: number, more: object = {}) => ({
  id: 'year',
  about: 'study_year',
  says: `In year ${least} or later`,
  needs: { kind: 'study-year', min: least },
  by: 'application',
  source: 'main',
  ...more,
})

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let clock = nowMs
  let [host, admin, second, member, stranger] = ['', '', '', '', '']
  let path = ''

  beforeAll(async () => {
    store = await openStore(await newPlace())
    const people = ['admin', 'second-admin', 'member', 'stranger']
    for (const role of people) await addPerson(store.db, role)
    const rows = await store.db.selectFrom('people').select(['personId', 'name']).execute()
    const of = (role: string) => rows.find(({ name }) => name === role)?.personId ?? ''
    ;[admin, second, member, stranger] = [of('admin'), of('second-admin'), of('member'), of('stranger')]
    host = await addOrganisation(store.db, 'host', admin, second, member)
    await addOrganisation(store.db, 'host', stranger)
    await store.db
      .updateTable('memberships')
      .set({ role: 'admin' })
      .where('personId', 'in', [admin, second, stranger])
      .execute()
    await runProgramme(store.db, host, { needsEndorsement: false }, 5)
    const deps = applicationDeps(store.db, () => clock)
    const add = (api: Parameters<Parameters<typeof askingRoutes>[1]>[0]) => {
      addApplications(api, deps)
      addProgrammes(api)
    }
    asked = askingRoutes(store, add, () => clock).asked
    path = `/organisations/${host}/programmes/us-example`
  })
  afterAll(() => store.close())

  const newest = async () => (await asked(admin, 'GET', path)).body as HostProgramme
  const withRules = async (...rules: object[]) => {
    const { programme } = await newest()
    const [hepatitis] = programme.requirements
    return { ...programme, requirements: [hepatitis, ...rules] }
  }
  const put = async (person: string, programme: object, expects?: string) =>
    asked(person, 'PUT', path, { expects: expects ?? (await newest()).version, programme })
  const preview = async (programme: object) =>
    (await asked(member, 'POST', `${path}/preview`, { programme })).body as ProgrammePreview
  const applied = async (role: string, studyYear: number) => {
    const person = await addPerson(store.db, role)
    const profile = { profile: 1, immunisations, study: { year: studyYear, asOf: '2026-11-22' } }
    const made = await asked(person, 'POST', '/applications', { programmeId: 'us-example', wishes, profile })
    const { applicationId } = made.body as { applicationId: string }
    const moved = await asked(person, 'POST', `/applications/${person}/${applicationId}/moves`, {
      move: 'submit',
    })
    expect(moved).toMatchObject({ status: 200 })
    return { person, at: `/applications/${person}/${applicationId}` }
  }

  test('the catalogue comes first, and only members of the host read it', async () => {
    expect(await newest()).toMatchObject({ edition: 0, changed: null, mayChange: true })
    expect((await asked(member, 'GET', path)).body).toMatchObject({ mayChange: false })
    expect((await asked(stranger, 'GET', path)).status).toBe(403)
    const other = path.replace('us-example', 'us-harvard')
    expect((await asked(admin, 'GET', other)).status).toBe(404)
  })

  test('a change is a new version; who applied before keeps theirs', async () => {
    const { version } = await newest()
    const early = await applied('early', 5)
    expect((await put(admin, await withRules(year(4)))).body).toMatchObject({ edition: 1 })
    const after = await newest()
    expect(after).toMatchObject({ edition: 1, changed: { by: 'admin' } })
    expect(after.programme.requirements.map(({ id }) => id)).toEqual(['hepatitis', 'year'])
    const late = await applied('late', 5)
    const versionOf = async ({ person, at }: typeof early) =>
      ((await asked(person, 'GET', at)).body as { programme: { version: string } }).programme.version
    expect(await versionOf(early)).toBe(version)
    expect(await versionOf(late)).toBe(after.version)
  })

  test('of two who change the same version, the second is told who was quicker', async () => {
    const { version } = await newest()
    clock += 60_000
    expect((await put(second, await withRules(year(3)))).status).toBe(200)
    expect(await put(admin, await withRules(year(2)), version)).toMatchObject({
      status: 409,
      body: { refused: 'version_stale', by: 'second-admin', at: new Date(clock).toISOString() },
    })
    expect((await newest()).programme.requirements[1]).toMatchObject({ says: 'In year 3 or later' })
  })

  test('two at the same instant make one version', async () => {
    const { version, edition } = await newest()
    const [one, other] = [await withRules(year(4)), await withRules(year(5))]
    const done = await Promise.all([put(admin, one, version), put(second, other, version)])
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await newest()).edition).toBe(edition + 1)
  })

  test('going back to what was is a version of its own', async () => {
    const before = await newest()
    expect((await put(admin, await withRules(year(1)))).status).toBe(200)
    expect((await put(admin, before.programme)).status).toBe(200)
    const after = await newest()
    expect(after.programme).toEqual(before.programme)
    expect(after.version).not.toBe(before.version)
  })

  test('only an administrator changes it, also past the routes', async () => {
    const rules = await withRules(year(6))
    expect(await put(member, rules, 'any')).toMatchObject({ status: 403, body: { refused: 'not_an_admin' } })
    expect((await put(stranger, rules, 'any')).status).toBe(403)
    const { edition } = await newest()
    for (const person of [member, stranger])
      await expect(
        asActor(store.db, person, (tx) =>
          tx
            .insertInto('programmeVersions')
            .values({
              programmeId: 'us-example',
              version: 'x',
              edition: edition + 1,
              document: '{}',
              readAt: '2027-01-01',
            })
            .execute(),
        ),
      ).rejects.toThrow('violates row-level security policy for table "programme_versions"')
    await expect(sql`delete from programme_edits`.execute(store.db)).rejects.toThrow('only ever appended')
  })

  test.each([
    ['a value that cannot be', [year(99)], { code: 'shape', place: ['requirements', 1, 'needs', 'min'] }],
    [
      'a source that is not there',
      [year(4, { source: 'leaflet' })],
      { code: 'file.source-missing', facts: { key: 'leaflet', keys: ['main'] } },
    ],
    ['an id that is there twice', [year(4), year(5)], { code: 'file.id-twice', facts: { id: 'year' } }],
    [
      'rules that contradict each other',
      [year(5), year(5, { id: 'early', needs: { kind: 'study-year', max: 3 } })],
      { code: 'unsatisfiable.together' },
    ],
    [
      'a list that the catalogue does not have',
      [year(4, { needs: { kind: 'agreement', list: 'friends' } })],
      { code: 'file.list-unknown', place: ['requirements', 1, 'needs', 'list'] },
    ],
  ])('refuses %s, and says where', async (_name, rules, problem) => {
    const wrong = await put(admin, await withRules(...rules))
    expect(wrong).toMatchObject({ status: 422, body: { refused: 'programme_wrong' } })
    const { problems } = wrong.body as { problems: object[] }
    expect(problems).toContainEqual(expect.objectContaining(problem))
    expect((await preview(await withRules(...rules))).problems).toEqual(problems)
  })

  test('a programme keeps its id', async () => {
    const { programme } = await newest()
    expect((await put(admin, { ...programme, id: 'us-harvard' })).body).toMatchObject({
      problems: [{ code: 'file.other-id', facts: { id: 'us-harvard', right: 'us-example' } }],
    })
  })

  test('the preview counts who would pass, without a look at health', async () => {
    await put(admin, await withRules(year(1)))
    const stricter = await withRules(year(4))
    const statements = statementsOf(store.pool)
    const { applicants } = await preview(stricter)
    const few = statements.taken().length
    await applied('in-year-2', 2)
    statements.taken()
    const seen = await preview(stricter)
    expect(seen.applicants).toBe(applicants + 1)
    expect(statements.taken().length, 'statements, however many applied').toBe(few)
    expect(seen).toMatchObject({
      applicants: 3,
      before: { met: 3, unknown: 0, unmet: 0 },
      after: { met: 2, unknown: 0, unmet: 1 },
      changed: [{ student: 'in-year-2', before: 'met', after: 'unmet', fails: ['year'], noLongerFails: [] }],
      healthRules: ['hepatitis'],
    })
    expect((await newest()).programme.requirements[1]).toMatchObject({ says: 'In year 1 or later' })
  })
})
