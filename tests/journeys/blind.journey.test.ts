import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, openNow, signIn } = setDemo()

type Ids = { readonly studentId: string; readonly applicationId: string }

let registrars: BrowserContext
let reviewers: BrowserContext
let student: BrowserContext
let host = ''
let code = ''
let ids: Ids

beforeAll(async () => {
  registrars = await enter({ acceptDownloads: true })
  await signIn(registrars, 'registrar')
  reviewers = await enter({ ...phone, locale: 'de-DE', acceptDownloads: true })
  await signIn(reviewers, 'reviewer')
  student = await enter(phone)
  await signIn(student, 'applicant-5')
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(
    registrars,
    'GET',
    '/me',
  )
  host = me.organisations[0].organisationId
})

const at = (context: BrowserContext, path = '') => openNow(context, `/host/${host}${path}`)

test('a host has its applications reviewed blind, and one is submitted', async () => {
  const page = await at(registrars, '/terms')
  await page.getByLabel('Applications are reviewed blind').check()
  await isWell(page, 'blind-terms')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  const { applications } = await asked<{ applications: [Ids] }>(student, 'GET', '/applications')
  ids = applications[0]
  await asked(student, 'POST', `/applications/${ids.studentId}/${ids.applicationId}/moves`, {
    move: 'submit',
    sharesHealth: true,
  })
})

test('a reviewer, on a phone and in German, finds a code word where the name would be', async () => {
  const page = await at(reviewers, '?state=submitted')
  const link = page.getByRole('link', { name: /^Bewerbung [0-9A-Z]{4}-[0-9A-Z]{4} Blind/ })
  await link.waitFor()
  await isWell(page, 'blind-queue')
  code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await link.textContent()) ?? '')?.[0] ?? ''
  await page.getByLabel('Nach Namen oder Kennwort suchen').fill('Applicant 5')
  await page.getByText('Hier ist nichts').waitFor()
  await page.getByLabel('Nach Namen oder Kennwort suchen').fill(code.toLowerCase())
  await link.click()
  await page.getByRole('heading', { name: 'Du begutachtest diese Bewerbung blind' }).waitFor()
  await isWell(page, 'blind-review-phone')
  expect(await page.content()).not.toContain('Applicant 5')
})

test('neither table nor workbook tells the name', async () => {
  const page = await at(reviewers, '?state=submitted')
  for (const button of ['Als CSV speichern', 'Für Excel speichern']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    const file = textOf(readFileSync(await download.path()))
    expect(file).toContain(code)
    expect(file).not.toMatch(/Applicant 5|applicant-5/)
  }
})

test('a registrar reveals the student with a reason, which the student reads', async () => {
  const page = await at(registrars, `/${ids.studentId}/${ids.applicationId}`)
  await page.getByRole('heading', { name: new RegExp(`^Application ${code}`) }).waitFor()
  await isWell(page, 'blind-review')
  await page.getByRole('button', { name: 'Reveal the student' }).click()
  const dialog = page.getByRole('alertdialog')
  expect(await dialog.getByRole('button', { name: 'Reveal, now' }).isDisabled()).toBe(true)
  await dialog.getByLabel('Why you must know').fill('The name on the passport must be compared.')
  await isWell(page, 'blind-reveal')
  await dialog.getByRole('button', { name: 'Reveal, now' }).click()
  await page.getByRole('heading', { name: /^Applicant 5/ }).waitFor()
  expect(await page.getByText('You review this application blind').count()).toBe(0)
  const own = await openNow(student, `/applications/${ids.applicationId}`)
  await own.getByText(/revealed the student.*The name on the passport must be compared\./).waitFor()
})

test('whoever has scored sees who it is', async () => {
  const page = await at(reviewers, `/${ids.studentId}/${ids.applicationId}`)
  await page.getByRole('heading', { name: new RegExp(`^Bewerbung ${code}`) }).waitFor()
  await score(page, '3', 'So bewerten')
  await page.getByRole('heading', { name: /^Applicant 5/ }).waitFor()
  await isWell(page, 'blind-opened')
})

const score = async (page: Page, points: string, give: string) => {
  const section = page.locator('section', { has: page.locator('#scores') })
  for (const row of await section.locator('fieldset').all()) await row.getByLabel(points).check()
  await section.getByRole('button', { name: give }).click()
}

/** A text as it is, or all that is packed in a workbook, by the list at the end of it (APPNOTE.TXT 4.3.12, PKWARE). */
function textOf(file: Buffer): string {
  if (file.toString('latin1', 0, 2) !== 'PK') return file.toString('utf8')
  const texts: string[] = []
  for (let at = 0; at >= 0; at = file.indexOf('PK\x01\x02', at + 1, 'latin1')) {
    if (file.readUInt32LE(at) !== 0x02014b50) continue
    const [method, size, local] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt32LE(at + 42),
    ]
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(from, from + size)
    texts.push((method === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
  }
  return texts.join('\n')
}
