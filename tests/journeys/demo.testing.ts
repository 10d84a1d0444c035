import { createServer } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { listen } from '../../server/listen.ts'
import { builtSite } from '../../tools/built-site.ts'

export type Demo = {
  readonly address: () => string
  /** A page by the real clock, which is the server's as well: what is signed now is not signed in the future. */
  readonly openNow: (context: BrowserContext, path: string) => Promise<Page>
  readonly asked: <Body>(
    context: BrowserContext,
    method: string,
    path: string,
    json?: object,
  ) => Promise<Body>
  readonly signIn: (context: BrowserContext, key: string) => Promise<void>
  /** The text of the newest mail to an address. */
  readonly mailTo: (context: BrowserContext, to: string) => Promise<string>
}

/** A server of the demonstration for the tests of one file, with its people and applications. */
export function setDemo(): Demo {
  let address = ''
  let close: (() => Promise<void>) | undefined
  const errors: string[] = []
  beforeAll(async () => {
    const port = await freePort()
    address = `http://localhost:${port}`
    const listening = await listen(await builtSite(), {
      port,
      url: address,
      database: { kind: 'memory' },
      isDemo: true,
    })
    close = listening.close
  })
  afterAll(async () => {
    await close?.()
    expect(errors).toEqual([])
  })
  const asked: Demo['asked'] = async (context, method, path, json) => {
    const response = await context.request.fetch(`${address}/api${path}`, {
      method,
      headers: { origin: address, 'content-type': 'application/json' },
      ...(json ? { data: JSON.stringify(json) } : {}),
    })
    const body = await response.json()
    expect(response.ok(), `${method} ${path}: ${JSON.stringify(body)}`).toBe(true)
    return body
  }
  const mailTo: Demo['mailTo'] = async (context, to) => {
    const { mails } = await asked<{ mails: { to: string; text: string }[] }>(context, 'GET', '/outbox')
    return mails.find((mail) => mail.to === to)?.text ?? ''
  }
  return {
    address: () => address,
    asked,
    mailTo,
    openNow: async (context, path) => {
      const page = await context.newPage()
      page.on('pageerror', ({ message }) => errors.push(message))
      await page.goto(path.startsWith('http') ? path : `${address}${path}`)
      await page.locator('h1').waitFor()
      return page
    },
    signIn: async (context, key) => {
      const email = `${key}@demo.example`
      await asked(context, 'POST', '/auth/sign-in/magic-link', { email, callbackURL: '/' })
      await context.request.get(linkIn(await mailTo(context, email)))
    },
  }
}

export const linkIn = (text: string): string => /https?:\S+/.exec(text)?.[0] ?? ''

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const found = server.address()
      server.close(() => resolve(typeof found === 'object' && found ? found.port : 0))
    })
  })
