import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, mailTo, openNow, signIn } = setDemo()

let [desk, reviewers]: BrowserContext[] = []
let host = ''

beforeAll(async () => {
  desk = await enter({ acceptDownloads: true })
  await signIn(desk, 'registrar')
  reviewers = await enter({ ...phone, locale: 'de-DE' })
  await signIn(reviewers, 'reviewer')
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(desk, 'GET', '/me')
  host = me.organisations[0].organisationId
})

const at = (context: BrowserContext | undefined, path = '') => {
  if (!context) throw new Error('nobody is signed in')
  return openNow(context, `/host/${host}${path}`)
}

const score = async (page: Page, points: string, give: string) => {
  const section = page.locator('section', { has: page.locator('#scores') })
  for (const row of await section.locator('fieldset').all()) await row.getByLabel(points).check()
  await section.getByRole('button', { name: give }).click()
  await section.locator('table').waitFor()
}

test('a registrar takes up, scores, asks, decides on condition, looks over and sends', async () => {
  const page = await at(desk)
  await page.getByRole('link', { name: /^Applicant 6/ }).waitFor()
  await isWell(page, 'queue')
  await page.keyboard.press('j')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A')
  await page.getByRole('link', { name: /^Applicant 6/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Applicant 6/ }).waitFor()
  await page.getByRole('button', { name: 'Begin the review' }).click()
  await page.getByRole('button', { name: 'Begin the review, now' }).click()
  await page.getByRole('button', { name: 'Decide', exact: true }).waitFor()
  await score(page, '4', 'Give this score')
  await page.getByLabel('A note').fill('Ask the ward about March.')
  await page.getByRole('button', { name: 'Add the note' }).click()
  await page.getByText('Ask the ward about March.', { exact: true }).waitFor()
  await page.getByLabel('Your message').fill('Is your English test still valid?')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('listitem').getByText('Is your English test still valid?').waitFor()
  await isWell(page, 'review')
  await page.getByRole('button', { name: 'Decide', exact: true }).click()
  await page
    .getByLabel('Offered on condition')
    .or(page.getByLabel(/condition/i))
    .first()
    .check()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Decide, now' }).click()
  await page.getByRole('button', { name: 'Send the decision' }).waitFor()
  await page.goto(page.url().replace(/\/host\/([^/]+)\/.*/, '/host/$1/decisions'))
  await page.getByRole('checkbox', { name: 'Applicant 6' }).waitFor()
  await isWell(page, 'decisions')
  await page.getByRole('button', { name: /^Send \d decisions$/ }).click()
  await page.getByRole('heading', { name: 'Every decision has been sent' }).waitFor()
  const mail = await mailTo(desk as BrowserContext, 'applicant-6@demo.example')
  expect(mail).toContain('There is a decision on your application')
  expect(mail).not.toMatch(/condition|English test/)
})

test('a second reviewer, on a phone and in German, sees the first score after an own one', async () => {
  const page = await at(reviewers, '?state=all')
  await page.getByRole('link', { name: /^Applicant 6/ }).click()
  await page.getByText('Eine Person aus deinem Team hat bewertet.').waitFor()
  expect(await page.locator('#scores').textContent()).toBe('Bewertung (eine Person)')
  await isWell(page, 'review-phone')
  await score(page, '3', 'So bewerten')
  await page.getByRole('heading', { name: 'Bewertung: 3,5 von 5 (2 Personen)' }).waitFor()
  await page.getByRole('rowheader', { name: 'Registrar in Pittsburgh' }).waitFor()
})

test('the student answers, and the queue says that a message waits', async () => {
  const student = await enter(phone)
  await signIn(student, 'applicant-6')
  const { applications } = await asked<{ applications: [{ applicationId: string }] }>(
    student,
    'GET',
    '/applications',
  )
  const page = await openNow(student, `/applications/${applications[0].applicationId}`)
  await page.getByText('Is your English test still valid?').waitFor()
  expect(await page.getByText('Ask the ward about March.').count()).toBe(0)
  await page.getByLabel('Your message').fill('Until May.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('listitem').getByText('Until May.').waitFor()
  const queue = await at(desk, '?state=all')
  await queue.getByRole('link', { name: /^Applicant 6.*message unanswered/ }).waitFor()
})

test('the queue is saved for a spreadsheet, every page of it', async () => {
  const page = await at(desk, '?state=all')
  const save = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return readFileSync(await download.path())
  }
  const { counts } = await asked<{ counts: Record<string, number> }>(
    desk as BrowserContext,
    'GET',
    `/organisations/${host}/applications`,
  )
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  const lines = (await save('Save as CSV')).toString('utf8').split('\r\n')
  expect(lines).toHaveLength(all + 1)
  expect(lines.find((line) => line.startsWith('"Applicant 6"'))).toContain('"3.5","2"')
  expect((await save('Save for Excel')).subarray(0, 2).toString()).toBe('PK')
})

test('a view is saved by a name, opened and deleted', async () => {
  const page = await at(desk, '?state=waitlisted')
  await page.getByText('Save this view').click()
  await page.getByLabel('Name for what you see now').fill('Waiting list')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.goto(page.url().replace('waitlisted', 'all'))
  await page.getByText('My views (1)').click()
  await page.getByRole('link', { name: 'Waiting list', exact: true }).click()
  await expect.poll(() => page.url()).toMatch(/state=waitlisted$/)
  await page.getByRole('button', { name: 'Delete the view Waiting list' }).click()
  await page.getByText('Save this view').waitFor()
})

test('places and periods break no rule of axe', async () => {
  const page = await at(desk, '/seats')
  await page.getByRole('heading', { name: 'One more period' }).waitFor()
  await isWell(page, 'seats')
})
