import { expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, openNow, signIn } = setDemo()

/** A letter that a member of the school signs. */
async function newLetter(): Promise<string> {
  const context = await enter()
  await signIn(context, 'dean')
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(context, 'GET', '/me')
  const { organisationId } = me.organisations[0]
  const { applications } = await asked<{
    applications: [{ studentId: string; applicationId: string }]
  }>(context, 'GET', `/organisations/${organisationId}/applications`)
  const { studentId, applicationId } = applications[0]
  const today = new Date().toISOString().slice(0, 10)
  const days = { validFrom: today, validUntil: `${Number(today.slice(0, 4)) + 1}-12-31` }
  const claims = [
    { kind: 'good-standing', ...days, enrolledSince: '2021-10-01' },
    { kind: 'study-year', ...days, year: 6, graduatesOn: days.validUntil },
    { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' },
  ]
  const { jws } = await asked<{ jws: string }>(
    context,
    'POST',
    `/applications/${studentId}/${applicationId}/letters`,
    {
      organisationId,
      template: 'good-standing',
      answers: claims.map((claim) => ({ answer: 'change', claim })),
    },
  )
  return jws
}

test('a letter is good, altered it is not, and without a connection it says as of when it knows', async () => {
  const jws = await newLetter()
  const context = await enter(phone)
  const page = await openNow(context, `/verify#${jws}`)
  await page.getByRole('heading', { name: 'The letter is genuine' }).waitFor()
  await page.getByText('Signed by Dean of studies, Dean.').waitFor()
  await page.getByText(/^Signed on .* as of/).waitFor()
  await isWell(page, 'a genuine letter')

  const [head, payload = '', signature] = jws.split('.')
  const letter = page.getByRole('textbox', { name: 'Letter' })
  const altered = `${payload.slice(0, 40)}${payload[40] === 'A' ? 'B' : 'A'}${payload.slice(41)}`
  await letter.fill([head, altered, signature].join('.'))
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('alert').getByRole('heading', { name: 'Do not rely on this letter' }).waitFor()
  await isWell(page, 'an altered letter')

  await context.setOffline(true)
  const other = await newLetter()
  await letter.fill(other)
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('heading', { name: 'The letter is genuine' }).waitFor()
  await page.getByText(/The server was not reached: .* as of/).waitFor()
  await isWell(page, 'a letter without a connection')
})

test('the page without a letter asks for one, and nothing of a letter goes to the server', async () => {
  const jws = await newLetter()
  const context = await enter({ locale: 'de-DE' })
  const urls: string[] = []
  context.on('request', (request) => urls.push(`${request.url()} ${request.postData() ?? ''}`))
  const page = await openNow(context, '/verify')
  await page.getByRole('heading', { name: 'Brief prüfen' }).waitFor()
  await isWell(page, 'no letter yet')
  await page.getByRole('textbox', { name: 'Brief' }).fill(jws)
  await page.getByRole('button', { name: 'Prüfen' }).click()
  await page.getByRole('heading', { name: 'Der Brief ist echt' }).waitFor()
  expect(urls.filter((url) => url.includes(jws.slice(0, 60)))).toEqual([])
})
