import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { isWell } from './axe.testing.ts'
import { setDemo } from './demo.testing.ts'
import { phone, setStage } from './stage.testing.ts'

const { enter } = setStage()
const { asked, openNow, signIn } = setDemo()

type Shown = {
  version: string
  edition: number
  programme: {
    requirements: { id: string; says: string }[]
    fees: { id: string; amount?: number; sites?: string[] }[]
    sites?: { id: string; name: string }[]
  }
}

let [desk, munich]: BrowserContext[] = []
let [host, inMunich] = ['', '']

beforeAll(async () => {
  desk = await enter({})
  await signIn(desk, 'registrar')
  munich = await enter({ ...phone, locale: 'de-DE' })
  await signIn(munich, 'registrar-munich')
  const hostOf = async (context: BrowserContext) => {
    const { me } = await asked<{ me: { organisations: [{ organisationId: string }] } }>(context, 'GET', '/me')
    return me.organisations[0].organisationId
  }
  ;[host, inMunich] = [await hostOf(desk), await hostOf(munich)]
})

const at = (context: BrowserContext | undefined, path: string) => {
  if (!context) throw new Error('nobody is signed in')
  return openNow(context, path)
}
const ofPittsburgh = () => `/organisations/${host}/programmes/us-pittsburgh`
const shown = (): Promise<Shown> => asked<Shown>(desk as BrowserContext, 'GET', ofPittsburgh())
const beside = (page: Page) => page.getByRole('complementary')
/** Until the numbers are those of what is written. */
const counted = (page: Page) => page.locator('aside [aria-busy="false"]').waitFor()

test('a registrar adds a rule, sees who would fail it, mends it and saves', async () => {
  const page = await at(desk, `/host/${host}/terms`)
  await page.getByRole('link', { name: 'Change what it asks' }).click()
  await page.getByRole('heading', { level: 1, name: /^Your programme has \d+ rules$/ }).waitFor()
  await beside(page).getByText('Nothing yet.').waitFor()
  await counted(page)
  await isWell(page, 'editor')
  expect(await page.getByRole('button', { name: 'Save as a new version' }).isDisabled()).toBe(true)

  await page.getByLabel('Kind of the new rule').selectOption('study-year')
  await page.getByRole('button', { name: 'Add the rule' }).click()
  await beside(page)
    .getByRole('heading', { name: /has to be mended|have to be mended/ })
    .waitFor()
  await isWell(page, 'editor-problems')
  await page.getByLabel('What is asked, in your words').fill('In the eighth year')
  await page.getByLabel('At least', { exact: true }).fill('8')
  await beside(page)
    .getByText(/fails: “In the eighth year”/)
    .first()
    .waitFor()
  await beside(page).getByText('New: In the eighth year').waitFor()
  await isWell(page, 'editor-preview')
  await page.getByLabel('At least', { exact: true }).fill('5')
  await page.getByLabel('What is asked, in your words').fill('In the fifth year')
  await beside(page).getByText('New: In the fifth year').waitFor()
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await page.getByText('Saved as version 1.').waitFor()
  await beside(page).getByText('Nothing yet.').waitFor()
  expect(await shown()).toMatchObject({ edition: 1 })
  expect((await shown()).programme.requirements.at(-1)?.says).toBe('In the fifth year')
})

