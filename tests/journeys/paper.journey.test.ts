import { expect, test } from 'vitest'
import { asStudent, setStage } from './stage.testing.ts'

const { enter, open } = setStage()

const stay = 'start=2027-06-07&weeks=8'

test('paper is light, whatever the screen is', async () => {
  const page = await open(await enter({ colorScheme: 'dark' }))
  await asStudent(page)
  for (const path of [
    `/plan?programme=us-yale&${stay}`,
    `/programmes/us-yale?${stay}`,
    `/money?programme=us-yale&${stay}`,
  ]) {
    await page.goto(path)
    await page.locator('h1').waitFor()
    const look = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body)
        const { colorScheme } = getComputedStyle(document.documentElement)
        const heading = document.querySelector('h1')
        return {
          color,
          backgroundColor,
          colorScheme,
          heading: heading ? getComputedStyle(heading).color : '',
        }
      })
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    const screen = await look()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const ink = 'rgb(28, 36, 48)'
    const paper = { color: ink, backgroundColor: 'rgb(255, 255, 255)', colorScheme: 'light', heading: ink }
    expect(await look(), path).toEqual(paper)
    expect(screen.color, path).not.toBe(ink)
    expect(screen.colorScheme, path).toBe('dark')
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  }
})
