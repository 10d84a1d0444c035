import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { linkIn, setDemo } from './demo.testing.ts'
import { asStudent, figure, phone, setStage, worksOffline } from './stage.testing.ts'

const { enter } = setStage()
const { asked, mailTo, openNow, signIn } = setDemo()
const dean = 'dean@uni.example'

let student: BrowserContext
let dossier = ''
let stay = ''

beforeAll(async () => {
  student = await enter({ ...phone, ...worksOffline })
  await signIn(student, 'student-6')
})

/** A page by the address that the page before led to. */
const again = (context: BrowserContext) => openNow(context, new URL(dossier).pathname)

/** Presses the button of a move, then the one that makes it. */
async function move(
  page: Page,
  name: string,
  before: () => Promise<unknown> = async () => {},
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await before()
  await page.getByRole('button', { name: `${name}, now` }).click()
}

test('a student begins at the page of a programme', async () => {
  const page = await openNow(student, '/programmes/us-pittsburgh')
  await asStudent(page)
  await page.getByRole('link', { name: 'Apply', exact: true }).click()
  await page.getByRole('button', { name: 'Begin the draft' }).waitFor()
  await isWell(page, 'the beginning')
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}$/)
  dossier = page.url()
  await page.getByLabel('Why do you want to go there?').fill('To see transplant surgery.')
  await page.getByText('Saved.', { exact: true }).waitFor()
  await isWell(page, 'a draft')
})

/** Whoever got a link proves their address, confirms all that is proposed, and signs. */
async function signByLink(to: string, office: string): Promise<void> {
  await expect.poll(() => mailTo(student, to)).toContain('/endorse#')
  const signing = await openNow(await enter(), linkIn(await mailTo(student, to)))
  await signing.getByRole('button', { name: 'Send the six digits' }).click()
  await expect.poll(() => mailTo(student, to)).toMatch(/\b\d{6}\b/)
  await signing
    .getByRole('textbox', { name: /six digits/ })
    .fill(/\b\d{6}\b/.exec(await mailTo(student, to))?.[0] ?? '')
  await signing.getByRole('button', { name: 'Sign the letter' }).waitFor()
  for (const box of await signing.getByRole('radio', { name: 'True as it stands' }).all()) await box.check()
  const since = signing.getByLabel(/Enrolled since/)
  if (await since.count()) await since.fill('2021-10-01')
  await signing.getByRole('textbox', { name: 'Name' }).fill('Whoever signs')
  await signing.getByRole('textbox', { name: /^Office/ }).fill(office)
  await signing.getByRole('button', { name: 'Sign the letter' }).click()
  await signing.getByRole('heading', { name: 'The letter is signed' }).waitFor()
}

test('a dean who is no member endorses by a link', async () => {
  const page = await again(student)
  await page.getByRole('combobox', { name: 'Your school' }).fill('uni.example')
  await page.getByRole('option', { name: /Beispiel/ }).click()
  await page.getByLabel('Address of whoever signs').fill(dean)
  await page.getByLabel('What is needed').selectOption('good-standing')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await signByLink(dean, 'Dean')
})

test('the student submits, the host offers on condition, the student accepts', async () => {
  const page = await again(student)
  await move(page, 'Submit', () =>
    page.getByRole('checkbox', { name: /may read what tells of my health/ }).check(),
  )
  await page.getByText('Submitted', { exact: true }).first().waitFor()
  const host = await enter()
  await signIn(host, 'registrar')
  const desk = await openNow(host, '/account')
  await desk.getByRole('link', { name: /Pittsburgh/ }).click()
  await desk.getByRole('link', { name: /^Student in year 6/ }).click()
  await move(desk, 'Begin the review')
  await move(desk, 'Decide', async () => {
    await desk.getByRole('radio', { name: 'Conditional offer' }).check()
    await desk.getByRole('checkbox', { name: /spoken and written English/ }).check()
  })
  await move(desk, 'Send the decision')
  await desk.getByText('Conditional offer').first().waitFor()
  await page.reload()
  await isWell(page, 'an offer')
  await move(page, 'Accept')
  await page.getByText('Getting ready: tasks after the decision').first().waitFor()
  await page
    .getByText(/spoken and written English/)
    .first()
    .waitFor()
})

