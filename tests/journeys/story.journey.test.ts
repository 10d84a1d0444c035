import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { brokenRules, tooWide } from './axe.testing.ts'
import { linkIn, setDemo } from './demo.testing.ts'
import { asStudent, figure, phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { mailTo, openNow, signIn } = setDemo()
const dean = 'dean@uni.example'

let student: BrowserContext
let dossier = ''

beforeAll(async () => {
  student = await enter(phone)
  await signIn(student, 'student-6')
})

/** A page by the address that the page before led to. */
const again = (context: BrowserContext) => openNow(context, new URL(dossier).pathname)

async function isWell(page: Page, what: string): Promise<void> {
  await page.locator('h1').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await brokenRules(page), `${what} in ${colorScheme}`).toEqual([])
  }
  expect(await tooWide(page), `${what} is wider than its window`).toBe(0)
}

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

test('a dean who is no member endorses by a link', async () => {
  const page = await again(student)
  await page.getByRole('combobox', { name: 'Your school' }).fill('uni.example')
  await page.getByRole('option', { name: /Beispiel/ }).click()
  await page.getByLabel('Address of whoever signs').fill(dean)
  await page.getByLabel('What is needed').selectOption('good-standing')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect.poll(() => mailTo(student, dean)).toContain('/endorse#')
  const signing = await openNow(await enter(), linkIn(await mailTo(student, dean)))
  await signing.getByRole('button', { name: 'Send the six digits' }).click()
  await expect.poll(() => mailTo(student, dean)).toMatch(/\b\d{6}\b/)
  await signing
    .getByRole('textbox', { name: /six digits/ })
    .fill(/\b\d{6}\b/.exec(await mailTo(student, dean))?.[0] ?? '')
  await signing.getByRole('button', { name: 'Sign the letter' }).waitFor()
  for (const box of await signing.getByRole('radio', { name: 'True as it stands' }).all()) await box.check()
  const since = signing.getByLabel(/Enrolled since/)
  if (await since.count()) await since.fill('2021-10-01')
  await signing.getByRole('textbox', { name: 'Name' }).fill('Dean of studies')
  await signing.getByRole('textbox', { name: /^Office/ }).fill('Dean')
  await signing.getByRole('button', { name: 'Sign the letter' }).click()
  await signing.getByRole('heading', { name: 'The letter is signed' }).waitFor()
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
  figure('the story', 'applied, endorsed by a link, offered on condition, accepted, letter checked')
})
