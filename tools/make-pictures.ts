import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { parse } from 'yaml'
import { listen } from '../server/listen.ts'
import { chromiumFlags, findChromium } from '../tests/journeys/chromium.ts'
import { buildWeb } from './build-web.ts'
import { builtSite } from './built-site.ts'

// Makes the screenshots of the README and the icons of the app: npm run pictures

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'pictures')
const example = parse(readFileSync(join(root, 'examples', 'year-6-germany.yaml'), 'utf8'))

await buildWeb()
const { port, close } = await listen(await builtSite(), { port: 0, database: { kind: 'memory' } })
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
mkdirSync(folder, { recursive: true })

await picture('where.png', '/', { width: 1280, height: 900 })
await picture('programme.png', '/programmes/us-yale?start=2027-06-07&weeks=8', { width: 1280, height: 900 })
for (const size of [192, 512]) await icon(size)

await browser.close()
await close()

/** The page as the student of the example sees it on the day of the example. */
async function picture(
  name: string,
  path: string,
  viewport: { width: number; height: number },
): Promise<void> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    serviceWorkers: 'block',
    deviceScaleFactor: 1,
  })
  const page = await context.newPage()
  await page.clock.setFixedTime('2026-11-22T10:00:00')
  await page.goto(`http://localhost:${port}/sources`)
  await page.locator('h1').waitFor()
  await keep(page)
  await page.goto(`http://localhost:${port}${path}`)
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, name) })
  await context.close()
}

async function keep(page: Page): Promise<void> {
  await page.evaluate(
    `new Promise((resolve, reject) => {
      const request = indexedDB.open('famulus', 1)
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const transaction = request.result.transaction('student', 'readwrite')
        transaction.objectStore('student').put(${JSON.stringify({ data: example, past: [] })}, 'current')
        transaction.oncomplete = () => resolve(request.result.close())
      }
    })`,
  )
}

async function icon(size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = readFileSync(join(root, 'web', 'public', 'icon.svg'), 'utf8')
  await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svg}`)
  await page.screenshot({ path: join(root, 'web', 'public', `icon-${size}.png`), omitBackground: true })
  await page.close()
}
