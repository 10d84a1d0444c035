import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { systemsView } from '../../advice/systems/index.ts'
import { openSystems } from '../../catalogue/systems.ts'
import { createTranslator } from '../../messages/index.ts'
import { isWell } from './axe.testing.ts'
import { asStudent, phone, setStage } from './stage.testing.ts'

const { enter, open } = setStage()

test('from a programme to what will be different there, every figure as the catalogue has it', async () => {
  const page = await open(await enter(), '/programmes/us-yale')
  await asStudent(page)
  await page.getByRole('link', { name: /health systems of Germany and United States/ }).click()
  const view = systemsView(
    openSystems(),
    { home: 'DE', host: 'US' },
    { t: createTranslator('en'), language: 'en' },
  )
  await page.getByRole('heading', { level: 1, name: view.headline }).waitFor()
  const indicators = view.groups.flatMap((group) => group.indicators)
  for (const { title, home, host, difference } of indicators) {
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    for (const text of [home.figure, host.figure, difference]) await card.getByText(text).first().waitFor()
  }
  await page.getByText('who pays', { exact: false }).first().waitFor()
  await isWell(page, 'systems-desktop-en')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as PDF' }).click(),
  ])
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('on a phone in German, another country, and one of which nothing is known', async () => {
  const page = await open(await enter({ ...phone, locale: 'de-DE' }), '/systems/DE/NP')
  await page.getByRole('heading', { level: 1, name: /Deutschland und Nepal/ }).waitFor()
  await isWell(page, 'systems-phone-de')
  await page.getByLabel('Gastland').selectOption('IN')
  await page.getByRole('heading', { level: 1, name: /Deutschland und Indien/ }).waitFor()
  await page.goto('/systems/DE/XX')
  await page.getByText('XX: Dafür gibt es keine Zahlen').waitFor()
  await isWell(page, 'systems-unknown-phone-de')
})
