import { expect, test } from 'vitest'
import { setStage } from './stage.testing.ts'

const { enter, open } = setStage()

test('what is looked for stands in the address, and the way back leads to it', async () => {
  const page = await open(await enter(), '/sources')
  await page.getByRole('searchbox').pressSequentially('yale')
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('yale')
  await page.getByRole('link', { name: 'Yale School of Medicine' }).first().click()
  await page.waitForURL('**/programmes/us-yale')
  await page.goBack()
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('yale')
  await page.getByRole('searchbox').fill('toefl')
  const found = page.getByRole('search').getByRole('listitem')
  await expect.poll(() => found.count()).toBeGreaterThan(3)
  const says = await found
    .filter({ has: page.getByRole('button') })
    .first()
    .textContent()
  await page.getByRole('search').getByRole('button', { name: 'Correct this' }).first().click()
  const { searchParams } = new URL(page.url())
  expect(searchParams.get('q')).toBe('toefl')
  expect(searchParams.get('file')).not.toBeNull()
  expect(says).toContain((await page.locator('blockquote').textContent())?.slice(0, 20))

  const deep = await open(await enter(), page.url())
  expect(await deep.getByRole('searchbox').inputValue()).toBe('toefl')
  expect(await deep.locator('blockquote').textContent()).toBe(await page.locator('blockquote').textContent())
})
