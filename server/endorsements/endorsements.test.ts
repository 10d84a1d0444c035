import type { Answer } from '@famulus/domain/letters'
import { type Trusted, verifyLetter } from '@famulus/signatures'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verify } from '../journal/verify.ts'
import { publishedKeys } from '../letters/index.ts'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { type AskForEndorsement, askForEndorsement } from './ask-for-endorsement.ts'
import type { Ids } from './deps.ts'
import { openLink, proposedClaims } from './open-link.ts'
import { passOn } from './pass-on.ts'
import { proveAddress, sendCode } from './prove-address.ts'
import { revokeLink } from './revoke-link.ts'
import {
  addDraft,
  addSchool,
  answers,
  type Desk,
  deskOf,
  issuer,
  mailed,
  official,
  proposed,
  tokenIn,
} from './school.testing.ts'
import { signEndorsement } from './sign-endorsement.ts'

const day = 24 * 60

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let host: string
  let desk: Desk
  let ids: Ids

  beforeAll(async () => {
    store = await openStore(await newPlace())
    host = (await addSchool(store.db)).hostOrganisationId
  })
  beforeEach(async () => {
    desk = deskOf(store.db)
    ids = await addDraft(store.db, host)
  })
  afterAll(() => store.close())

  const revoke = (studentId: string, linkId: string) =>
    asActor(store.db, studentId, (tx) => revokeLink(tx, desk.deps, studentId, linkId))
  const ask = (more: Partial<AskForEndorsement> = {}, studentId = ids.studentId) =>
    asActor(store.db, studentId, (tx) =>
      askForEndorsement(tx, desk.deps, studentId, {
        applicationId: ids.applicationId,
        email: 'dean@uni.example',
        language: 'de',
        template: 'good-standing',
        institutionId: 'uni',
        proposed,
        ...more,
      }),
    )
  const asked = async (more: Partial<AskForEndorsement> = {}) => {
    const result = await ask(more)
    if (!result || 'refused' in result) throw new Error(`not asked: ${JSON.stringify(result)}`)
    return { ...result, token: tokenIn(desk) }
  }
  const proved = async (token: string): Promise<{ token: string; proof: string }> => {
    await sendCode(desk.deps, token)
    const result = await proveAddress(desk.deps, { token, digits: mailed(desk, 'address-code').facts.digits })
    if ('refused' in result) throw new Error(`not proved: ${result.refused}`)
    return { token, proof: result.proof }
  }
  const state = async () =>
    (
      await store.db
        .selectFrom('applications')
        .select('state')
        .where('applicationId', '=', ids.applicationId)
        .executeTakeFirstOrThrow()
    ).state
  const moves = async () =>
    (
      await store.db
        .selectFrom('applicationEvents')
        .select(['move', 'actorId', 'side'])
        .where('applicationId', '=', ids.applicationId)
        .orderBy('seq')
        .execute()
    ).map(({ move, actorId, side }) => `${side}${actorId === null ? '' : ' in person'}: ${move}`)
  const lettersOf = () =>
    store.db.selectFrom('letters').selectAll().where('applicationId', '=', ids.applicationId).execute()
  const check = async (jws: string) => {
    const keys = await publishedKeys(desk.deps)
    const trusted: Trusted = { issuer, keys, revocations: { revoked: [] } }
    return verifyLetter(jws, trusted, desk.deps.nowMs())
  }

  test('from the question to the letter, without an account', async () => {
    const { token } = await asked()
    expect(mailed(desk, 'endorsement-asked')).toMatchObject({
      to: 'dean@uni.example',
      language: 'de',
      facts: {
        student: expect.stringMatching(/^student/),
        school: 'Universität Beispiel',
        until: '2027-01-22',
      },
    })
    expect(await state()).toBe('endorsement_requested')
    expect(await openLink(desk.deps, token)).toMatchObject({
      school: 'Universität Beispiel',
      asks: ['good-standing', 'study-year', 'official'],
      mailbox: 'd…@uni.example',
    })
    const by = await proved(token)
    expect(await proposedClaims(desk.deps, by)).toEqual({ proposed })
    const signed = await signEndorsement(desk.deps, by, answers)
    if ('refused' in signed) throw new Error(signed.refused)
    expect(await check(signed.jws)).toMatchObject({
      jti: signed.letterId,
      letter: {
        school: { name: 'Universität Beispiel', country: 'DE', domain: 'uni.example' },
        programme: { id: 'us-harvard' },
        claims: [...proposed, official],
      },
    })
    expect(await state()).toBe('endorsed')
    expect(await moves()).toEqual([
      'student in person: send_link',
      'home: send_code',
      'home: prove_address',
      'home: sign_letter',
    ])
    expect((await verify(store.db)).breaks).toEqual([])
  })

  test('a link signs once, also for two at the same instant', async () => {
    const by = await proved((await asked()).token)
    const both = await Promise.all([1, 2].map(() => signEndorsement(desk.deps, by, answers)))
    expect(both.filter((one) => !('refused' in one))).toHaveLength(1)
    expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'link_used' }])
    expect(await openLink(desk.deps, by.token)).toEqual({ refused: 'link_used' })
    expect(await lettersOf()).toHaveLength(1)
  })

  test('a claim is changed with a reason that is kept', async () => {
    const by = await proved((await asked()).token)
    const [, year] = proposed
    if (year?.kind !== 'study-year') throw new Error('the second claim is the year')
    const changed = (reason?: string): Answer[] => [
      { answer: 'confirm', kind: 'good-standing' },
      { answer: 'change', claim: { ...year, year: 4 }, ...(reason === undefined ? {} : { reason }) },
      { answer: 'change', claim: official },
    ]
    const silent = await signEndorsement(desk.deps, by, changed())
    expect(silent).toEqual({ refused: 'reason_missing', kinds: ['study-year'] })
    expect(await lettersOf()).toEqual([])
    expect(await state()).toBe('endorsement_requested')
    const signed = await signEndorsement(desk.deps, by, changed('a year was repeated'))
    if ('refused' in signed) throw new Error(signed.refused)
    const [letter] = await lettersOf()
    expect(letter?.changes).toEqual([
      { kind: 'study-year', reason: 'a year was repeated' },
      { kind: 'official', reason: null },
    ])
  })

  test('a link that is passed on inside the school signs for the next, and no more for the first', async () => {
    const first = await asked()
    const early = await proved(first.token)
    desk.wait(5 * day)
    expect(await passOn(desk.deps, first.token, 'Registrar@Med.Uni.Example')).toHaveProperty('linkId')
    const token = tokenIn(desk)
    expect(mailed(desk, 'endorsement-asked')).toMatchObject({
      to: 'registrar@med.uni.example',
      facts: { until: '2027-01-22' },
    })
    expect(token).not.toBe(first.token)
    for (const late of [
      openLink(desk.deps, first.token),
      signEndorsement(desk.deps, early, answers),
      sendCode(desk.deps, first.token),
    ])
      expect(await late).toEqual({ refused: 'link_passed_on' })
    expect(await signEndorsement(desk.deps, { token, proof: early.proof }, answers)).toEqual({
      refused: 'address_not_proved',
    })
    expect(await signEndorsement(desk.deps, await proved(token), answers)).toHaveProperty('jws')
    const links = await store.db
      .selectFrom('endorsementLinks')
      .selectAll()
      .where('applicationId', '=', ids.applicationId)
      .orderBy('linkId')
      .execute()
    expect(links.map(({ passedFrom, firstLinkId }) => ({ passedFrom, firstLinkId }))).toEqual([
      { passedFrom: null, firstLinkId: first.linkId },
      { passedFrom: first.linkId, firstLinkId: first.linkId },
    ])
  })

  test.each([
    ['dean@other.example', 'foreign_domain'],
    ['dean@notuni.example', 'foreign_domain'],
    ['dean@uni.example.evil.example', 'foreign_domain'],
    ['dean@un\u0456.example', 'foreign_domain'],
    ['someone@stud.uni.example', 'student_address'],
  ])('%s is neither asked nor passed on to: %s', async (email, refused) => {
    expect(await ask({ email })).toMatchObject({ refused })
    expect(desk.mails).toEqual([])
    expect(await state()).toBe('draft')
    const { token } = await asked()
    expect(await passOn(desk.deps, token, email)).toMatchObject({ refused })
    expect(await openLink(desk.deps, token)).toHaveProperty('asks')
  })

  test('a student does not ask themselves, nor for the application of somebody else', async () => {
    const email = 'me@uni.example'
    await store.db.updateTable('people').set({ email }).where('personId', '=', ids.studentId).execute()
    expect(await ask({ email: 'Me@uni.example' })).toEqual({ refused: 'student_address' })
    await store.db
      .updateTable('people')
      .set({ email: `${ids.studentId}@a.example` })
      .where('personId', '=', ids.studentId)
      .execute()
    const other = await addDraft(store.db, host)
    expect(await ask({}, other.studentId)).toBeUndefined()
  })

  test.each([
    ['a school that is not there', { institutionId: 'none' }, { refused: 'school_unknown' }],
    [
      'a claim nobody asks',
      {
        proposed: [
          {
            kind: 'background-check',
            checkedOn: '2026-01-01',
            validFrom: '2026-01-01',
            validUntil: '2027-01-01',
          },
        ],
      },
      { refused: 'not_asked', kinds: ['background-check'] },
    ],
  ] as const)('%s is refused', async (_, more, refusal) => {
    expect(await ask(more)).toEqual(refusal)
  })

  test('a dean gets no more than ten links of one application', async () => {
    for (let sent = 0; sent < 10; sent += 1) await asked()
    expect(await ask()).toEqual({ refused: 'too_many_links', most: 10 })
    expect(await passOn(desk.deps, tokenIn(desk), 'b@uni.example')).toEqual({
      refused: 'too_many_links',
      most: 10,
    })
    expect(desk.mails).toHaveLength(10)
  })

  test('a link ends after 21 days', async () => {
    const { token } = await asked()
    desk.wait(21 * day - 1)
    expect(await openLink(desk.deps, token)).toHaveProperty('asks')
    const by = await proved(token)
    desk.wait(1)
    const refusal = { refused: 'link_expired', expiredAt: '2027-01-22T08:00:00.000Z' }
    expect(await openLink(desk.deps, token)).toEqual(refusal)
    expect(await signEndorsement(desk.deps, by, answers)).toEqual(refusal)
  })

  test('a student takes a link back, to whomever it was passed on; nobody else does', async () => {
    const first = await asked()
    await passOn(desk.deps, first.token, 'registrar@uni.example')
    const by = await proved(tokenIn(desk))
    const other = await addDraft(store.db, host)
    expect(await revoke(other.studentId, first.linkId)).toBe(false)
    expect(await revoke(ids.studentId, first.linkId)).toBe(true)
    expect(await revoke(ids.studentId, first.linkId)).toBe(false)
    expect(await signEndorsement(desk.deps, by, answers)).toEqual({ refused: 'link_revoked' })
    expect(await moves()).toContain('student in person: revoke_link')
  })

  test('what was signed is not taken back with its link', async () => {
    const { linkId, token } = await asked()
    await signEndorsement(desk.deps, await proved(token), answers)
    expect(await revoke(ids.studentId, linkId)).toBe(false)
  })

  test('without the digits of the mail nobody sees the claims or signs', async () => {
    const { token } = await asked()
    const by = { token, proof: token }
    const refusal = { refused: 'address_not_proved' }
    expect(await proposedClaims(desk.deps, by)).toEqual(refusal)
    expect(await signEndorsement(desk.deps, by, answers)).toEqual(refusal)
    expect(await proveAddress(desk.deps, { token, digits: '000000' })).toEqual({ refused: 'code_expired' })
  })

  test('digits are good for a quarter of an hour, once, and the newest only; the proof for an hour', async () => {
    const { token } = await asked()
    await sendCode(desk.deps, token)
    const { digits: old } = mailed(desk, 'address-code').facts
    await sendCode(desk.deps, token)
    const { digits } = mailed(desk, 'address-code').facts
    if (old !== digits)
      expect(await proveAddress(desk.deps, { token, digits: old })).toEqual({ refused: 'wrong_code' })
    desk.wait(15)
    expect(await proveAddress(desk.deps, { token, digits })).toEqual({ refused: 'code_expired' })
    const by = await proved(token)
    const again = mailed(desk, 'address-code').facts.digits
    expect(await proveAddress(desk.deps, { token, digits: again })).toEqual({ refused: 'code_expired' })
    desk.wait(60)
    expect(await signEndorsement(desk.deps, by, answers)).toEqual({ refused: 'address_not_proved' })
  })

  test('ten wrong digits close the door, also to the right ones and to new ones', async () => {
    const { token } = await asked()
    await sendCode(desk.deps, token)
    const { digits } = mailed(desk, 'address-code').facts
    const wrong = String((Number(digits) + 1) % 1_000_000).padStart(6, '0')
    for (let tried = 0; tried < 10; tried += 1)
      expect(await proveAddress(desk.deps, { token, digits: wrong })).toEqual({ refused: 'wrong_code' })
    const refusal = { refused: 'too_many_codes' }
    expect(await proveAddress(desk.deps, { token, digits })).toEqual(refusal)
    expect(await sendCode(desk.deps, token)).toEqual(refusal)
    expect((await moves()).filter((move) => move === 'home: mistake_code')).toHaveLength(10)
  })

  test('a token that is none opens nothing', async () => {
    expect(await openLink(desk.deps, 'x'.repeat(43))).toEqual({ refused: 'link_unknown' })
    expect(await passOn(desk.deps, '', 'a@uni.example')).toEqual({ refused: 'link_unknown' })
  })

  test('no table and no journal holds a token, digits or a proof', async () => {
    const by = await proved((await asked()).token)
    const { digits } = mailed(desk, 'address-code').facts
    for (const table of ['endorsement_links', 'endorsement_secrets', 'application_events', 'letters']) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(store.db)
      const text = JSON.stringify(rows)
      for (const secret of [by.token, by.proof, `"${digits}"`]) expect(text).not.toContain(secret)
    }
  })

  test('the journal names no address', async () => {
    await signEndorsement(desk.deps, await proved((await asked()).token), answers)
    const { rows } = await sql`select * from application_events`.execute(store.db)
    expect(JSON.stringify(rows)).not.toContain('@')
  })

  test('what a mail that cannot be queued interrupts has not happened', async () => {
    const deps = { ...desk.deps, queueMail: () => Promise.reject(new Error('disk full')) }
    const failed = asActor(store.db, ids.studentId, (tx) =>
      askForEndorsement(tx, deps, ids.studentId, {
        ...{ applicationId: ids.applicationId, email: 'dean@uni.example', language: 'en' },
        ...{ template: 'good-standing', institutionId: 'uni', proposed },
      }),
    )
    await expect(failed).rejects.toThrow('disk full')
    expect([await state(), await moves()]).toEqual(['draft', []])
  })

  test('two letters that were asked for endorse when both are signed', async () => {
    const standing = await asked()
    const { token } = await asked({ template: 'agreement', proposed: [] })
    await signEndorsement(desk.deps, await proved(standing.token), answers)
    expect(await state()).toBe('endorsement_requested')
    const decline = (kind: 'elective-approved' | 'malpractice-cover' | 'health-insurance' | 'home-contact') =>
      ({ answer: 'decline', kind, reason: 'not with us' }) as const
    const signed = await signEndorsement(desk.deps, await proved(token), [
      ...(['elective-approved', 'malpractice-cover', 'health-insurance', 'home-contact'] as const).map(
        decline,
      ),
      { answer: 'change', claim: official },
    ])
    expect(signed).toHaveProperty('jws')
    expect(await state()).toBe('endorsed')
  })
})
