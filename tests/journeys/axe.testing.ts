import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** All that a theme changes is colours; everything else is looked at once, in light. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']

/**
 * A page breaks no rule of axe, in light and dark, and is not wider than its window. With SHOTS=folder it is photographed
 * there in both, by its name.
 */
export async function isWell(page: Page, what: string): Promise<void> {
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
    await page.waitForFunction(hasSettled)
    const path = `${process.env.SHOTS}/${what.replaceAll(/\W+/g, '-')}-${colorScheme}.png`
    if (process.env.SHOTS) await page.screenshot({ path, fullPage: true })
    // Only what is wrong is asked for, and of one document, since no page of ours has a frame: four times as quick.
    const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const asked = colorScheme === 'light' ? builder.withTags(tags) : builder.withRules(rulesOfColours)
    expect(await broken(asked), `${what} in ${colorScheme}`).toEqual([])
  }
  expect(await tooWide(page), `${what} is wider than its window`).toBe(0)
}

/**
 * The app hears of another scheme a moment later, and even the shortest transition needs frames, one for each element
 * that inherits from another: looked at in between, a text is black on what is dark already.
 */
const hasSettled = (): boolean =>
  !document.getAnimations().some((running) => running instanceof CSSTransition)

async function broken(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

/** How many pixels a page is wider than its window. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
