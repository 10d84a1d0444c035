import { expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { linkIn, setDemo } from './demo.testing.ts'
import { figure, phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { mailTo, openNow, signIn } = setDemo()

const stay = '/stays/0198c0de-0000-7000-8000-000000000005'
const doctor = 'doctor@hospital.example'

test('a supervisor without an account answers by one tap, then says more; the student reads it', async () => {
  const student = await enter()
  await signIn(student, 'student-5')
  const page = await openNow(student, `${stay}/feedback`)
  await page.getByLabel('Address of a supervisor').fill(doctor)
  await page.getByLabel('Language of the mails').selectOption('de')
  await page.getByRole('button', { name: 'Name this supervisor' }).click()
  await page.getByText(doctor).waitFor()
  await page.getByLabel('What for').selectOption('final')
  await page.getByRole('button', { name: 'Ask now' }).click()
  await page.getByText('One mail is on its way.').waitFor()
  await isWell(page, 'feedback-desktop-en')
  await expect.poll(() => mailTo(student, doctor)).toContain('/feedback#')

  const link = linkIn(await mailTo(student, doctor))
  const answering = await openNow(await enter({ ...phone, locale: 'de-DE' }), link)
  await answering.getByRole('button', { name: 'Gesehen, stimmt so', exact: true }).click()
  await answering.getByText(/Danke: Student in year 5 sieht es sofort/).waitFor()
  figure('a supervisor answers, from the link in the mail', '1 tap')
  await isWell(answering, 'feedback-link-phone-de')
  await answering.getByLabel('Wie viel würden Sie anvertrauen?').selectOption({ index: 4 })
  await answering.getByLabel('Fertigkeiten').selectOption('5')
  await answering.getByLabel(/Ein Wort an/).fill('Ruhige Hände.')
  await answering
    .getByText(/\d von 5/)
    .first()
    .waitFor()
  await answering.getByLabel(/Ziele, die Sie/).fill('Eine Aufnahme allein\nZwei Drainagen')
  await answering.getByRole('button', { name: 'Senden' }).click()
  await answering.getByText(/Danke:/).waitFor()
  await answering.waitForLoadState('networkidle')

  await page.reload()
  await page.getByRole('heading', { level: 1, name: /One answer/ }).waitFor()
  await page.getByText('Ruhige Hände.').waitFor()
  await page.getByRole('button', { name: 'Take this goal: Zwei Drainagen' }).click()
  await page.getByText('is one of your goals').waitFor()
  await page.getByText('4: to act alone, and tell me afterwards').waitFor()
  await page.getByText('Skills: 5 of 5').waitFor()
  await isWell(page, 'feedback-answered-desktop-en')
  await page.getByRole('button', { name: `Ask no more: ${doctor}` }).click()
  await page.getByRole('button', { name: 'Ask now' }).waitFor({ state: 'detached' })
  const late = await openNow(await enter(phone), link)
  await late.getByRole('heading', { name: 'This link does nothing any more' }).waitFor()
})
