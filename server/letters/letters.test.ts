import { keySetSchema, readRevocations, verifyLetter } from '@famulus/signatures'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDraft, addSchool, type Desk, deskOf, issuer, letter } from '../endorsements/school.testing.ts'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addApplication, addOrganisation, addPerson } from '../store/world.testing.ts'
import { publishedKeys, rotateKeys, withdrawKey } from './keys.ts'
import { revokeLetter, signedRevocations } from './revoke.ts'
import { addLetters } from './routes.ts'
import { signLetter } from './sign.ts'

const kidIn = (jws: string): string =>
  JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()).kid

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let host: string
  let desk: Desk

  beforeAll(async () => {
    store = await openStore(await newPlace())
    host = (await addSchool(store.db)).hostOrganisationId
  })
  beforeEach(async () => {
    desk = deskOf(store.db)
    await store.db.updateTable('letters').set({ revokedAt: null }).execute()
    await store.db.deleteFrom('letters').execute()
    await store.db.deleteFrom('letterKeys').execute()
  })
  afterAll(() => store.close())

  const signOne = async (deps = desk.deps) => {
    const ids = await addDraft(store.db, host)
    return deps.db.transaction().execute((tx) => signLetter(tx, deps, { ...ids, letter, changes: [] }))
  }
  const verified = async (jws: string) => {
    // The list first: it may be signed by a key that is only made for it.
    const list = await signedRevocations(desk.deps)
    const keys = await publishedKeys(desk.deps)
    const revocations = await readRevocations(list, { issuer, keys })
    if (!revocations) throw new Error('the list was not signed by a published key')
    return verifyLetter(jws, { issuer, keys, revocations }, desk.deps.nowMs())
  }

  test('what was signed is verified by what is published', async () => {
    const { jws, letterId } = await signOne()
    const result = await verified(jws)
    expect(result).toMatchObject({ iss: issuer, jti: letterId, letter })
    expect(JSON.stringify(result)).not.toContain(
      (await store.db.selectFrom('letters').selectAll().executeTakeFirstOrThrow()).studentId,
    )
  })

  test('two letters of one student have nothing in common that tells so', async () => {
    const ids = await addDraft(store.db, host)
    const sign = () =>
      store.db.transaction().execute((tx) => signLetter(tx, desk.deps, { ...ids, letter, changes: [] }))
    const [first, second] = [await verified((await sign()).jws), await verified((await sign()).jws)]
    if ('refused' in first || 'refused' in second) throw new Error('both were signed')
    expect(first.sub).not.toBe(second.sub)
  })

  test('a letter is good until its last day is over everywhere', async () => {
    const { jws } = await signOne()
    const minutesUntil = (at: string) => (Date.parse(at) - desk.deps.nowMs()) / 60_000
    desk.wait(minutesUntil('2027-12-31T11:59:00.000Z'))
    expect(await verified(jws)).toMatchObject({ letter })
    desk.wait(2)
    expect(await verified(jws)).toMatchObject({ refused: 'expired' })
  })

  test('a new key signs after the old one, whose letters stay good', async () => {
    const before = await signOne()
    desk.wait(1)
    const kid = await rotateKeys(desk.deps)
    const after = await signOne()
    expect(kidIn(after.jws)).toBe(kid)
    expect(kidIn(before.jws)).not.toBe(kid)
    expect(await verified(before.jws)).toMatchObject({ letter })
    expect(await verified(after.jws)).toMatchObject({ letter })
    expect((await publishedKeys(desk.deps)).keys).toHaveLength(2)
  })

  test('a key signs for 180 days, then the next is made', async () => {
    const before = await signOne()
    desk.wait(180 * 24 * 60 - 1)
    expect(kidIn((await signOne()).jws)).toBe(kidIn(before.jws))
    desk.wait(1)
    const after = await signOne()
    expect(kidIn(after.jws)).not.toBe(kidIn(before.jws))
    expect(await verified(before.jws)).toMatchObject({ letter })
  })

  test('nothing counts that a stolen key signed', async () => {
    const before = await signOne()
    expect(await withdrawKey(desk.deps, kidIn(before.jws))).toBe(true)
    expect(await withdrawKey(desk.deps, kidIn(before.jws))).toBe(false)
    expect(await verified(before.jws)).toMatchObject({ refused: 'unknown_key' })
    expect(await verified((await signOne()).jws)).toMatchObject({ letter })
  })

  test('who sign at the same time make one key', async () => {
    await Promise.all(Array.from({ length: 8 }, () => signOne()))
    expect((await publishedKeys(desk.deps)).keys).toHaveLength(1)
  })

  test('without the master key nobody signs, also not with the database', async () => {
    await signOne()
    const stranger = deskOf(store.db, Buffer.alloc(32, 8)).deps
    await expect(signOne(stranger)).rejects.toThrow('unable to authenticate data')
    await store.db
      .updateTable('letterKeys')
      .set({ wrappedPrivateKey: Buffer.alloc(60) })
      .execute()
    await expect(signOne()).rejects.toThrow('unable to authenticate data')
  })

  test('the home school takes a letter back, nobody else does', async () => {
    const studentId = await addPerson(store.db, `student-${desk.deps.newId()}`)
    const [dean, stranger] = [
      await addPerson(store.db, desk.deps.newId()),
      await addPerson(store.db, desk.deps.newId()),
    ]
    const homeOrganisationId = await addOrganisation(store.db, 'home', dean)
    const made = { studentId, hostOrganisationId: host, homeOrganisationId, stage: 'with-home' } as const
    const ids = { studentId, applicationId: await addApplication(store.db, made) }
    const { jws, letterId } = await store.db
      .transaction()
      .execute((tx) => signLetter(tx, desk.deps, { ...ids, letter, changes: [] }))
    const revokedBy = (person: string) =>
      asActor(store.db, person, (tx) => revokeLetter(tx, desk.deps, person, { ...ids, letterId }))
    for (const other of [stranger, studentId]) expect(await revokedBy(other)).toBe(false)
    expect(await verified(jws)).toMatchObject({ letter })
    desk.wait(20)
    expect(await revokedBy(dean)).toBe(true)
    expect(await revokedBy(dean)).toBe(false)
    expect(await verified(jws)).toEqual({ refused: 'revoked', revokedAt: '2027-01-01T08:20:00.000Z' })
    const events = await asActor(store.db, studentId, (tx) =>
      tx.selectFrom('applicationEvents').select(['move', 'actorId', 'facts']).execute(),
    )
    expect(events).toEqual([{ move: 'revoke_letter', actorId: dean, facts: { letter: letterId } }])
  })

  test('keys and list are served to everybody, to be kept for five minutes', async () => {
    const { jws } = await signOne()
    const app = new Hono()
    addLetters(app, desk.deps)
    const keysAnswer = await app.request('/.well-known/famulus-keys.json')
    expect(keysAnswer.headers.get('Cache-Control')).toBe('public, max-age=300')
    const text = await keysAnswer.text()
    expect(text).not.toMatch(/"d"|private/)
    const keys = keySetSchema.parse(JSON.parse(text))
    const list = await (await app.request('/api/letters/revoked')).text()
    const revocations = await readRevocations(list, { issuer, keys })
    expect(revocations).toMatchObject({ revoked: [] })
    if (!revocations) throw new Error('no list')
    expect(await verifyLetter(jws, { issuer, keys, revocations }, desk.deps.nowMs())).toMatchObject({
      letter,
    })
  })
})
