import type { Answer, Claim } from '@famulus/domain/letters'
import { verifyLetter } from '@famulus/signatures'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { verify } from '../journal/verify.ts'
import { publishedKeys } from '../letters/index.ts'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { addSchools } from './index.ts'

type Ids = { readonly studentId: string; readonly applicationId: string }

const profile = {
  profile: 1,
  residence: 'DE',
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}
const english = {
  id: 'english',
  about: 'language',
  says: 'English at level B2',
  needs: { kind: 'language', language: 'en', level: 'B2' },
  by: 'start',
  source: 'main',
}
const days = { validFrom: '2026-11-22', validUntil: '2027-11-21' }
const claims: Claim[] = [
  { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' },
  { kind: 'study-year', ...days, year: 5, graduatesOn: '2028-05-31' },
  { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' },
]
const answers: Answer[] = claims.map((claim) => ({ answer: 'change', claim }))

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let deps: ReturnType<typeof applicationDeps>
  let [home, host, dean, admin, registrar] = ['', '', '', '', '']
  const letters = () => ({
    ...applicationDeps(store.db),
    issuer: 'https://famulus.example',
    masterKey: Buffer.alloc(32, 7),
  })

  beforeAll(async () => {
    store = await openStore(await newPlace())
    const { db } = store
    await db
      .insertInto('institutions')
      .values({ institutionId: 'uni', name: 'Universität Beispiel', country: 'DE' })
      .execute()
    await db
      .insertInto('institutionDomains')
      .values({ domain: 'uni.example', institutionId: 'uni' })
      .execute()
    dean = await addPerson(db, 'dean')
    await db.updateTable('people').set({ email: 'dean@uni.example' }).where('personId', '=', dean).execute()
    admin = await addPerson(db, 'school-admin')
    registrar = await addPerson(db, 'registrar')
    home = await addOrganisation(db, 'home', dean)
    await db
      .insertInto('memberships')
      .values({ personId: admin, organisationId: home, role: 'admin' })
      .execute()
    await db
      .updateTable('organisations')
      .set({ institutionId: 'uni' })
      .where('organisationId', '=', home)
      .execute()
    host = await addOrganisation(db, 'host', registrar)
    await runProgramme(db, host, {}, 1, [english])
    deps = applicationDeps(db)
    asked = askingRoutes(
      store,
      (api) => {
        addApplications(api, deps)
        addSchools(api, deps, letters())
      },
      () => nowMs,
    ).asked
  })
  afterAll(() => store.close())

  const path = ({ studentId, applicationId }: Ids) => `/applications/${studentId}/${applicationId}`
  const atSchool = (what: string) => `/organisations/${home}/${what}`
  const requested = async (studentId: string): Promise<Ids> => {
    const draft = { programmeId: 'us-example', wishes, profile, homeOrganisationId: home }
    const made = await asked(studentId, 'POST', '/applications', draft)
    expect(made).toMatchObject({ status: 200 })
    const moved = await asked(studentId, 'POST', `${path(made.body)}/moves`, { move: 'request_endorsement' })
    expect(moved.body).toEqual({ state: 'endorsement_requested' })
    return made.body
  }
  const seen = async (by: string, ids: Ids, organisationId = '') =>
    (await asked(by, 'GET', `${path(ids)}${organisationId && `?organisationId=${organisationId}`}`)).body
  const student = (role: string) => addPerson(store.db, `${role}-${newId()}`)

  test('the school reads what it is asked about, without health, and the host nothing before it is submitted', async () => {
    const ids = await requested(await student('asks'))
    const shown = (await seen(dean, ids, home)) as { snapshot: { profile: object } }
    expect(shown.snapshot.profile).toEqual({ profile: 1, residence: 'DE' })
    expect(JSON.stringify(shown.snapshot)).not.toContain('hepatitis')
    expect((await asked(registrar, 'GET', `${path(ids)}?organisationId=${host}`)).status).toBe(404)
    const parts = await store.db
      .selectFrom('applicationSnapshots')
      .select(['version', 'part'])
      .where('applicationId', '=', ids.applicationId)
      .execute()
    expect(parts).toEqual([{ version: 1, part: 'answers' }])
  })

  test('what the school verifies is seen by the student, and by the host once it is submitted', async () => {
    const ids = await requested(await student('verified'))
    const said = { about: 'rule', aboutId: 'english', verdict: 'unclear', note: 'Which test?' }
    const verifying = (by: string, organisationId: string) =>
      asked(by, 'POST', `${path(ids)}/verifications`, { organisationId, ...said })
    expect((await verifying(dean, home)).body).toEqual({ ok: true })
    expect((await verifying(registrar, host)).status).toBe(404)
    const unknown = { ...said, aboutId: 'hepatitis' } // health, which the school is not shown
    expect(
      await asked(dean, 'POST', `${path(ids)}/verifications`, { organisationId: home, ...unknown }),
    ).toMatchObject({
      status: 422,
      body: { refused: 'statement_unknown', field: 'aboutId', known: ['english'] },
    })
    const paper = { ...said, about: 'paper', aboutId: 'english' }
    expect(
      await asked(dean, 'POST', `${path(ids)}/verifications`, { organisationId: home, ...paper }),
    ).toMatchObject({ status: 422, body: { about: 'paper', known: [] } })
    expect((await verifying(ids.studentId, home)).status).toBe(403)
    expect(await seen(ids.studentId, ids)).toMatchObject({ verifications: [said] })
    await asked(dean, 'POST', `${path(ids)}/moves`, { organisationId: home, move: 'endorse' })
    await asked(ids.studentId, 'POST', `${path(ids)}/moves`, { move: 'submit' })
    expect(await seen(registrar, ids, host)).toMatchObject({ state: 'submitted', verifications: [said] })
    expect(await verify(store.db)).toMatchObject({ breaks: [] })
  })

  test('a member signs a letter that anybody can check', async () => {
    const ids = await requested(await student('lettered'))
    const draft = await asked(dean, 'GET', `${path(ids)}/letter-draft?organisationId=${home}`)
    expect(draft.body).toMatchObject({
      school: 'Universität Beispiel',
      programme: { id: 'us-example' },
      templates: [{ template: 'good-standing', asks: ['good-standing', 'study-year', 'official'] }, {}, {}],
    })
    const sign = (by: string, given: Answer[]) =>
      asked(by, 'POST', `${path(ids)}/letters`, {
        organisationId: home,
        template: 'good-standing',
        answers: given,
      })
    expect((await sign(dean, answers.slice(1))).body).toMatchObject({ refused: 'unanswered' })
    expect((await sign(admin, answers)).body).toMatchObject({
      refused: 'foreign_domain',
      domains: ['uni.example'],
    })
    expect((await sign(registrar, answers)).status).toBe(404)
    const { jws } = (await sign(dean, answers)).body as { jws: string }
    const trusted = {
      issuer: 'https://famulus.example',
      keys: await publishedKeys(letters()),
      revocations: { revoked: [] },
    }
    expect(await verifyLetter(jws, trusted, nowMs)).toMatchObject({
      letter: { school: { name: 'Universität Beispiel', domain: 'uni.example' }, claims },
    })
    expect(await seen(ids.studentId, ids)).toMatchObject({ letters: [{ template: 'good-standing', jws }] })
    expect(await seen(dean, ids, home)).toMatchObject({ events: [{}, { move: 'sign_letter', side: 'home' }] })
  })

  test('a member takes a letter back, once, and the student is written to', async () => {
    const ids = await requested(await student('taken-back'))
    const json = { organisationId: home, template: 'good-standing', answers }
    const { letterId } = (await asked(dean, 'POST', `${path(ids)}/letters`, json)).body as {
      letterId: string
    }
    const takeBack = async (by: string, of: Ids, organisationId = home) =>
      (await asked(by, 'POST', `${path(of)}/letters/${letterId}/revocation`, { organisationId })).status
    expect(await takeBack(registrar, ids)).toBe(404)
    expect(await takeBack(registrar, ids, host)).toBe(404)
    // Not by way of another application of the school.
    expect(await takeBack(dean, await requested(await student('another')))).toBe(404)
    const before = deps.mails.length
    expect(await takeBack(dean, ids)).toBe(200)
    expect(await takeBack(dean, ids)).toBe(404)
    expect(deps.mails.slice(before)).toMatchObject([
      { code: 'letter-revoked', to: expect.stringMatching(/^taken-back/) },
    ])
    expect(await seen(ids.studentId, ids)).toMatchObject({
      letters: [{ letterId, revokedAt: expect.any(String) }],
      events: [{}, {}, {}, { move: 'revoke_letter', side: 'home' }],
    })
  })

  test('of several endorsed at once those within the limit are, and a trial says so before', async () => {
    const set = (by: string, mostEndorsements: number | null) =>
      asked(by, 'PUT', atSchool('school-settings'), { mostEndorsements })
    expect((await set(dean, 1)).body).toMatchObject({ refused: 'not_an_admin' })
    expect((await set(admin, 1)).status).toBe(200)
    expect((await asked(dean, 'GET', atSchool('school-settings'))).body).toEqual({
      mostEndorsements: 1,
      mayChange: false,
    })
    const twice = await student('twice')
    const applications = [
      await requested(twice),
      await requested(twice),
      await requested(await student('once')),
    ]
    const unknown = { studentId: newId(), applicationId: newId() }
    const endorse = async (isTrial: boolean) =>
      (await asked(dean, 'POST', atSchool('endorsements'), {
        isTrial,
        applications: [...applications, unknown],
      })) as { body: { results: { state: string | null; refusal: { refused: string } | null }[] } }
    const expected = [
      { state: 'endorsed', refusal: null },
      { state: null, refusal: { refused: 'endorsements_used_up', most: 1, year: '2026' } },
      { state: 'endorsed', refusal: null },
      { state: null, refusal: { refused: 'not_found' } },
    ]
    expect((await endorse(true)).body.results).toMatchObject(expected)
    for (const ids of applications)
      expect(await seen(dean, ids, home)).toMatchObject({ state: 'endorsement_requested' })
    expect((await endorse(false)).body.results).toMatchObject(expected)
    const [first, second] = applications as [Ids, Ids]
    expect(await seen(twice, first)).toMatchObject({ state: 'endorsed' })
    const { moves } = (await seen(dean, second, home)) as { moves: { move: string; whyNot: object | null }[] }
    expect(moves.find(({ move }) => move === 'endorse')?.whyNot).toMatchObject({
      refused: 'endorsements_used_up',
    })
    await set(admin, null)
    expect(await verify(store.db)).toMatchObject({ breaks: [] })
  })

  test('where the students of the school go, with reasons, for its members only', async () => {
    const ids = await requested(await student('returned'))
    const back = { organisationId: home, move: 'return_endorsement', reasons: ['paper-missing'] }
    await asked(dean, 'POST', `${path(ids)}/moves`, back)
    const cohort = await asked(dean, 'GET', atSchool('cohort?year=2026'))
    const { years, rows } = cohort.body as { years: number[]; rows: { state: string; count: number }[] }
    expect(years).toEqual([2026])
    expect(rows.find(({ state }) => state === 'endorsement_returned')).toEqual({
      programme: { id: 'us-example', name: 'Example Hospital', country: 'US' },
      state: 'endorsement_returned',
      reasons: ['paper-missing'],
      count: 1,
    })
    expect(rows.find(({ state }) => state === 'endorsed')).toMatchObject({ count: 2 })
    expect((await asked(dean, 'GET', atSchool('cohort?year=2025'))).body).toMatchObject({ rows: [] })
    expect((await asked(registrar, 'GET', atSchool('cohort'))).status).toBe(403)
    expect(await asked(registrar, 'GET', `/organisations/${host}/cohort`)).toMatchObject({
      body: { refused: 'no_school', kind: 'host' },
    })
  })
})
