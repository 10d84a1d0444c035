import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, mailTo, openNow, signIn } = setDemo()

const stay = '/stays/0198c0de-0000-7000-8000-000000000005'
const told = 'A needle went through my glove in theatre.'

async function as(key: string, options: Parameters<typeof enter>[0] = {}) {
  const context = await enter(options)
  await signIn(context, key)
  return context
}

test('a student reports on a phone, in German; the school says that it knows, and the student sees who read it', async () => {
  const student = await as('student-5', { ...phone, locale: 'de-DE' })
  const page = await openNow(student, `${stay}/incidents`)
  await page.getByText('hat noch nicht gesagt, davon zu wissen').waitFor()
  await page.getByLabel('Was ist geschehen?').fill(told)
  await page.reload()
  await expect.poll(() => page.getByLabel('Was ist geschehen?').inputValue()).toBe(told)
  await page.getByLabel('Heimathochschule').selectOption({ label: 'Beispiel-Universität, Dekanat' })
  await isWell(page, 'incidents-phone-de')
  await page.getByRole('button', { name: 'Meiner Hochschule melden' }).click()
  await page.getByText('Gemeldet. Du bekommst eine Mail').waitFor()
  await page.getByRole('heading', { name: /^Nadelstich/ }).waitFor()
  await expect.poll(() => mailTo(student, 'dean@demo.example')).toContain('view=incidents')
  expect(await mailTo(student, 'dean@demo.example')).not.toContain('needle')

  const dean = await as('dean', { locale: 'en-GB' })
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(dean, 'GET', '/me')
  const desk = await openNow(dean, `/home/${me.organisations[0].organisationId}?view=incidents`)
  await desk.getByRole('heading', { level: 1, name: '2 incidents wait for you' }).waitFor()
  await isWell(desk, 'incidents-desk-desktop-en')
  const one = desk.getByRole('listitem').filter({ hasText: 'Needlestick' })
  await one.getByRole('button', { name: 'Open the report' }).click()
  await one.getByText(told).waitFor()
  await one.getByLabel('To the student').fill('Occupational health expects you. We ring you at six.')
  await isWell(desk, 'incidents-open-desktop-en')
  await one.getByRole('button', { name: 'We know of it' }).click()
  await desk.getByRole('heading', { level: 1, name: 'One incident waits for you' }).waitFor()

  await page.reload()
  const card = page.getByRole('article').filter({ hasText: 'Nadelstich' })
  await card.getByText('Beispiel-Universität, Dekanat weiß davon.').waitFor()
  await card.getByText('We ring you at six.').waitFor()
  await card.getByText('Von jemandem bei Beispiel-Universität, Dekanat gelesen').waitFor()
  await card.getByLabel('An deine Hochschule').fill('Danke, ich bin untersucht.')
  await card.getByRole('button', { name: 'Abschließen' }).click()
  await card.getByText('Abgeschlossen.').waitFor()
  await card.getByRole('button', { name: 'Wieder öffnen' }).waitFor()
})

test('without an account the report is a text, and what may name a patient is asked about first', async () => {
  const page = await openNow(await enter(), '/stays')
  await page.getByRole('button', { name: 'Begin a logbook' }).click()
  await page.getByLabel('Hospital or university').fill('Teaching hospital')
  await page.getByLabel('Country').selectOption('NO')
  await page.getByLabel('First day').fill('2026-11-02')
  await page.getByLabel('Last day').fill('2099-01-01')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('link', { name: 'Incidents' }).click()
  await page.getByLabel('What happened').fill('Mrs Miller, born 12.03.1950, was given the wrong drug.')
  await page.getByRole('button', { name: 'Save as a text' }).click()
  await page.getByRole('alert').filter({ hasText: '12.03.1950' }).waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'It is no patient: keep it' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('wrong drug')
})
