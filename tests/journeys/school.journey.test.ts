import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { linkIn, setDemo } from './demo.testing.ts'
import { figure, phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, mailTo, openNow, signIn } = setDemo()

type Ids = { readonly studentId: string; readonly applicationId: string }
const dean = 'dean@uni.example'

/** A student with one application, as the demonstration has them. */
async function applicant(key: string): Promise<{ context: BrowserContext; ids: Ids }> {
  const context = await enter()
  await signIn(context, key)
  const { applications } = await asked<{ applications: [Ids] }>(context, 'GET', '/applications')
  return { context, ids: applications[0] }
}

async function linkToDean(): Promise<string> {
  const { context, ids } = await applicant('applicant-1')
  const today = new Date().toISOString().slice(0, 10)
  const days = { validFrom: today, validUntil: `${Number(today.slice(0, 4)) + 1}-06-30` }
  await asked(context, 'POST', `/applications/${ids.studentId}/${ids.applicationId}/endorsement-links`, {
    email: dean,
    language: 'en',
    template: 'good-standing',
    proposed: [
      { kind: 'good-standing', ...days, enrolledSince: '2021-10-01' },
      { kind: 'study-year', ...days, year: 6, graduatesOn: days.validUntil },
    ],
  })
  return linkIn(await mailTo(context, dean))
}

test('a dean without an account signs on a phone, in a few clicks, and anybody can check the letter', async () => {
  const link = await linkToDean()
  const context = await enter(phone)
  const page = await openNow(context, link)
  await page.getByRole('heading', { name: /^Applicant 1 asks Beispiel-Universität/ }).waitFor()
  await isWell(page, 'the link')
  let clicks = 0
  const click = async (role: 'button' | 'radio', name: string, at = 0) => {
    clicks += 1
    await page.getByRole(role, { name }).nth(at).click()
  }
  const began = performance.now()
  await click('button', 'Send the six digits')
  const digits = page.getByRole('textbox', { name: /six digits/ })
  await digits.fill('000000')
  await page
    .getByRole('alert')
    .getByText(/not the digits/)
    .waitFor()
  await digits.fill(/\b\d{6}\b/.exec(await mailTo(context, dean))?.[0] ?? '')
  const sign = page.getByRole('button', { name: 'Sign the letter' })
  await sign.waitFor()
  expect(await sign.isDisabled()).toBe(true)
  await isWell(page, 'the claims')
  await click('radio', 'True as it stands', 0)
  await click('radio', 'True as it stands', 1)
  await page.getByRole('textbox', { name: 'Name' }).fill('Dean of studies')
  await page.getByRole('textbox', { name: /^Office/ }).fill('Dean')
  await click('button', 'Sign the letter')
  await page.getByRole('heading', { name: 'The letter is signed' }).waitFor()
  const seconds = (performance.now() - began) / 1000
  figure('a dean signs a letter of three claims', `${clicks} clicks, ${seconds.toFixed(1)} s of the machine`)
  expect(clicks).toBeLessThanOrEqual(5)
  await page.getByRole('img', { name: 'Code that leads to this check' }).waitFor()
  await isWell(page, 'the signed letter')
  await page.getByRole('link', { name: 'Check the letter as a host would' }).click()
  await page.getByRole('heading', { name: 'The letter is genuine' }).waitFor()
  await page.getByText('Signed by Dean of studies, Dean.').waitFor()
  const again = await openNow(await enter({ locale: 'de-DE' }), link)
  await again.getByRole('heading', { name: 'Der Brief ist schon unterschrieben' }).waitFor()
})

test.each([
  ['/endorse', 'This page is opened by a link'],
  ['/endorse#aTokenThatNobodyHasEverBeenSent', 'This link is not known here'],
])('%s says what to do', async (path, heading) => {
  const page = await openNow(await enter(phone), path)
  await page.getByRole('heading', { name: heading }).waitFor()
  await isWell(page, path)
})