test('anybody checks the letter', async () => {
  const page = await again(student)
  await page.getByRole('link', { name: 'Letter of good standing' }).first().click()
  await page.getByRole('heading', { name: 'The letter is genuine' }).waitFor()
})

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

/** Other days of the stay than were agreed on, as it happens. */
async function moveStay(page: Page, [first, last]: [number, number], heading: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Change the stay' }).click()
  await page.getByLabel('First day').fill(day(first))
  await page.getByLabel('Last day', { exact: true }).fill(day(last))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  // What is shown is what waits to be sent.
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.getByText('All is in your account.').waitFor()
}

test('the stay is kept on a phone, with a week without a line in the middle', async () => {
  const page = await again(student)
  await page.getByRole('button', { name: 'Begin a logbook' }).click()
  await page.getByRole('heading', { level: 1, name: /University of Pittsburgh.*: in \d+ days/ }).waitFor()
  await moveStay(page, [-20, 3], /day 21 of 24/)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await student.setOffline(true)
  for (const ago of [9, 8, 7, 6, 5]) {
    await page.getByText(/more to say/).click()
    await page.getByLabel('Day', { exact: true }).fill(day(-ago))
    await page.getByRole('button', { name: 'ECG', exact: true }).click()
    await page.getByRole('button', { name: 'Assisted', exact: true }).click()
    await page.getByText('Kept: ECG, assisted.').waitFor()
    await page.getByText(/more to say/).click()
  }
  await page.getByText('5 changes wait on this device for a line.').waitFor()
  await student.setOffline(false)
  await page.getByText('All is in your account.').waitFor()
  await isWell(page, 'a logbook')
  await moveStay(page, [-20, -1], /20 days, 5 entries/)
  stay = new URL(page.url()).pathname
})

test('the host certifies the stay by a link, and anybody checks it', async () => {
  const page = await openNow(student, `${stay}/certificates`)
  await page.getByRole('combobox', { name: 'University of the host' }).fill('pitt.edu')
  await page
    .getByRole('option', { name: /pitt\.edu/ })
    .first()
    .click()
  await page.getByLabel('Address at the host').fill('office@pitt.edu')
  await page.getByRole('button', { name: 'Ask for a signature' }).click()
  await page.getByText(/The link is on its way/).waitFor()
  await isWell(page, 'the certificates')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make the PDF' }).click(),
  ])
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await signByLink('office@pitt.edu', 'Registrar')
  const application = await again(student)
  await application.getByRole('link', { name: 'Certificate of a stay' }).first().click()
  await application.getByRole('heading', { name: 'The letter is genuine' }).waitFor()
})

test('the report is read by the site, and tells the next student', async () => {
  const page = await openNow(student, `${stay}/report`)
  await page.getByLabel('Yes', { exact: true }).check()
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
  await page
    .getByLabel('What would you say to whoever goes next?')
    .fill('Ask for the operating list on the first day.')
  await saved
  await page.getByRole('button', { name: 'Hand it in for publication' }).click()
  await page.getByText(/Version 1/).waitFor()
  const site = await enter()
  await signIn(site, 'site')
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(site, 'GET', '/me')
  const moderation = await openNow(site, `/moderation/${me.organisations[0].organisationId}`)
  await moderation.getByRole('button', { name: 'Approve' }).click()
  await moderation.getByRole('heading', { name: 'No report waits' }).waitFor()
  const told = await openNow(await enter(phone), '/reports')
  await told.getByText('Ask for the operating list on the first day.').waitFor()
  figure(
    'the story',
    'applied, endorsed, offered, accepted, logged offline, certified, checked, reported, published',
  )
})
