import { expect, test } from 'vitest'
import { asStudent, setStage } from './stage.testing.ts'

const { enter, open } = setStage()

const stay = 'start=2027-06-07&weeks=8'

test.each([
  ['a programme', `/programmes/us-yale?${stay}`, 'Good standing throughout the elective.'],
  ['what a host charges', `/programmes/au-sydney?${stay}`, 'Concord, up to 4 weeks'],
  ['a plan', `/plan?programme=us-yale&${stay}`, 'application form with proofs for the category'],
  ['what a stay costs', `/money?programme=us-yale&${stay}`, 'Visitor visa, not F-1 or J-1.'],
  ['the page of the sources', '/sources?q=toefl', 'TOEFL'],
])('in German %s says once that quotes are English, and marks them', async (_, path, says) => {
  const page = await open(await enter({ locale: 'de-DE' }))
  await asStudent(page)
  await page.goto(path)
  const quotes = page.getByRole('main').locator('[lang=en]')
  await quotes.filter({ hasText: says, visible: true }).first().waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(await page.getByText(/auf Englisch, wie der Katalog/).count()).toBe(1)
  expect(await quotes.filter({ hasText: /\b(und|nicht|der|wenn)\b/ }).allTextContents()).toEqual([])
})
