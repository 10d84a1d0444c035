import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import type { Mail } from '../mail/mail.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { addOrganisations } from './index.ts'

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asking: Asking
  let admin = ''
  const mails: Mail[] = []
  beforeAll(async () => {
    store = await openStore(await newPlace())
    const sendMail = (mail: Mail) => Promise.resolve(void mails.push(mail))
    asking = askingRoutes(store, (api) =>
      addOrganisations(api, { url: 'https://electives.example', sendMail }),
    )
    admin = await addPerson(store.db, 'admin')
    await addOrganisation(store.db, 'site', admin)
    await store.db.updateTable('memberships').set({ role: 'admin' }).where('personId', '=', admin).execute()
  })
  afterAll(() => store.close())

  const token = () => {
    const facts = mails.at(-1)?.facts
    return facts && 'link' in facts ? (facts.link.split('#')[1] ?? '') : ''
  }
  async function newHost(): Promise<string> {
    const json = { kind: 'host', name: 'A hospital', institutionId: null }
    const { body } = await asking.asked(admin, 'POST', '/site/organisations', json)
    return (body as { organisationId: string }).organisationId
  }
  const addressOf = async (personId: string) => {
    const found = store.db.selectFrom('people').select('email').where('personId', '=', personId)
    return (await found.executeTakeFirstOrThrow()).email
  }
  async function join(by: string, host: string, who: string, role: 'admin' | 'member') {
    const json = { email: await addressOf(who), role, language: 'en' }
    expect(await asking.asked(by, 'POST', `/organisations/${host}/invitations`, json)).toMatchObject({
      status: 200,
    })
    return asking.asked(who, 'POST', '/invitation/acceptance', { token: token() })
  }

  test('a host comes by itself: made, invited, joined, once', async () => {
    const host = await newHost()
    const registrar = await addPerson(store.db, 'registrar')
    const email = await addressOf(registrar)
    const invitation = { email, role: 'member', language: 'en' }
    await asking.asked(admin, 'POST', `/organisations/${host}/invitations`, invitation)
    // The first is an administrator, whatever the site asked for.
    expect(
      (await asking.asked(undefined, 'POST', '/invitation/open', { token: token() })).body,
    ).toMatchObject({
      organisation: 'A hospital',
      kind: 'host',
      role: 'admin',
      email,
    })
    const accept = (who: string) => asking.asked(who, 'POST', '/invitation/acceptance', { token: token() })
    expect(await accept(admin)).toMatchObject({ status: 403 })
    expect(await accept(registrar)).toMatchObject({ status: 200, body: { organisationId: host } })
    expect(await accept(registrar)).toMatchObject({ status: 404 })
    expect(await asking.asked(undefined, 'POST', '/invitation/open', { token: token() })).toMatchObject({
      status: 404,
    })
    const { body } = await asking.asked(registrar, 'GET', `/organisations/${host}/members`)
    expect(body).toMatchObject({ name: 'A hospital', members: [{ email, role: 'admin' }], invitations: [] })
  })

  test('an invitation that was taken back opens nothing', async () => {
    const [host, first, second] = [
      await newHost(),
      await addPerson(store.db, 'one'),
      await addPerson(store.db, 'two'),
    ]
    await join(admin, host, first, 'admin')
    const json = { email: await addressOf(second), role: 'member', language: 'de' }
    await asking.asked(first, 'POST', `/organisations/${host}/invitations`, json)
    const { body } = await asking.asked(first, 'GET', `/organisations/${host}/members`)
    const [open] = (body as { invitations: { invitationId: string }[] }).invitations
    await asking.asked(first, 'DELETE', `/organisations/${host}/invitations/${open?.invitationId}`)
    expect(await asking.asked(second, 'POST', '/invitation/acceptance', { token: token() })).toMatchObject({
      status: 404,
    })
  })

  test('the last administrator can be neither removed nor made a member', async () => {
    const [host, first, second] = [
      await newHost(),
      await addPerson(store.db, 'three'),
      await addPerson(store.db, 'four'),
    ]
    await join(admin, host, first, 'admin')
    await join(first, host, second, 'member')
    const member = (personId: string) => `/organisations/${host}/members/${personId}`
    const isLast = { status: 409, body: { refused: 'last_admin' } }
    expect(await asking.asked(first, 'PATCH', member(first), { role: 'member' })).toMatchObject(isLast)
    expect(await asking.asked(first, 'DELETE', member(first))).toMatchObject(isLast)
    expect(await asking.asked(second, 'PATCH', member(second), { role: 'admin' })).toMatchObject({
      status: 403,
    })
    expect(await asking.asked(first, 'PATCH', member(second), { role: 'admin' })).toMatchObject({
      status: 200,
    })
    expect(await asking.asked(second, 'DELETE', member(first))).toMatchObject({ status: 200 })
  })

  test('a programme has one host, whose administrator changes its terms', async () => {
    const document = JSON.stringify({})
    await store.db
      .insertInto('programmeVersions')
      .values({ programmeId: 'us-example', version: '1', document, readAt: new Date().toISOString() })
      .execute()
    const [host, other] = [await newHost(), await newHost()]
    const registrar = await addPerson(store.db, 'five')
    await join(admin, host, registrar, 'admin')
    const give = (organisationId: string, programmeId: string) =>
      asking.asked(admin, 'POST', '/site/programmes', { organisationId, programmeId })
    expect(await give(host, 'us-unknown')).toMatchObject({
      status: 422,
      body: { refused: 'programme_unknown' },
    })
    expect(await give(host, 'us-example')).toMatchObject({ status: 200 })
    expect(await give(other, 'us-example')).toMatchObject({ status: 409, body: { refused: 'run_already' } })
    const { body } = await asking.asked(registrar, 'GET', `/organisations/${host}/terms`)
    const { programmes } = body as { programmes: { programmeId: string; terms: object }[] }
    const path = `/organisations/${host}/terms`
    const changed = { ...programmes[0]?.terms, offersNext: true, days: { answer: 7 } }
    expect(await asking.asked(registrar, 'PUT', `${path}/us-example`, changed)).toMatchObject({ status: 200 })
    expect(await asking.asked(registrar, 'PUT', `${path}/us-other`, changed)).toMatchObject({ status: 404 })
    expect(await asking.asked(registrar, 'GET', path)).toMatchObject({
      body: {
        programmes: [{ programmeId: 'us-example', terms: { offersNext: true, days: { answer: 7 } } }],
        mayChange: true,
      },
    })
  })
})
