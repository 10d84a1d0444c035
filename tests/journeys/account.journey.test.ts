import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { totp } from '../../server/accounts/totp.testing.ts'
import { isWell } from './axe.testing.ts'
import { linkIn, setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, mailTo, openNow, signIn } = setDemo()

const dean = 'dean@demo.example'
const password = 'four words in a row'
let [staff, student]: BrowserContext[] = []

beforeAll(async () => {
  staff = await enter()
  await signIn(staff, 'dean')
  student = await enter({ ...phone, locale: 'de-DE' })
  await signIn(student, 'student-5')
})

const at = (context: BrowserContext | undefined, path: string) => {
  if (!context) throw new Error('nobody is signed in')
  return openNow(context, path)
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

let secret = ''
const typeCode = async (page: Page, submit: string) => {
  await page.getByLabel('Six digits').fill(totp(secret))
  await button(page, submit).click()
}

test('the menu says who is signed in, and only pages of the device say that something stays on it', async () => {
  const page = await at(student, '/')
  await page.getByText('nur auf diesem Gerät').waitFor()
  await button(page, 'Konto und Anmeldung').click()
  await page.getByText('student-5@demo.example').waitFor()
  await isWell(page, 'menu-phone-de')
  await page.getByRole('link', { name: 'Konto', exact: true }).click()
  await page.getByRole('heading', { name: /Du bist angemeldet/ }).waitFor()
  expect(await page.getByText('nur auf diesem Gerät').count()).toBe(0)
  await isWell(page, 'account-phone-de')
})

test('staff set up a second factor, and are asked for it from then on', async () => {
  const page = await at(staff, '/account')
  await button(page, 'Set up a second factor').click()
  secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await isWell(page, 'second-factor')
  await page.getByLabel('Six digits').fill('000000')
  await button(page, 'Confirm').click()
  await page.getByText('These digits are not right').waitFor()
  await typeCode(page, 'Confirm')
  await page.getByText('They are shown only now').waitFor()
  expect(await page.locator('code').count()).toBe(10)
  await isWell(page, 'backup-codes')

  await signIn(staff as BrowserContext, 'dean')
  const byLink = await at(staff, '/account')
  await byLink.getByRole('heading', { name: 'One more step' }).waitFor()
  await isWell(byLink, 'second-factor-due')
  await typeCode(byLink, 'Sign in')
  await byLink.getByRole('heading', { name: /You are signed in/ }).waitFor()
})

test('a password is set by way of the mail, and signs in with the second factor', async () => {
  const page = await at(staff, '/account')
  await button(page, 'Send me a link to set one').click()
  await page.getByText(/a link is on its way/).waitFor()
  const setting = await at(staff, linkIn(await mailTo(staff as BrowserContext, dean)))
  await setting.getByLabel('New password').fill(password)
  await isWell(setting, 'new-password')
  await button(setting, 'Save the password').click()
  await setting.getByRole('link', { name: 'Sign in' }).click()
  await setting.getByText('Sign in with a password').click()
  const door = setting.locator('details')
  await door.getByLabel('Your e-mail address').fill(dean)
  await door.locator('input[type=password]').fill('not the password')
  await button(setting, 'Sign in').click()
  await setting.getByText('The password is not right').waitFor()
  await isWell(setting, 'sign-in')
  await door.locator('input[type=password]').fill(password)
  await button(setting, 'Sign in').click()
  await typeCode(setting, 'Sign in')
  await setting.waitForURL('**/applications')
  const { me } = await asked<{ me: { hasSecondFactor: boolean } }>(staff as BrowserContext, 'GET', '/me')
  expect(me.hasSecondFactor).toBe(true)
})

test('a student withdraws the consent to health data, and sees since when', async () => {
  const { applications } = await asked<{
    applications: { applicationId: string; submittedAt: string | null }[]
  }>(student as BrowserContext, 'GET', '/applications')
  const sent = applications.find(({ submittedAt }) => submittedAt !== null)
  const page = await at(student, `/applications/${sent?.applicationId}`)
  await button(page, 'Einwilligung widerrufen').click()
  await page.getByText(/widerrufen: .* kann nichts davon mehr öffnen/).waitFor()
  await isWell(page, 'health-withdrawn-phone-de')
})

test('a student takes everything along, and deletes the account after reading what that does', async () => {
  const page = await at(student, '/account')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Alles speichern').click(),
  ])
  const files = unzipSync(readFileSync(await download.path()))
  const account = JSON.parse(strFromU8(files['account.json'] ?? new Uint8Array()))
  expect(account.person.email).toBe('student-5@demo.example')
  expect(account.applications.length).toBeGreaterThan(0)
  await button(page, 'Zeigen, was gelöscht würde').click()
  await page.getByRole('heading', { name: 'Sofort weg' }).waitFor()
  const confirm = button(page, 'Mein Konto endgültig löschen')
  expect(await confirm.isDisabled()).toBe(true)
  await page.getByLabel(/Tippe zur Bestätigung/).fill('student-5@demo.example')
  await isWell(page, 'delete-phone-de')
  await confirm.click()
  await page.waitForURL((url) => url.pathname === '/')
  const { me } = await asked<{ me: null }>(student as BrowserContext, 'GET', '/me')
  expect(me).toBeNull()
})
