import { expect, test } from 'vitest'
import { brokenRules, tooWide } from './axe.testing.ts'
import { asStudent, phone, setStage } from './stage.testing.ts'

const { enter, open } = setStage()

const shortlist = ['us-harvard', 'us-yale', 'no-oslo']
const pages = [
  '/',
  '/programmes/us-harvard',
  '/profile',
  '/shortlist',
  '/plan?programme=us-yale&start=2027-06-07&weeks=8',
  '/plan',
  '/money?programme=us-harvard&start=2027-06-07&weeks=8',
  '/sources',
  '/programmes/nowhere',
  '/nothing-here',
]

test.each(['light', 'dark'] as const)('no page breaks a rule of axe, in %s', async (colorScheme) => {
  const page = await open(await enter({ colorScheme }))
  await asStudent(page, 'examples/year-6-germany.yaml', { shortlist })
  for (const path of pages) {
    await page.goto(path)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await brokenRules(page), `${path} in ${colorScheme}`).toEqual([])
  }
})

test('nor does a newcomer’s, on a phone, in German', async () => {
  const page = await open(await enter({ ...phone, locale: 'de-DE' }))
  for (const path of pages) {
    await page.goto(path)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await brokenRules(page), path).toEqual([])
    expect(await tooWide(page), `${path} is wider than the phone`).toBe(0)
  }
})