test('a member of the school endorses one, returns one, and sees where the students go', async () => {
  const { context: student, ids } = await applicant('applicant-3')
  const own = `/applications/${ids.studentId}/${ids.applicationId}`
  const moves = `${own}/moves`
  const { profile } = await asked<{ profile: { study: object } }>(student, 'GET', own)
  const study = { ...profile.study, year: 4, semester: 7, graduation: '2029-11' }
  await asked(student, 'PATCH', own, { profile: { ...profile, study } })
  await asked(student, 'POST', moves, { move: 'request_endorsement' })
  const context = await enter()
  await signIn(context, 'dean')
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(context, 'GET', '/me')
  const desk = `/home/${me.organisations[0].organisationId}`
  const page = await openNow(context, desk)
  await page.getByRole('heading', { name: '2 applications wait for your endorsement' }).waitFor()
  await isWell(page, 'the queue')

  await page.getByRole('checkbox', { name: /Applicant 2/ }).check()
  await page.getByRole('button', { name: 'What will happen?' }).click()
  await page.getByText('will be endorsed.').waitFor()
  await isWell(page, 'what will happen')
  await page.getByRole('button', { name: 'Endorse them now' }).click()
  await page.getByText('is endorsed.').waitFor()

  await page.getByRole('link', { name: 'Applicant 3' }).click()
  await page.getByRole('heading', { name: /^Applicant 3: / }).waitFor()
  await page.getByRole('button', { name: 'True', exact: true }).first().click()
  await page.getByText(/^Dean’s office of the Beispiel-Universität, /).waitFor()
  await isWell(page, 'a dossier')

  const days = { validFrom: '2026-11-22', validUntil: '2027-11-21' }
  const claims = [
    { kind: 'good-standing', ...days, enrolledSince: '2021-10-01' },
    { kind: 'study-year', ...days, year: 6, graduatesOn: '2027-11-30' },
    { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' },
  ]
  await asked(context, 'POST', `/applications/${ids.studentId}/${ids.applicationId}/letters`, {
    organisationId: me.organisations[0].organisationId,
    template: 'good-standing',
    answers: claims.map((claim) => ({ answer: 'change', claim })),
  })
  await page.reload()
  await page.getByRole('button', { name: /^Take back: / }).click()
  await isWell(page, 'a letter that is about to be taken back')
  await page.getByRole('button', { name: /^Take back for good: / }).click()
  await page.getByText('taken back', { exact: true }).waitFor()
  await page.getByText('A letter was taken back').waitFor()

  await page.getByRole('button', { name: 'Return for correction' }).click()
  await page.getByRole('combobox', { name: 'Reason' }).selectOption({ label: 'a paper is missing' })
  await page.getByRole('button', { name: 'Return for correction, now' }).click()
  await page.getByText('Returned by the home school').first().waitFor()

  const { organisationId } = me.organisations[0]
  await asked(context, 'PUT', `/organisations/${organisationId}/school-settings`, { mostEndorsements: 2 })
  for (const [view, heading] of [
    ['cohort', /applications were shown to you/],
    ['settings', /You endorse 2 applications of each student a year/],
  ] as const) {
    await page.goto(`${new URL(page.url()).origin}${desk}?view=${view}`)
    await page.getByRole('heading', { name: heading }).waitFor()
    await isWell(page, view)
  }
  await page.goto(`${new URL(page.url()).origin}${desk}?view=cohort`)
  await page.getByRole('heading', { name: /^2 endorsements each in / }).waitFor()
  await page.getByText('1 of 2 used').waitFor()
  const pittsburgh = page.getByRole('group').filter({ hasText: 'University of Pittsburgh' })
  await pittsburgh
    .getByText(/^Not met by 1 of \d+/)
    .first()
    .waitFor()
  await pittsburgh.getByText('Given as a reason: a paper is missing (1)').waitFor()
  const small = await enter({ ...phone, locale: 'de-DE', storageState: await context.storageState() })
  await isWell(await openNow(small, `${desk}?state=all`), 'the queue on a phone')
  await isWell(await openNow(small, `${desk}?view=cohort`), 'where our students go, on a phone')
})
