import { test } from 'vitest'
import { isWell } from './axe.testing.ts'
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

test('no page breaks a rule of axe', async () => {
  const page = await open(await enter())
  await asStudent(page, 'examples/year-6-germany.yaml', { shortlist })
  for (const path of pages) {
    await page.goto(path)
    await isWell(page, `student ${path}`)
  }
})

test('nor does a newcomer’s, on a phone, in German', async () => {
  const page = await open(await enter({ ...phone, locale: 'de-DE' }))
  for (const path of pages) {
    await page.goto(path)
    await isWell(page, `newcomer ${path}`)
  }
})
