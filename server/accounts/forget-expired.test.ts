import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { forgetExpired } from './forget-expired.ts'

const dayMs = 86_400_000
const nowMs = Date.parse('2026-11-22T12:00:00Z')
const daysAgo = (days: number) => new Date(nowMs - days * dayMs).toISOString()
const minute = 1 / (24 * 60)

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  beforeAll(async () => {
    store = await openStore(await newPlace())
  })
  afterAll(() => store.close())

  async function addSession(personId: string, token: string, expiresAt: string) {
    const times = { createdAt: daysAgo(8), updatedAt: daysAgo(8), expiresAt }
    await store.db
      .insertInto('sessions')
      .values({
        id: newId(),
        personId,
        token,
        ...times,
        secondFactorAt: null,
        ipAddress: null,
        userAgent: null,
      })
      .execute()
  }
  async function addVerification(id: string, expiresAt: string) {
    const times = { createdAt: daysAgo(8), updatedAt: daysAgo(8), expiresAt }
    await store.db
      .insertInto('verifications')
      .values({ id, identifier: id, value: '', ...times })
      .execute()
  }
  const addAttempts = (subject: string, since: string) =>
    store.db.insertInto('attempts').values({ kind: 'mail', subject, count: 5, since }).execute()
  async function addInvitation(invitedBy: string, organisationId: string, email: string, expiresAt: string) {
    const ids = { organisationId, invitationId: newId(), invitedBy, email }
    const tokenSha256 = ids.invitationId.replaceAll('-', '').repeat(2)
    const times = { createdAt: daysAgo(90), expiresAt, acceptedAt: null }
    await store.db
      .insertInto('invitations')
      .values({ ...ids, role: 'member', tokenSha256, ...times })
      .execute()
  }

  test('what has run out is deleted, and what still counts stays', async () => {
    const { db } = store
    const [personId, organisationId] = [await addPerson(db, 'admin'), await addOrganisation(db, 'host')]
    await addSession(personId, 'over', daysAgo(minute))
    await addSession(personId, 'runs', daysAgo(-minute))
    await addVerification('over', daysAgo(minute))
    await addVerification('runs', daysAgo(-minute))
    await addAttempts('over', daysAgo(16 * minute))
    await addAttempts('counts', daysAgo(14 * minute))
    await addInvitation(personId, organisationId, 'over@host.example', daysAgo(31))
    await addInvitation(personId, organisationId, 'shown@host.example', daysAgo(29))
    await forgetExpired(db, nowMs)
    expect(await db.selectFrom('sessions').select('token').execute()).toEqual([{ token: 'runs' }])
    expect(await db.selectFrom('verifications').select('id').execute()).toEqual([{ id: 'runs' }])
    expect(await db.selectFrom('attempts').select('subject').execute()).toEqual([{ subject: 'counts' }])
    const kept = await db.selectFrom('invitations').select('email').execute()
    expect(kept).toEqual([{ email: 'shown@host.example' }])
  })
})
