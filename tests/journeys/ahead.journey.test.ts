import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asStudent, setStage, slowDown } from './stage.testing.ts'

// The server draws the first page for its own day, so these journeys run on the real one.

const { enter } = setStage()

test('what is answered before the app is there is not lost', async () => {
  const page = await onItsDay('en-GB')
  await slowDown(page, 6)
  await page.goto('/', { waitUntil: 'commit' })
  const drawn = page.locator('#ahead')
  await drawn.getByRole('combobox', { name: 'Country' }).first().waitFor()
  // In one go, as the app may take over at any moment.
  const isEarly = await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('#ahead aside form')
    const select = form?.querySelector('select')
    if (!form || !select) return false
    select.value = 'DE'
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[type=submit]'))
    return document.getElementById('ahead')?.getAttribute('aria-busy') === 'true'
  })
  expect(isEarly).toBe(true)
  await drawn.waitFor({ state: 'detached' })
  await page.getByText(/^Noted\./).waitFor()
  expect(await page.locator('h1').count()).toBe(1)
})

test('what is drawn ahead is what the app shows', async () => {
  for (const locale of ['en-GB', 'de-DE']) {
    const page = await onItsDay(locale)
    await page.route('**/assets/*.js', () => {}) // the app never comes
    await page.goto('/', { waitUntil: 'commit' })
    const drawn = await linesIn(page, '#ahead')
    await page.unrouteAll()
    await page.reload()
    await page.locator('#ahead').waitFor({ state: 'detached' })
    expect(drawn.length).toBeGreaterThan(50)
    expect(drawn).toEqual(await linesIn(page, '#root'))
  }
})

/** Without what can be chosen from: Node and browser call some countries by different names. */
const linesIn = (page: Page, place: string): Promise<string[]> =>
  page.locator(place).evaluate((drawn) => {
    const copy = drawn.cloneNode(true) as HTMLElement
    for (const option of copy.querySelectorAll('option')) option.remove()
    return [...copy.querySelectorAll('h1, h2, p, a, button, label, li > div, header > span')].map(
      ({ textContent }) => textContent,
    )
  })

test('nothing is drawn ahead for somebody who is known, for another language or for a search', async () => {
  const known = await onItsDay('en-GB')
  await known.goto('/')
  await known.locator('#ahead').waitFor({ state: 'detached' })
  await asStudent(known)
  await known.waitForFunction(() => localStorage.getItem('famulus.known') !== null)
  expect(await drawnAhead(known, '/')).toBe(false)
  expect(await drawnAhead(await onItsDay('en-GB'), '/?country=US')).toBe(false)
  const german = await onItsDay('en-GB')
  await german.addInitScript(() => localStorage.setItem('famulus.language', 'de'))
  expect(await drawnAhead(german, '/')).toBe(false)
  expect(await drawnAhead(await onItsDay('en-GB'), '/')).toBe(true)
})

async function onItsDay(locale: string): Promise<Page> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const context = await enter({ locale, timezoneId: timeZone })
  return context.newPage()
}

/** With every style there, and an app that never comes. */
async function drawnAhead(page: Page, path: string): Promise<boolean> {
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto(path, { waitUntil: 'load' })
  return page.locator('#ahead').isVisible()
}
