import { createHash } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pdf } from '../../server/documents/files.testing.ts'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { address, asked, openNow, signIn } = setDemo()

type Ids = { readonly studentId: string; readonly applicationId: string }
type Mine = Ids & {
  readonly programme: { readonly id: string }
  readonly home: { readonly organisationId: string }
}

const pathOf = ({ studentId, applicationId }: Ids) => `/applications/${studentId}/${applicationId}`

async function entered(key: string): Promise<BrowserContext> {
  const context = await enter()
  await signIn(context, key)
  return context
}

/** A certificate that lies with the application, as the school may read it. */
async function attach(context: BrowserContext, ids: Ids): Promise<void> {
  const file = pdf(3000)
  const begun = { name: 'english-b1.pdf', bytes: file.length, kind: 'other', expiresOn: null }
  const { uploadId } = await asked<{ uploadId: string }>(context, 'POST', '/uploads', begun)
  const sent = await context.request.put(`${address()}/api/uploads/${uploadId}/parts?offset=0`, {
    headers: { origin: address(), 'content-type': 'application/octet-stream' },
    data: file,
  })
  expect(sent.ok()).toBe(true)
  const sha256 = createHash('sha256').update(file).digest('hex')
  const finish = `/uploads/${uploadId}/finish`
  const { documentId } = await asked<{ documentId: string }>(context, 'POST', finish, { sha256 })
  await asked(context, 'PUT', `${pathOf(ids)}/papers/other/documents/${documentId}`, { sharesHealth: false })
}

/** The application that was returned, now with a level of English that its paper does not show. */
async function askAgain(context: BrowserContext): Promise<Mine> {
  const { applications } = await asked<{ applications: [Mine] }>(context, 'GET', '/applications')
  const [one] = applications
  const { profile } = await asked<{ profile: object }>(context, 'GET', pathOf(one))
  const languages = [{ language: 'en', level: 'B2', proof: 'certificate', on: '2024-07-01' }]
  await asked(context, 'PATCH', pathOf(one), { profile: { ...profile, languages } })
  await attach(context, one)
  await asked(context, 'POST', `${pathOf(one)}/moves`, { move: 'request_endorsement' })
  return one
}

/** A second application of the student, as the first one is. */
async function applyAgain(context: BrowserContext, first: Mine): Promise<Ids> {
  const { profile, wishes } = await asked<{ profile: object; wishes: object }>(context, 'GET', pathOf(first))
  const homeOrganisationId = first.home.organisationId
  const draft = { programmeId: first.programme.id, wishes, profile, homeOrganisationId }
  const ids = await asked<Ids>(context, 'POST', '/applications', draft)
  await asked(context, 'POST', `${pathOf(ids)}/moves`, { move: 'request_endorsement' })
  return ids
}

const factOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('a school verifies fact by fact beside the papers, and says again what it has said', async () => {
  const student = await entered('applicant-3')
  const first = await askAgain(student)
  const dean = await entered('dean')
  const desk = `/home/${first.home.organisationId}/${first.studentId}`
  const page = await openNow(dean, `${desk}/${first.applicationId}`)
  const progress = page.getByRole('status').filter({ hasText: /^0 of \d+ looked at$/ })
  await progress.waitFor()
  const all = Number(/of (\d+)/.exec((await progress.textContent()) ?? '')?.[1])

  const english = factOf(page, 'English')
  await english.getByText('The student says: English at level B2, by a test.').waitFor()
  const saved = page.waitForEvent('download')
  await english.getByRole('link', { name: 'Open english-b1.pdf' }).click()
  expect((await saved).suggestedFilename()).toBe('english-b1.pdf')
  await english.getByRole('button', { name: 'Correct' }).click()
  await english.getByRole('combobox', { name: 'Level' }).selectOption('B1')
  const note = english.getByRole('button', { name: 'Note it' })
  expect(await note.isDisabled()).toBe(true)
  await english.getByRole('textbox', { name: /^Why is it changed/ }).fill('The certificate says B1.')
  await isWell(page, 'a fact that is corrected')
  await note.click()
  await english.getByText('Corrected.').waitFor()

  const year = factOf(page, 'Year of study')
  await year.getByRole('button', { name: 'True' }).click()
  await year.getByText('True.', { exact: true }).waitFor()
  const standing = factOf(page, 'Enrolment and standing')
  await standing.getByRole('button', { name: 'Fill in' }).click()
  await standing.getByRole('textbox', { name: 'Enrolled since' }).fill('2021-10-01')
  await standing.getByRole('button', { name: 'Note it' }).click()
  await standing.getByText(/in good standing/).waitFor()
  await page.getByText(`3 of ${all} looked at`).waitFor()
  await isWell(page, 'facts beside papers')

  const small = { ...phone, locale: 'de-DE', storageState: await dean.storageState() }
  const onPhone = await openNow(await enter(small), `${desk}/${first.applicationId}`)
  await onPhone.getByText(`3 von ${all} angesehen`).waitFor()
  await isWell(onPhone, 'facts beside papers on a phone')

  const mine = await openNow(student, `/applications/${first.applicationId}`)
  await mine
    .getByText('You say: English at level B2, by a test. The school says: English at level B1, by a test.')
    .waitFor()
  await isWell(mine, 'what the school says otherwise')

  await asked(dean, 'POST', `${pathOf(first)}/moves`, {
    organisationId: first.home.organisationId,
    move: 'endorse',
  })
  await asked(student, 'POST', `${pathOf(first)}/moves`, { move: 'submit', sharesHealth: false })
  const registrar = await entered('registrar')
  const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(registrar, 'GET', '/me')
  const review = `/host/${me.organisations[0].organisationId}/${first.studentId}/${first.applicationId}`
  const atHost = await openNow(registrar, review)
  await atHost.getByText('The student says: English at level B2, by a test. The school says:').waitFor()
  await atHost.getByText(/^wrong, says Beispiel-Universität, Dekanat, /).waitFor()
  await isWell(atHost, 'what the school says, at the host')

  const next = await applyAgain(student, first)
  await page.goto(`${address()}${desk}/${next.applicationId}`)
  const again = factOf(page, 'Year of study')
  await again.getByText(/^You confirmed on .*: In year 6 of study/).waitFor()
  await isWell(page, 'facts that still hold')
  await again.getByRole('button', { name: 'Say it again' }).click()
  await again.getByText('True.', { exact: true }).waitFor()
  const otherwise = factOf(page, 'English')
  await otherwise.getByText(/^You said something else on .*: English at level B1/).waitFor()
  await otherwise.getByRole('button', { name: 'Correct with it' }).click()
  expect(await otherwise.getByRole('combobox', { name: 'Level' }).inputValue()).toBe('B1')
})
