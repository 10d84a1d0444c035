import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { parse } from 'yaml'
import { chromiumFlags } from './chromium.ts'

const root = join(import.meta.dirname, '..', '..')

/** The day of all journeys, so that what they see does not change with the calendar. */
const TODAY = '2026-11-22'

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

/** Who will open pages without a connection, which the service worker has for them. */
export const worksOffline: BrowserContextOptions = { serviceWorkers: 'allow' }

/** CPU as on a slow telephone. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
}

export type Stage = {
  /** Somebody new: an empty browser of their own. */
  readonly enter: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** A page of the app; whatever it reports as an error fails the journey at its end. */
  readonly open: (context: BrowserContext, path?: string) => Promise<Page>
}

/** A browser for the tests of one file. Call it at the top of the file. */
export function setStage(): Stage {
  let browser: Browser
  const errors: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumFlags })
  })
  afterAll(async () => {
    await browser.close()
    expect(errors).toEqual([])
  })
  return {
    enter: (options = {}) =>
      browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        baseURL: inject('address'),
        // Its first visit loads every page for later, which costs seconds: `worksOffline` for who goes offline.
        serviceWorkers: 'block',
        ...options,
      }),
    open: async (context, path = '/') => {
      const page = await context.newPage()
      page.on('pageerror', ({ message }) => errors.push(message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !isOffline(message.text()))
          errors.push(`${message.text()} (${message.location().url})`)
      })
      await page.clock.setFixedTime(`${TODAY}T10:00:00`)
      await page.goto(path)
      await page.locator('h1').waitFor()
      return page
    },
  }
}

/** What the browser itself says when the journey cuts the line. */
const isOffline = (text: string): boolean => text.includes('ERR_INTERNET_DISCONNECTED')

/** Gives the page the student of a file, as an earlier visit would have left it. */
export async function asStudent(
  page: Page,
  file = 'examples/year-6-germany.yaml',
  more: object = {},
): Promise<void> {
  const data = { ...parse(readFileSync(join(root, file), 'utf8')), ...more }
  await page.evaluate(
    (saved) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('famulus', 1)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction('student', 'readwrite')
          transaction.objectStore('student').put(saved, 'current')
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    { data, past: [] },
  )
  await page.reload()
  await page.locator('h1').waitFor()
}

/** What the press of a button saves, as text. */
export async function savedBy(page: Page, button: string | RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

/** A measured figure, for whoever reads the test's output. */
export const figure = (what: string, value: string): void =>
  console.log(`figure: ${what.padEnd(58)} ${value}`)
