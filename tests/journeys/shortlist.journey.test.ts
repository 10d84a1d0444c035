import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asStudent, setStage } from './stage.testing.ts'

const { enter, open } = setStage()
const file = 'examples/year-6-germany.yaml'
const shortlist = ['us-yale', 'gb-oxford', 'us-harvard']

/** The shortlist of a student in the final year, with its address. */
async function atShortlist(listed: readonly string[], search = ''): Promise<Page> {
  const page = await open(await enter())
  await asStudent(page, file, { shortlist: listed })
  await page.goto(`/shortlist${search}`)
  await page.locator('h1').waitFor()
  return page
}

const columns = (page: Page) =>
  page
    .getByRole('columnheader')
    .getByRole('link', { name: /^[^:]*School[^:]*$/ })
    .allTextContents()

test('puts the shortlist side by side, and says what awards pay', async () => {
  const page = await atShortlist(shortlist)
  expect(await page.locator('h1').textContent()).toBe(
    '2 of 3 programmes on the list are open or can be; one is not settled yet.',
  )
  expect(await columns(page)).toEqual([
    'Yale School of Medicine',
    'University of Oxford Medical School',
    'Harvard Medical School',
  ])
  const fees = page.getByRole('row', { name: /^Fees/ }).getByRole('cell')
  expect(await fees.allTextContents()).toEqual([
    'no source tells',
    expect.stringMatching(/^£50\.00 per application \(2024\)/),
    'no source tells',
  ])
  await expect
    .poll(() => page.getByRole('row', { name: /^Covered by awards/ }).textContent(), { timeout: 60_000 })
    .toMatch(/at best €[\d,]+, certain €/)
})

test('shows only what differs, and keeps it in the address', async () => {
  const page = await atShortlist(shortlist)
  await page.getByRole('row', { name: /^Length 4 weeks/ }).waitFor()
  await page.getByLabel('Only what differs').check()
  await expect.poll(() => page.getByRole('row', { name: /^Length 4 weeks/ }).count()).toBe(0)
  expect(page.url()).toMatch(/only=differences/)
})

test('takes a column out, takes a programme off the list, and takes that back', async () => {
  const page = await atShortlist(shortlist)
  await page.getByLabel('Put Yale School of Medicine side by side with others').uncheck()
  await expect
    .poll(() => columns(page))
    .toEqual(['University of Oxford Medical School', 'Harvard Medical School'])
  await page.getByRole('button', { name: 'Remove: Harvard Medical School' }).click()
  await expect.poll(() => columns(page)).toEqual(['University of Oxford Medical School'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(() => columns(page))
    .toEqual(['University of Oxford Medical School', 'Harvard Medical School'])
})

test('saves the table for a spreadsheet', async () => {
  const page = await atShortlist(shortlist)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect(lines[0]).toBe(
    '\uFEFF"Question","Yale School of Medicine","University of Oxford Medical School","Harvard Medical School"',
  )
})

test('helps where nothing is on the list, or only what nobody knows', async () => {
  const empty = await atShortlist([])
  const [add] = await empty.getByRole('button', { name: /^Add: / }).all()
  await add?.click()
  await expect.poll(() => empty.getByRole('button', { name: /^Remove: / }).count()).toBe(1)
  const gone = await atShortlist(['xx-gone'])
  await gone.getByText('The catalogue has no programme called “xx-gone”.').waitFor()
  await gone.getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => gone.locator('h1').textContent()).toBe('Nothing on the shortlist yet.')
})

test('finds a fact, and writes a report that would correct it', async () => {
  const page = await open(await enter(), '/sources')
  expect(await page.locator('h1').textContent()).toMatch(/^\d+ programmes, \d+ awards, [\d,]+ rules: /)
  await page.getByRole('searchbox').fill('fluent english conversation')
  await page.getByRole('button', { name: 'Correct this' }).first().click()
  await page.getByLabel('What would be right').fill('Not asked any more.')
  const report = await page.locator('pre').textContent()
  expect(report).toMatch(/^Correction: us-harvard \/ /)
  expect(report).toMatch(/Says now: Fluent English in conversation/)
  expect(report).toMatch(/What would be right: Not asked any more\./)
  expect(report).toMatch(/Source: \(not filled in\)/)
})

test('says which file an address asks for that is not there', async () => {
  const page = await open(await enter(), '/sources?file=xx-gone')
  await page.getByText('The catalogue has no file “xx-gone”.').waitFor()
})
