import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asStudent, phone, savedBy, setStage, worksOffline } from './stage.testing.ts'

const { enter, open } = setStage()

test('is Harvard possible, why not now, what instead, and what would it cost?', async () => {
  const page = await open(await enter())
  await asStudent(page)
  await page.getByRole('searchbox').fill('boston harvard')
  await page.getByRole('link', { name: 'Harvard Medical School' }).click()
  await expect
    .poll(() => page.locator('h1').textContent())
    .toMatch(/^Ask the host: the newest page found \(2021\)/)
  await page.getByRole('heading', { name: /Status: suspended \(2021\)/ }).waitFor()
  await page
    .getByText(/approved/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'What it costs' }).click()
  await expect.poll(() => page.locator('h1').textContent()).toMatch(/weeks cost about €[\d,]+ to €[\d,]+/)
  await page.getByText(/^Bundle 1:/).waitFor()
})

test('from a programme to the plan, and into a calendar', async () => {
  const page = await open(await enter())
  await asStudent(page)
  await page.goto('/programmes/us-yale?start=2027-06-07&weeks=8')
  await page.getByRole('link', { name: 'Plan this' }).click()
  await page
    .getByRole('heading', { name: 'What to do', exact: true })
    .or(page.getByRole('heading', { name: /^What to do/ }))
    .first()
    .waitFor()
  await page.getByText(/of the best bundle/).waitFor()
  const first = new ICAL.Component(ICAL.parse(await savedBy(page, /Calendar file/)))
  const events = first.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(events.length).toBeGreaterThan(5)
  expect(events.some(({ summary }) => summary.startsWith('The stay'))).toBe(true)

  await page.getByRole('button', { name: /^Send the application/ }).click()
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('“Send the application” is done.').waitFor()
  const second = new ICAL.Component(ICAL.parse(await savedBy(page, /Calendar file/)))
  const revised = second
    .getAllSubcomponents('vevent')
    .map((event) => Number(event.getFirstPropertyValue('sequence')))
  expect(Math.max(...revised)).toBe(1)
})

test('works without a connection after the first visit, with everything that was said', async () => {
  const context = await enter(worksOffline)
  const page = await open(context)
  await asStudent(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await page.goto('/programmes/us-yale')
  await expect.poll(() => page.locator('h1').textContent()).toMatch(/^Fixable/)
  await page.getByRole('link', { name: 'What it costs' }).click()
  await page.getByText(/^Bundle 1:/).waitFor()
  await page.goto('/sources')
  await page.locator('h1').waitFor()
})

test('two tabs share one student, and neither undoes the other', async () => {
  const context = await enter()
  const first = await open(context, '/programmes/us-yale')
  const second = await open(context, '/programmes/no-oslo')
  await first.getByRole('button', { name: 'Add to shortlist' }).click()
  await second.getByRole('button', { name: 'Add to shortlist' }).click()
  const count = (page: Page) => page.getByRole('link', { name: /^Shortlist/ }).textContent()
  await expect.poll(() => count(first)).toBe('Shortlist2')
  await expect.poll(() => count(second)).toBe('Shortlist2')
  await first.reload()
  await expect.poll(() => count(first)).toBe('Shortlist2')
})

test('speaks German, and remembers it', async () => {
  const page = await open(await enter())
  await page.getByRole('button', { name: /auf Deutsch/ }).click()
  await expect.poll(() => page.locator('h1').textContent()).toMatch(/Programme in \d+ Ländern/)
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  await page.reload()
  await page.getByRole('link', { name: 'Wohin kann ich?' }).waitFor()
})

test('can be used by keyboard alone', async () => {
  const page = await open(await enter())
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the page')
  const reached = new Set<string>()
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    reached.add(name.trim())
    if (name.includes('Edinburgh')) break
  }
  for (const name of ['Shortlist', 'Answer', 'I don’t know', 'Ask me later'])
    expect([...reached]).toContain(name)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('/programmes/')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('fits a phone', async () => {
  const page = await open(await enter(phone))
  await asStudent(page)
  await page.getByRole('link', { name: 'Plan' }).click()
  await page.getByRole('combobox', { name: 'Programme' }).selectOption('us-yale')
  await page.getByRole('heading', { name: /^What to do/ }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test.each([
  ['money', '/money?programme=us-yale&start=2027-03-22&weeks=8'],
  ['plan', '/plan?programme=us-yale&start=2027-03-22&weeks=8'],
  ['programme', '/programmes/us-yale?start=2027-03-22&weeks=8'],
])('a first day can be typed digit by digit: %s', async (_, path) => {
  const page = await open(await enter())
  await asStudent(page)
  await page.goto(path)
  const field = page.getByLabel('First day')
  const start = () => new URL(page.url()).searchParams.get('start')
  await field.click()
  await field.press('ArrowLeft')
  await field.press('ArrowLeft')
  // The sixth of June, in whatever order the browser asks for day and month.
  for (const digit of '06062027') {
    await page.keyboard.press(digit)
    await page.waitForTimeout(50)
  }
  expect(await field.inputValue()).toBe('2027-06-06')
  await expect.poll(start).toBe('2027-06-06')
  await page.keyboard.press('Tab')
  expect(await field.inputValue()).toBe('2027-06-06')
})
