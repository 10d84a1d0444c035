import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { answerTimes, middleOf } from './answer-time.testing.ts'
import { asStudent, figure, setStage, slowDown } from './stage.testing.ts'

// Times depend on the machine, so they are printed and not asserted; sizes and shifts are the same everywhere.

const { enter, open } = setStage()

const KILOBYTE = 1024
const MOST_SCRIPT = 250 * KILOBYTE

test('the scripts of the first page fit into their budget', async () => {
  const context = await enter()
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  page.on('response', (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname))
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  const sizes = await Promise.all(scripts)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  figure('first page: scripts, gzip (at most 250 kB)', `${(total / KILOBYTE).toFixed(0)} kB`)
  expect(sizes.length).toBeGreaterThan(2)
  expect(total).toBeLessThan(MOST_SCRIPT)
})

test('the first page is usable soon on a slow machine, and nothing on it jumps', async () => {
  const context = await enter()
  const page = await context.newPage()
  await slowDown(page, 4)
  await page.addInitScript(watchFirstPage)
  const startedAt = performance.now()
  await page.goto('/', { waitUntil: 'commit' })
  await page.waitForFunction(() => (window as unknown as Watched).usableAt > 0)
  const usableAt = await page.evaluate(() => (window as unknown as Watched).usableAt)
  figure('first page: usable, CPU slowed 4 times (under 1.5 s)', `${(usableAt / 1000).toFixed(2)} s`)
  await page.locator('#ahead').waitFor({ state: 'detached' })
  figure(
    'first page: the app has taken over, CPU slowed 4 times',
    `${((performance.now() - startedAt) / 1000).toFixed(2)} s`,
  )
  await page.waitForTimeout(500)
  const shift = await page.evaluate(() => (window as unknown as Watched).shift)
  figure('first page: layout shift', shift.toFixed(4))
  expect(shift).toBeLessThan(0.01)
})

test('an answer moves the map, the counts and the list', async () => {
  const page = await open(await enter())
  await asStudent(page)
  const times = await answerTimes(page)
  figure('an answer until all programmes and the map show it (under 50 ms)', `${middleOf(times)} ms`)
  expect(times.every((time) => time > 0)).toBe(true)
})

/** Milliseconds from the beginning of the visit until the question could be answered, and how far things jumped. */
type Watched = { usableAt: number; shift: number }

/** Runs in the page, which is asked afterwards: whoever looks for things in a slow page makes it slower. */
function watchFirstPage(): void {
  const watched = window as unknown as Watched
  watched.shift = 0
  watched.usableAt = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    if (!document.querySelector('aside form select')) return requestAnimationFrame(look)
    // With the frame after this one it is painted.
    return requestAnimationFrame(() => setTimeout(() => (watched.usableAt = performance.now())))
  }
  look()
}
