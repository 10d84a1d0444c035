import type { BrowserContext } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { linkIn, setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, mailTo, openNow, signIn } = setDemo()

const registrar = 'registrar@hospital.example'
let [site, guest]: BrowserContext[] = []

beforeAll(async () => {
  site = await enter({})
  await signIn(site, 'site')
  guest = await enter({ ...phone, locale: 'de-DE' })
})

const at = (context: BrowserContext | undefined, path: string) => {
  if (!context) throw new Error('nobody is there')
  return openNow(context, path)
}

test('a site makes a host, invites who runs it, and gives it a programme', async () => {
  const page = await at(site, '/organisations')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('An island hospital')
  await page.getByRole('button', { name: 'Make it' }).click()
  const host = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'An island hospital' }) })
  await host.getByLabel('E-mail address of the first administrator').fill(registrar)
  await host.getByRole('button', { name: 'Invite' }).click()
  await host.getByText('The invitation is on its way').waitFor()
  const programme = host.getByLabel('Give An island hospital a programme').and(page.locator('input'))
  await programme.fill('us-harvard')
  await page.getByRole('option', { name: /\(us-harvard\)$/ }).click()
  await host.getByRole('button', { name: 'Give it' }).click()
  await host.getByRole('link', { name: /Exclerk/ }).waitFor()
  await isWell(page, 'organisations')
})

test('who was invited comes by the link, signs in, accepts once, and sets the terms', async () => {
  if (!site || !guest) throw new Error('nobody is there')
  const link = linkIn(await mailTo(site, registrar))
  expect(link).toMatch(/\/invitations#[\w-]{40,}$/)
  const page = await at(guest, link)
  await page.getByText('lädt dich ein').waitFor()
  await isWell(page, 'invitation')
  const door = page.locator('a[href^="/sign-in?next"]')
  // What is sent to the server never holds the token.
  expect(await door.getAttribute('href')).toBe('/sign-in?next=/invitations')
  await asked(guest, 'POST', '/auth/sign-in/magic-link', { email: registrar, callbackURL: '/invitations' })
  await page.goto(linkIn(await mailTo(site, registrar)))
  await page.getByRole('button', { name: 'Annehmen' }).click()
  await page.getByText('Du gehörst jetzt dazu').waitFor()
  await page.getByRole('link', { name: 'Mitglieder' }).click()
  await page.getByRole('heading', { name: 'An island hospital: ein Mitglied' }).waitFor()
  await page.getByLabel('E-Mail-Adresse').fill('reviewer@hospital.example')
  await page.getByRole('button', { name: 'Einladen' }).click()
  await page.getByRole('button', { name: /reviewer@hospital.example zurücknehmen/ }).waitFor()
  await isWell(page, 'members')
  await page.getByLabel(`Was ${registrar} darf`).selectOption('member')
  await page.getByRole('alert').getByText('Sonst verwaltet niemand').waitFor()
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(guest, 'GET', '/me')
  const { organisationId } = me.organisations[0]
  const terms = await at(guest, `/host/${organisationId}/terms`)
  await terms.getByLabel('Erst befürwortet die Heimatuniversität').uncheck()
  await terms.getByLabel('Ein frei gewordener Platz geht an die Nächsten').check()
  await terms.getByRole('button', { name: 'Speichern' }).click()
  await terms.getByText('Gespeichert.').waitFor()
  await isWell(terms, 'terms')
  await terms.reload()
  expect(await terms.getByLabel('Ein frei gewordener Platz geht an die Nächsten').isChecked()).toBe(true)
})
