import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { Browser, type Running, running, signedIn } from './browser.testing.ts'
import { lasts } from './session.ts'

const cookieName = '__Secure-famulus.session_token'
const daysMs = (days: number) => days * 86_400_000

describe.each(databases)('on %s', (_, newPlace) => {
  let site: Running
  let people = 0
  beforeAll(async () => {
    site = await running(await newPlace())
  })
  afterAll(() => site.close())

  const newcomer = () => signedIn(site, `student-${++people}@school.example`)
  const changeSession = (browser: Browser, change: { expiresAt: string }) =>
    site.deps.db.updateTable('sessions').set(change).where('token', '=', tokenOf(browser)).execute()
  const theirs = async (browser: Browser) => {
    const answer = await browser.ask('GET', '/api/auth/get-session')
    const found = (await answer.json()) as { user: { id: string }; session: { id: string } } | null
    return found && { personId: found.user.id, sessionId: found.session.id }
  }
  const ours = async (browser: Browser) => {
    const who = await site.accounts.whoIs(browser.request)
    const inside = await site.accounts.asWhoAsks(browser.request, (asked) => Promise.resolve(asked?.who))
    expect(inside).toEqual(who)
    const read = await site.accounts.readAsWhoAsks(
      browser.request,
      { text: 'select 1', values: [] },
      'famulus_app',
    )
    expect(read?.who).toEqual(who)
    return who ? { personId: who.personId, sessionId: who.sessionId } : null
  }

  test('whoever better-auth finds is found, and nobody else', async () => {
    const browser = await newcomer()
    const right = browser.cookies.get(cookieName) ?? ''
    const [token, other] = [tokenOf(browser), tokenOf(await newcomer())]
    const forged = [
      '',
      token,
      `${token}.`,
      `.${decodeURIComponent(right).split('.')[1]}`,
      right.slice(0, -6),
      right.replace(token, other),
      encodeURIComponent(`${token}.${createHmac('sha256', 'another secret').update(token).digest('base64')}`),
      '%E0%A4%A',
    ]
    for (const value of forged) {
      browser.cookies.set(cookieName, value)
      expect([value, await ours(browser)]).toEqual([value, await theirs(browser)])
      expect(await ours(browser)).toBeNull()
    }
    browser.cookies.set(cookieName, right)
    expect(await ours(browser)).not.toBeNull()
    expect(await ours(browser)).toEqual(await theirs(browser))
  })

  test('a session that ended is nobody, whether its time is over or it was taken back', async () => {
    const [late, gone] = [await newcomer(), await newcomer()]
    await changeSession(late, { expiresAt: new Date(Date.now() - 1000).toISOString() })
    expect([await ours(late), await theirs(late)]).toEqual([null, null])
    await site.deps.db.deleteFrom('sessions').where('token', '=', tokenOf(gone)).execute()
    expect([await ours(gone), await theirs(gone)]).toEqual([null, null])
  })

  test('a session that is used is lengthened once a day', async () => {
    const browser = await newcomer()
    const leftDays = async (at: number) => {
      const { expiresAt } = await site.deps.db
        .selectFrom('sessions')
        .select('expiresAt')
        .where('token', '=', tokenOf(browser))
        .executeTakeFirstOrThrow()
      return Math.round((Date.parse(expiresAt) - at) / daysMs(1))
    }
    const now = Date.now()
    for (const days of [6.5, 5.5]) {
      await changeSession(browser, { expiresAt: new Date(now + daysMs(days)).toISOString() })
      expect(await ours(browser)).not.toBeNull()
      const isDue = daysMs(7 - days) > 1000 * lasts.lengthenedAfterSeconds
      expect(await leftDays(now)).toBe(isDue ? 7 : Math.round(days))
    }
  })

  test('inside, only what is theirs is seen; nobody is given no transaction', async () => {
    const browser = await newcomer()
    await newcomer()
    const seen = await site.accounts.asWhoAsks(browser.request, async (asked) => [
      asked?.who.personId,
      await asked?.tx.selectFrom('people').select('personId').execute(),
    ])
    expect(seen[1]).toEqual([{ personId: seen[0] }])
    const asNobody = await site.accounts.asWhoAsks(new Browser(site).request, (asked) =>
      Promise.resolve(asked),
    )
    expect(asNobody).toBeUndefined()
  })

  test('what is read at once is theirs alone, also by a session that is lengthened by it; nobody is given nothing', async () => {
    const browser = await newcomer()
    await newcomer()
    const everybody = { text: 'select person_id as "personId" from people', values: [] }
    const read = (by: Browser, acting: Acting) => site.accounts.readAsWhoAsks(by.request, everybody, acting)
    for (const days of [6.5, 5.5, -1])
      for (const acting of ['famulus_app', 'famulus_self'] as const) {
        await changeSession(browser, { expiresAt: new Date(Date.now() + daysMs(days)).toISOString() })
        const seen = await read(browser, acting)
        expect(seen?.rows).toEqual(days < 0 ? undefined : [{ personId: seen?.who.personId }])
      }
    expect(await read(new Browser(site), 'famulus_app')).toBeUndefined()
    const gone = await newcomer()
    await site.deps.db.deleteFrom('sessions').where('token', '=', tokenOf(gone)).execute()
    expect(await read(gone, 'famulus_app')).toBeUndefined()
  })
})

const tokenOf = ({ cookies }: Browser): string =>
  decodeURIComponent(cookies.get(cookieName) ?? '').split('.')[0] ?? ''
