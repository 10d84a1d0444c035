import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { address, asked, mailTo, openNow, signIn } = setDemo()

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

type Me = { readonly me: { readonly email: string; readonly hasSecondFactor: boolean } | null }
const meIn = async (context: BrowserContext) => (await asked<Me>(context, 'GET', '/me')).me

/** A device with a key store of its own, which knows its owner by the finger. It belongs to this one page. */
async function giveDevice(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    setOwnerThere: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    setFinger: (enabled: boolean) =>
      session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  }
}

test('somebody from the dean’s office adds a passkey, and signs in with it and no second factor', async () => {
  const context = await enter()
  await signIn(context, 'dean')
  const page = await openNow(context, '/account')
  const device = await giveDevice(page)
  await device.setOwnerThere(false)
  await button(page, 'Add a passkey').click()
  await page.getByText('Your device did not finish this').waitFor()
  await device.setOwnerThere(true)
  await button(page, 'Add a passkey').click()
  await page.getByText('The passkey is added').waitFor()
  await page.getByText('not used yet').waitFor()
  await page.getByLabel('Name of the passkey').fill('laptop of the office')
  await button(page, 'Save the name').click()
  await button(page, 'Remove the passkey: laptop of the office').waitFor()
  await isWell(page, 'passkeys')
  // The dean is written to in German, whatever the browser speaks.
  expect(await mailTo(context, 'dean@demo.example')).toContain('ein Passkey dazugekommen')

  await device.setFinger(false)
  await button(page, 'Sign out').click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(await meIn(context)).toBeNull()
  await page.goto(`${address()}/sign-in?next=/account`)
  await button(page, 'Sign in with a passkey').waitFor()
  await isWell(page, 'passkey-door')
  await device.setFinger(true)
  await button(page, 'Sign in with a passkey').click()
  await page.getByRole('heading', { name: /You are signed in/ }).waitFor()
  await page.getByText(/last used/).waitFor()
  expect(await meIn(context)).toMatchObject({ email: 'dean@demo.example', hasSecondFactor: true })
})

test('on a phone, the field for the address offers the passkey; once it is removed, it is none', async () => {
  const context = await enter({ ...phone, locale: 'de-DE' })
  await signIn(context, 'student-5')
  const page = await openNow(context, '/account')
  const device = await giveDevice(page)
  await button(page, 'Passkey hinzufügen').click()
  await page.getByText('Der Passkey ist hinzugefügt').waitFor()
  await isWell(page, 'passkeys-phone-de')
  await button(page, 'Abmelden').click()
  await page.waitForURL((url) => url.pathname === '/')

  // Nothing is clicked: the device takes what the field offers.
  await page.goto(`${address()}/sign-in?next=/account`)
  await page.getByRole('heading', { name: /Du bist angemeldet/ }).waitFor()
  await button(page, /Passkey entfernen/).click()
  await page.getByText('noch nicht benutzt').waitFor({ state: 'detached' })
  await button(page, /Passkey entfernen/).waitFor({ state: 'detached' })
  await device.setFinger(false)
  await button(page, 'Abmelden').click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto(`${address()}/sign-in`)
  await button(page, 'Mit Passkey anmelden').waitFor()
  await isWell(page, 'passkey-door-phone-de')
  await device.setFinger(true)
  await button(page, 'Mit Passkey anmelden').click()
  await page.getByText('Dieser Passkey ist hier nicht bekannt').waitFor()
  expect(await meIn(context)).toBeNull()
})
