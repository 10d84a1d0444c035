import type { BrowserContext } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, openNow, signIn } = setDemo()

/** The stay of the demonstration that is over. */
const stay = '/stays/0198c0de-0000-7000-8000-000000000006/report'
let [student, site]: BrowserContext[] = []

beforeAll(async () => {
  student = await enter({ ...phone, locale: 'de-DE' })
  await signIn(student, 'student-6')
  site = await enter()
  await signIn(site, 'site')
})

const at = (context: BrowserContext | undefined, path: string) => {
  if (!context) throw new Error('nobody is signed in')
  return openNow(context, path)
}

test('a student tells on a phone, in German, and what is typed is there after a reload', async () => {
  const page = await at(student, stay)
  await page.getByRole('heading', { level: 1, name: /University of Pittsburgh/ }).waitFor()
  await page.getByLabel('Ja', { exact: true }).check()
  await page.getByLabel(/jede Woche geplante Lehre/).check()
  await page
    .getByLabel('Was sagst du allen, die als Nächstes gehen?')
    .fill('Frag am ersten Tag nach dem Dienstplan.')
  await page.getByLabel('Stunden pro Woche').fill('52')
  await page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok())
  await page.reload()
  await page.getByText('Frag am ersten Tag nach dem Dienstplan.').first().waitFor()
  await isWell(page, 'report-phone-de')
  await page.getByRole('button', { name: 'Zur Veröffentlichung abgeben' }).click()
  await page.getByText(/Fassung 1.*wird gelesen/).waitFor()
})

test('the site approves, and the programme page tells it without a name', async () => {
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(
    site as BrowserContext,
    'GET',
    '/me',
  )
  const page = await at(site, `/moderation/${me.organisations[0].organisationId}`)
  await page.getByText('Frag am ersten Tag nach dem Dienstplan.').waitFor()
  await isWell(page, 'moderation')
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('heading', { name: 'No report waits' }).waitFor()
  const programme = await at(site, '/programmes/us-pittsburgh')
  const section = programme.locator('section', { has: programme.locator('#previous-students') })
  await section
    .getByText(/6 reports/)
    .first()
    .waitFor()
  await isWell(programme, 'programme')
  await section.getByRole('link', { name: 'Read what they wrote' }).click()
  await programme.getByText('Frag am ersten Tag nach dem Dienstplan.').waitFor()
  expect(await programme.locator('main').innerText()).not.toContain('Student in year 6')
  await isWell(programme, 'reports')
})