test('what is removed comes back, what is moved is a change, and leaving asks first', async () => {
  const page = await at(desk, `/host/${host}/programmes/us-pittsburgh`)
  const [first] = (await shown()).programme.requirements
  await page.getByRole('button', { name: `Remove “${first?.says}”` }).click()
  await beside(page).getByText(`Gone: ${first?.says}`).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await beside(page).getByText('Nothing yet.').waitFor()
  await page.getByRole('button', { name: `Move “${first?.says}” down` }).click()
  await beside(page).getByText('The rules stand in another order.').waitFor()
  const questions: string[] = []
  page.once('dialog', (dialog) => {
    questions.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Back to the terms' }).click()
  expect(questions).toEqual(['Your changes are not saved. Leave all the same?'])
  await beside(page).getByText('The rules stand in another order.').waitFor()
})

test('who is slower is told who was quicker, keeps what they wrote, and compares it', async () => {
  const page = await at(desk, `/host/${host}/programmes/us-pittsburgh`)
  await page.getByRole('heading', { level: 1, name: /rules$/ }).waitFor()
  const { version, programme } = await shown()
  const requirements = programme.requirements.with(-1, {
    ...(programme.requirements.at(-1) as { id: string; says: string }),
    says: 'In the fifth year or later',
  })
  await asked(desk as BrowserContext, 'PUT', ofPittsburgh(), {
    expects: version,
    programme: { ...programme, requirements },
  })
  const [first] = requirements
  await page.getByRole('button', { name: `Move “${first?.says}” down` }).click()
  await counted(page)
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await page.getByText('Registrar in Pittsburgh was quicker').waitFor()
  await isWell(page, 'editor-stale')
  await page.getByRole('button', { name: 'Compare mine with the newest' }).click()
  await beside(page).getByText('In the fifth year: What is asked, in your words').waitFor()
  await beside(page).getByText('The rules stand in another order.').waitFor()
})

test('a fee costs more, a site is new, and both are in the new version', async () => {
  const page = await at(desk, `/host/${host}/programmes/us-pittsburgh`)
  await page.getByRole('heading', { name: 'Fees' }).click()
  const first = page.getByRole('group', { name: 'Fees 1', exact: true })
  expect(await first.getByLabel('What it is for').inputValue()).toBe('application-fee')
  await first.getByLabel('Amount, as the page prints it').fill('75.5')
  await beside(page).getByText('The fees are others.').waitFor()
  await page.getByRole('heading', { name: 'Sites' }).click()
  await page.getByRole('button', { name: 'Add: Sites' }).click()
  const site = page.getByRole('group', { name: 'Sites 1', exact: true })
  await site.getByLabel('Short name').fill('north')
  await beside(page)
    .getByText(/Sites › 1 › Name of the site/)
    .waitFor()
  await isWell(page, 'editor-fees')
  await site.getByLabel('Name of the site').fill('Hospital in the north')
  await beside(page).getByText('The sites are others.').waitFor()
  await first.getByLabel('Only at these sites').selectOption('north')
  await counted(page)
  const { edition } = await shown()
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await page.getByText(`Saved as version ${edition + 1}.`).waitFor()
  const { fees, sites } = (await shown()).programme
  expect(fees.map(({ id, amount, sites }) => [id, amount, sites])).toEqual([
    ['application_old', 75.5, ['north']],
    ['tuition_old', 2100, undefined],
  ])
  expect(sites).toEqual([{ id: 'north', name: 'Hospital in the north' }])
  await site.getByRole('button', { name: 'Remove Sites 1' }).click()
  await beside(page).getByText('The sites are others.').waitFor()
})

test('on a telephone, in German: a rule by its form, the calendar, the papers', async () => {
  const page = await at(munich, `/host/${inMunich}/programmes/de-lmu`)
  await page.getByRole('heading', { level: 1, name: /^Dein Programm hat \d+ Regeln$/ }).waitFor()
  await page
    .getByRole('button', { name: /^Bearbeiten: / })
    .first()
    .click()
  for (const part of ['Kalender', 'Gebühren', 'Standorte', 'Unterlagen', 'Quellen'])
    await page.getByRole('heading', { name: part }).click()
  await page.getByRole('button', { name: 'Hinzufügen: Gebühren' }).click()
  await page.getByLabel('Wofür').selectOption({ label: 'Studien- und Platzgebühren' })
  await page.getByLabel('Berechnet').selectOption({ label: 'je Woche' })
  await page.getByLabel('Wochen, höchstens').last().fill('8')
  await beside(page).getByText('Der Kalender ist ein anderer.').waitFor()
  await page.getByRole('button', { name: 'Hinzufügen: Beginnt' }).click()
  await page.getByLabel('Gezählt von').selectOption({ label: 'dem ersten Tag' })
  await beside(page)
    .getByText(/Gebühren › 1 › Quelle: das fehlt/)
    .waitFor()
  await beside(page)
    .getByText(/Kalender › Bewerbung › Quelle: das fehlt/)
    .waitFor()
  await isWell(page, 'editor-telephone')
})
