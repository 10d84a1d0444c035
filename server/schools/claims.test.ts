import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../journal/verify.ts'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { addPerson } from '../store/world.testing.ts'
import {
  type Desk,
  type Ids,
  openDesk,
  pathOf as path,
  profile,
  requested as requestedAt,
} from './desk.testing.ts'

// From the day on which the school was asked to a month after the wished stay.
const days = { validFrom: '2026-11-22', validUntil: '2027-04-28' }
const atB2 = { kind: 'english', ...days, level: 'B2', by: 'test' }
const atB1 = { ...atB2, level: 'B1', validUntil: '2028-07-01' }
const inYear5 = { kind: 'study-year', ...days, year: 5, graduatesOn: '2028-05-31' }
const standing = { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' }

describe.each(databases)('on %s', (_, newPlace) => {
  let desk: Desk
  let [home, otherHome, host, dean, otherDean, registrar] = ['', '', '', '', '', '']
  let asked: Desk['asked']
  beforeAll(async () => {
    desk = await openDesk(await newPlace())
    ;({ home, otherHome, host, dean, otherDean, registrar, asked } = desk)
  })
  afterAll(() => desk.store.close())

  const student = () => addPerson(desk.store.db, `student-${newId()}`)
  const requested = (studentId: string, more: object = {}, at = home) =>
    requestedAt(desk, studentId, more, at)
  const seen = async (by: string, ids: Ids, organisationId = ''): Promise<object> =>
    (await asked(by, 'GET', `${path(ids)}${organisationId && `?organisationId=${organisationId}`}`)).body
  const claimsAt = async (by: string, ids: Ids, organisationId: string) =>
    (await asked(by, 'GET', `${path(ids)}/claims?organisationId=${organisationId}`)) as {
      status: number
      body: { claims: { kind: string; stated: object | null; kept: { claim: object; at: string } | null }[] }
    }
  const keptOf = async (ids: Ids, kind: string) =>
    (await claimsAt(dean, ids, home)).body.claims.find((one) => one.kind === kind)?.kept
  const answer = (by: string, ids: Ids, given: object, organisationId = home) =>
    asked(by, 'POST', `${path(ids)}/claims`, { organisationId, answer: given })

  test('the school is shown each claim with what the student says of it, and nobody else is', async () => {
    const ids = await requested(await student())
    expect((await claimsAt(dean, ids, home)).body.claims).toEqual([
      { kind: 'good-standing', stated: null, kept: null },
      { kind: 'study-year', stated: inYear5, kept: null },
      {
        kind: 'elective-approved',
        stated: { kind: 'elective-approved', ...days, programme: 'us-example', forCredit: false },
        kept: null,
      },
      { kind: 'english', stated: atB2, kept: null },
    ])
    expect((await claimsAt(otherDean, ids, otherHome)).status).toBe(404)
    expect((await claimsAt(registrar, ids, host)).status).toBe(404)
    expect((await claimsAt(ids.studentId, ids, home)).status).toBe(403)
  })

  test('what the school says stands beside what the student says, for student and host, and replaces nothing', async () => {
    const ids = await requested(await student())
    expect((await answer(dean, ids, { answer: 'confirm', kind: 'study-year' })).body).toEqual({ ok: true })
    const corrected = { answer: 'change', claim: atB1, reason: 'our own certificate' }
    expect((await answer(dean, ids, corrected)).body).toEqual({ ok: true })
    expect((await answer(dean, ids, { answer: 'change', claim: standing })).body).toEqual({ ok: true })
    const left = { answer: 'decline', kind: 'elective-approved', reason: 'ask your tutor first' }
    expect((await answer(dean, ids, left)).body).toEqual({ ok: true })
    const expected = [
      { about: 'claim', aboutId: 'study-year', verdict: 'confirmed', stated: inYear5, claim: inYear5 },
      { aboutId: 'english', verdict: 'wrong', stated: atB2, claim: atB1, note: 'our own certificate' },
      { aboutId: 'good-standing', verdict: 'confirmed', stated: null, claim: standing },
      { aboutId: 'elective-approved', verdict: 'unclear', claim: null, note: 'ask your tutor first' },
    ]
    expect(await seen(ids.studentId, ids)).toMatchObject({ verifications: expected, profile })
    await asked(dean, 'POST', `${path(ids)}/moves`, { organisationId: home, move: 'endorse' })
    await asked(ids.studentId, 'POST', `${path(ids)}/moves`, { move: 'submit' })
    // The host reads what the school says, and not who works there.
    expect(await seen(registrar, ids, host)).toMatchObject({
      state: 'submitted',
      verifications: expected.map((one) => ({ ...one, by: '' })),
      snapshot: { profile },
    })
    expect(await verify(desk.store.db)).toMatchObject({ breaks: [] })
  })

  test.each([
    ['another value without a reason', { answer: 'change', claim: atB1 }, 'reason_missing'],
    ['what the student never said', { answer: 'confirm', kind: 'good-standing' }, 'nothing_proposed'],
    ['what is not asked', { answer: 'confirm', kind: 'background-check' }, 'not_asked'],
    ['what was not said before', { answer: 'take_over', kind: 'english' }, 'nothing_kept'],
    [
      'the elective of another host',
      {
        answer: 'change',
        claim: { kind: 'elective-approved', ...days, programme: 'us-yale', forCredit: true },
        reason: 'x',
      },
      'other_programme',
    ],
  ])('%s is refused, and nothing is noted', async (_case, given, refused) => {
    const ids = await requested(await student())
    expect(await answer(dean, ids, given)).toMatchObject({ status: 422, body: { refused } })
    expect(await seen(dean, ids, home)).toMatchObject({ verifications: [] })
  })

  test('what was confirmed once is offered at the next application while it holds, to the same school', async () => {
    const studentId = await student()
    const first = await requested(studentId)
    await answer(dean, first, { answer: 'change', claim: { ...atB2, validUntil: '2026-12-31' } })
    await answer(dean, first, { answer: 'confirm', kind: 'elective-approved' })
    const next = await requested(studentId)
    expect(await keptOf(first, 'english')).toBeNull()
    expect(await keptOf(next, 'english')).toEqual({
      claim: { ...atB2, validUntil: '2026-12-31' },
      at: '2026-11-22T12:00:00.000Z',
    })
    expect((await answer(dean, next, { answer: 'take_over', kind: 'english' })).body).toEqual({ ok: true })
    expect(await seen(studentId, next)).toMatchObject({
      verifications: [{ aboutId: 'english', verdict: 'confirmed', claim: { validUntil: '2026-12-31' } }],
    })
    const elsewhere = await requested(studentId, {}, otherHome)
    const { claims } = (await claimsAt(otherDean, elsewhere, otherHome)).body
    expect(claims.filter(({ kept }) => kept)).toEqual([])
    const later = await requested(studentId)
    const before = desk.clock.now
    desk.clock.now = Date.UTC(2027, 0, 1)
    expect(await keptOf(later, 'english')).toBeNull()
    expect((await keptOf(later, 'elective-approved'))?.claim).toMatchObject({ programme: 'us-example' })
    expect((await answer(dean, later, { answer: 'take_over', kind: 'english' })).body).toMatchObject({
      refused: 'nothing_kept',
    })
    desk.clock.now = before
  })

  test('it is not said again once it was left open, nor without a reason where the student says otherwise', async () => {
    const studentId = await student()
    const first = await requested(studentId)
    await answer(dean, first, { answer: 'confirm', kind: 'english' })
    await answer(dean, first, { answer: 'confirm', kind: 'study-year' })
    await answer(dean, first, { answer: 'decline', kind: 'english', reason: 'the certificate was another’s' })
    const next = await requested(studentId, { study: { year: 6, graduation: '2028-05-31' } })
    expect(await keptOf(next, 'english')).toBeNull()
    expect((await keptOf(next, 'study-year'))?.claim).toEqual(inYear5)
    expect((await answer(dean, next, { answer: 'take_over', kind: 'study-year' })).body).toEqual({
      refused: 'reason_missing',
      kinds: ['study-year'],
    })
  })

  test('nobody else writes what a school says, also beside its routes', async () => {
    const ids = await requested(await student())
    expect((await answer(otherDean, ids, { answer: 'confirm', kind: 'english' }, otherHome)).status).toBe(404)
    expect((await answer(ids.studentId, ids, { answer: 'confirm', kind: 'english' })).status).toBe(403)
    expect((await answer(registrar, ids, { answer: 'confirm', kind: 'english' }, host)).status).toBe(404)
    await answer(dean, ids, { answer: 'decline', kind: 'english', reason: 'which certificate?' })
    const { verificationId } = await desk.store.db
      .selectFrom('schoolVerifications')
      .select('verificationId')
      .where('studentId', '=', ids.studentId)
      .executeTakeFirstOrThrow()
    await desk.store.db.deleteFrom('verifiedClaims').where('verificationId', '=', verificationId).execute()
    const written = (by: string) =>
      asActor(desk.store.db, by, (tx) =>
        tx
          .insertInto('verifiedClaims')
          .values({ studentId: ids.studentId, verificationId, stated: null, claim: null })
          .execute(),
      )
    for (const by of [ids.studentId, otherDean, registrar])
      await expect(written(by)).rejects.toThrow('row-level security')
    await written(dean)
  })
})
