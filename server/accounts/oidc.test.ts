import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser, type Running, running, signedIn, url } from './browser.testing.ts'

let site: Running
let server: Server
let issuer: string
const client = { clientId: 'famulus', clientSecret: 'a secret of client and provider' }

beforeAll(async () => {
  server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port
  server.on('request', provider().callback())
  site = await running({ kind: 'memory' }, [
    {
      ...client,
      name: 'A school',
      providerId: 'school',
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    },
  ])
})
afterAll(async () => {
  await site.close()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

/** A school's provider that vouches for the addresses of its people. */
function provider(): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${url}/api/auth/callback/school`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for tests'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: `${sub}@school.example`, email_verified: true, name: 'student' }),
    }),
  })
}

test('the account of a school signs in, and what comes back without the state that was sent does not', async () => {
  const browser = new Browser(site)
  const asked = await browser.post('/sign-in/social', { provider: 'school', callbackURL: '/' })
  const { url: there } = (await asked.json()) as { url: string } // as better-auth documents it
  const back = await throughProvider(there)
  const stranger = new Browser(site)
  await stranger.ask('GET', back)
  expect(await site.accounts.whoIs(stranger.request)).toBeUndefined()
  const again = await browser.post('/sign-in/social', { provider: 'school', callbackURL: '/' })
  await browser.ask('GET', await throughProvider(((await again.json()) as { url: string }).url)) // as above
  const who = await site.accounts.whoIs(browser.request)
  const person = site.deps.db
    .selectFrom('people')
    .select('email')
    .where('personId', '=', who?.personId ?? '')
  expect(await person.executeTakeFirst()).toEqual({ email: 'one@school.example' })
  const kept = await site.deps.db.selectFrom('people').select('email').execute()
  expect(kept).toEqual([{ email: 'one@school.example' }])
})

test('a school that names the address of somebody else does not sign in as them', async () => {
  await signedIn(site, 'dean@school.example')
  const browser = new Browser(site)
  const asked = await browser.post('/sign-in/social', { provider: 'school', callbackURL: '/' })
  const { url: there } = (await asked.json()) as { url: string } // as better-auth documents it
  const answer = await browser.ask('GET', await throughProvider(there, 'dean'))
  expect(answer.headers.get('location')).toContain('error=')
  expect(await site.accounts.whoIs(browser.request)).toBeUndefined()
})

test('whoever is signed in connects their account at the school, and signs in by it from then on', async () => {
  const browser = await signedIn(site, 'both@school.example')
  const asked = await browser.post('/link-social', { provider: 'school', callbackURL: '/account' })
  const { url: there } = (await asked.json()) as { url: string } // as better-auth documents it
  await browser.ask('GET', await throughProvider(there, 'both'))
  const linked = await browser.ask('GET', '/api/me/credentials')
  expect(await linked.json()).toMatchObject({ institutions: ['school'] })
  const later = new Browser(site)
  const again = await later.post('/sign-in/social', { provider: 'school', callbackURL: '/' })
  await later.ask('GET', await throughProvider(((await again.json()) as { url: string }).url, 'both')) // as above
  const [first, second] = [
    await site.accounts.whoIs(browser.request),
    await site.accounts.whoIs(later.request),
  ]
  expect(second?.personId).toBe(first?.personId)
  expect(second?.hasSecondFactor).toBe(false)
})

/** Signs in and consents on the provider's own pages, and gives the path it leads back to. */
async function throughProvider(start: string, login = 'one'): Promise<string> {
  const cookies = new Map<string, string>()
  let next: { at: string; form?: string } = { at: start }
  for (let step = 0; step < 15; step++) {
    const answer = await fetch(next.at, {
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(next.form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(next.form ? { method: 'POST', body: next.form } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    if (to?.startsWith(url)) return to.slice(url.length)
    const page = await answer.text()
    if (to) next = { at: new URL(to, next.at).href }
    else {
      const form = page.includes('name="login"') ? `prompt=login&login=${login}&password=x` : 'prompt=consent'
      const action = /action="([^"]+)"/.exec(page)?.[1]
      if (action === undefined) throw new Error(`${answer.status} ${page.slice(0, 500)}`)
      next = { at: new URL(action, next.at).href, form }
    }
  }
  throw new Error('the provider leads nowhere')
}
