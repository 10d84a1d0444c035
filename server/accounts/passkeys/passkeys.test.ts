import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { databases } from '../../store/databases.testing.ts'
import {
  addSecondFactor,
  Browser,
  password,
  type Running,
  running,
  signedIn,
  url,
  withPassword,
} from '../browser.testing.ts'
import { Authenticator, type Odd } from './authenticator.testing.ts'

type Options = { readonly challenge: string; readonly user: { readonly id: string } }
const jsonOf = async <Json>(answer: Response): Promise<Json> => (await answer.json()) as Json // as asked for

describe.each(databases)('on %s', (_, newPlace) => {
  let site: Running
  beforeAll(async () => {
    site = await running(await newPlace())
  })
  afterAll(() => site.close())
  afterEach(() => {
    vi.useRealTimers()
  })
  const later = (minutes: number) =>
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
  const who = (browser: Browser) => site.accounts.whoIs(browser.request)
  const optionsTo = async (browser: Browser, what: 'add' | 'sign-in') =>
    jsonOf<Options>(await browser.post(`/passkey/${what}-options`))
  const listed = async (browser: Browser) =>
    (
      await jsonOf<{ passkeys: { passkeyId: string; name: string; lastUsedAt: string | null }[] }>(
        await browser.ask('GET', '/api/me/credentials'),
      )
    ).passkeys

  async function add(browser: Browser, odd: Odd = {}, key = new Authenticator(url)) {
    const response = key.make(await optionsTo(browser, 'add'), odd)
    return { key, response, answer: await browser.post('/passkey/add', { name: 'my phone', response }) }
  }

  /** Somebody who has a passkey, and the browser in which they made it. */
  async function withPasskey(email: string) {
    const browser = await signedIn(site, email)
    const { key, answer } = await add(browser)
    expect(answer.status).toBe(200)
    return { key, browser }
  }

  async function show(key: Authenticator, odd: Odd = {}) {
    const browser = new Browser(site)
    const response = key.show(await optionsTo(browser, 'sign-in'), odd)
    return { browser, response, answer: await browser.post('/passkey/sign-in', { response }) }
  }

  test('a passkey signs in without an address, and counts as two factors', async () => {
    const { key, browser } = await withPasskey('one@student.example')
    expect(await who(browser)).toMatchObject({ hasSecondFactor: false })
    const shown = await show(key)
    expect(shown.answer.status).toBe(200)
    const { personId } = (await who(browser)) ?? {}
    expect(await who(shown.browser)).toMatchObject({ personId, hasSecondFactor: true })
    expect(await listed(shown.browser)).toEqual([
      {
        passkeyId: expect.any(String),
        name: 'my phone',
        isBackedUp: false,
        createdAt: expect.any(String),
        lastUsedAt: expect.any(String),
      },
    ])
    expect(await jsonOf(await shown.browser.ask('GET', '/api/sessions'))).toMatchObject({
      sessions: [{ isThis: true }, { isThis: false }],
    })
    expect((await show(key)).answer.status).toBe(200)
  })

  test('what is asked of a browser names nobody, and is never the same', async () => {
    await withPasskey('named@student.example')
    const asked = [new Browser(site), new Browser(site)].map((browser) => optionsTo(browser, 'sign-in'))
    const [one, other] = await Promise.all(asked)
    expect({ ...one, challenge: '' }).toEqual({
      challenge: '',
      rpId: 'electives.example',
      timeout: 300_000,
      userVerification: 'required',
    })
    expect(one?.challenge).not.toBe(other?.challenge)
  })

  test('an answer signs in once', async () => {
    const { key } = await withPasskey('replayed@student.example')
    const { response, answer } = await show(key)
    expect(answer.status).toBe(200)
    const thief = new Browser(site)
    const again = await thief.post('/passkey/sign-in', { response })
    expect([again.status, await again.json()]).toEqual([401, { refused: 'passkey_void' }])
    expect(await who(thief)).toBeUndefined()
  })

  test('of two at once with the same answer, one signs in', async () => {
    const { key } = await withPasskey('twice@student.example')
    const response = key.show(await optionsTo(new Browser(site), 'sign-in'))
    const answers = await Promise.all(
      [1, 2].map(() => new Browser(site).post('/passkey/sign-in', { response })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test.each<[string, Odd]>([
    ['was shown at another origin', { origin: 'https://e1ectives.example' }],
    ['was shown over http', { origin: 'http://electives.example' }],
    ['is of another site', { rpId: 'elsewhere.example' }],
    ['answers a challenge of its own', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['did not check who holds it', { isVerified: false }],
    ['counts backwards', { counter: 1 }],
    ['says that it is of somebody else', { userHandle: Buffer.from('somebody').toString('base64url') }],
    ['is not known', { keyId: Buffer.alloc(16).toString('base64url') }],
  ])('a passkey that %s does not sign in', async (what, odd) => {
    const { key } = await withPasskey(`${what.replaceAll(' ', '-')}@student.example`)
    expect((await show(key)).answer.status).toBe(200)
    const { answer, browser } = await show(key, odd)
    expect([answer.status, await answer.json()]).toEqual([401, { refused: 'passkey_void' }])
    expect(await who(browser)).toBeUndefined()
    expect((await show(key)).answer.status).toBe(200)
  })

  test('nobody signs in as somebody else by naming their passkey', async () => {
    const { key } = await withPasskey('victim@student.example')
    const { key: other } = await withPasskey('thief@student.example')
    const { response } = await show(key)
    const { userHandle } = response.response
    const { answer } = await show(other, { keyId: key.keyId, userHandle })
    expect(answer.status).toBe(401)
  })

  test('a challenge lasts five minutes, and is good for what it was made for', async () => {
    const { key, browser } = await withPasskey('late@student.example')
    const forSignIn = await optionsTo(browser, 'sign-in')
    const { user } = await optionsTo(browser, 'add')
    const wrong = new Authenticator(url).make({ ...forSignIn, user })
    expect((await browser.post('/passkey/add', { name: 'wrong', response: wrong })).status).toBe(409)
    const response = key.show(await optionsTo(browser, 'sign-in'))
    later(6)
    expect((await new Browser(site).post('/passkey/sign-in', { response })).status).toBe(401)
  })

  test.each<[string, Odd]>([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['another site', { rpId: 'elsewhere.example' }],
    ['an authenticator that does not check who holds it', { isVerified: false }],
  ])('a passkey of %s is not kept', async (what, odd) => {
    const browser = await signedIn(site, `${what.replaceAll(' ', '-')}@host.example`)
    const { answer } = await add(browser, odd)
    expect([answer.status, await answer.json()]).toEqual([409, { refused: 'passkey_not_added' }])
    expect(await listed(browser)).toEqual([])
  })

  test('one person’s challenge and one person’s key are no good for another', async () => {
    const { key, browser } = await withPasskey('owner@student.example')
    const other = await signedIn(site, 'other@student.example')
    const response = new Authenticator(url).make(await optionsTo(browser, 'add'))
    expect((await other.post('/passkey/add', { name: 'theirs', response })).status).toBe(409)
    expect((await add(other, {}, key)).answer.status).toBe(409)
    const [theirs] = await listed(browser)
    const named = { passkeyId: theirs?.passkeyId }
    expect((await other.post('/passkey/rename', { ...named, name: 'mine' })).status).toBe(404)
    expect((await other.post('/passkey/remove', named)).status).toBe(404)
    expect(await listed(browser)).toEqual([theirs])
  })

  test('a passkey is added by whoever has just signed in, and by nobody else', async () => {
    expect((await new Browser(site).post('/passkey/add-options')).status).toBe(401)
    const browser = await signedIn(site, 'open@student.example')
    later(16)
    const answer = await browser.post('/passkey/add-options')
    expect([answer.status, await answer.json()]).toEqual([403, { refused: 'sign_in_again', minutes: 15 }])
  })

  test('whoever has a second factor shows it before a passkey is added; the mail alone does not do', async () => {
    const email = 'factor@host.example'
    const staff = await withPassword(site, email)
    await addSecondFactor(staff, password)
    const byLink = await signedIn(site, email)
    const refused = await byLink.post('/passkey/add-options')
    expect([refused.status, await refused.json()]).toEqual([403, { refused: 'second_factor_missing' }])
    expect((await add(staff)).answer.status).toBe(200)
  })

  test('a member with a passkey shows it before another factor is added or one is removed; a student need not', async () => {
    const email = 'member@host.example'
    const { key, browser } = await withPasskey(email)
    const [kept] = await listed(browser)
    expect((await browser.post('/passkey/add-options')).status).toBe(200)
    const { personId = '' } = (await who(browser)) ?? {}
    const organisationId = site.deps.newId()
    const { db } = site.deps
    await db.insertInto('organisations').values({ organisationId, kind: 'host', name: 'a host' }).execute()
    await db.insertInto('memberships').values({ organisationId, personId, role: 'admin' }).execute()
    const byLink = await signedIn(site, email)
    for (const [path, body] of [
      ['/passkey/add-options', {}],
      ['/passkey/remove', { passkeyId: kept?.passkeyId }],
      ['/two-factor/enable', {}],
    ] as const)
      expect([path, (await byLink.post(path, body)).status]).toEqual([path, 403])
    const byPasskey = (await show(key)).browser
    expect((await add(byPasskey)).answer.status).toBe(200)
  })

  test('a passkey is renamed; a removed one signs in no more, and its sessions end', async () => {
    const { key, browser } = await withPasskey('loses@student.example')
    const { browser: stolen } = await show(key)
    const [{ passkeyId } = { passkeyId: '' }] = await listed(browser)
    expect((await browser.post('/passkey/rename', { passkeyId, name: ' old phone ' })).status).toBe(200)
    expect((await listed(browser)).map(({ name }) => name)).toEqual(['old phone'])
    expect((await browser.post('/passkey/remove', { passkeyId })).status).toBe(200)
    expect([await who(stolen), await listed(browser)]).toEqual([undefined, []])
    expect((await show(key)).answer.status).toBe(401)
    expect(await who(await signedIn(site, 'loses@student.example'))).toBeDefined()
    const told = site.mails.filter(({ to }) => to === 'loses@student.example').map(({ code }) => code)
    expect(told).toEqual(['sign-in', 'passkey-added', 'passkey-removed', 'sign-in'])
  })

  test('whoever removes the passkey of their own session stays signed in, with one factor less', async () => {
    const { key } = await withPasskey('own@student.example')
    const { browser } = await show(key)
    const [{ passkeyId } = { passkeyId: '' }] = await listed(browser)
    expect((await browser.post('/passkey/remove', { passkeyId })).status).toBe(200)
    expect(await who(browser)).toMatchObject({ hasSecondFactor: false })
  })

  test('no other origin asks for anything', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    const answer = await new Browser(site).ask('POST', '/api/auth/passkey/sign-in-options', {}, headers)
    expect(answer.status).toBe(403)
  })

  test('60 a minute from one address, and then no more', async () => {
    const browser = new Browser(site)
    const statuses: number[] = []
    for (let time = 0; time < 62; time++)
      statuses.push((await browser.post('/passkey/sign-in-options')).status)
    expect(statuses).toEqual([...Array(60).fill(200), 429, 429])
  })
})
