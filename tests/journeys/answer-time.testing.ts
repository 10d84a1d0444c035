import type { Page } from 'playwright-core'

/** Milliseconds that five answers to the next question take, each taken back before the one after it. */
export async function answerTimes(page: Page): Promise<number[]> {
  const card = page.getByRole('complementary', { name: 'The next question' })
  const times: number[] = []
  await page.locator('#ahead').waitFor({ state: 'detached' })
  for (const choice of [1, 2, 3, 4, 5]) {
    await card.getByRole('combobox').first().waitFor()
    times.push(await page.evaluate(answerTime, choice))
    await card.getByRole('button', { name: 'Undo' }).click()
    await card.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' })
  }
  return times
}

export const middleOf = (times: readonly number[]): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(0)

/** Runs in the page: from the press until the next frame is painted with what it changed. */
async function answerTime(choice: number): Promise<number> {
  const status = document.querySelector('aside [role=status]')
  const form = document.querySelector<HTMLFormElement>('aside form')
  const select = form?.querySelector('select')
  if (!form || !select || !status) return 0
  select.selectedIndex = choice
  const startedAt = performance.now()
  form.requestSubmit()
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(resolve))
    })
    observer.observe(document.querySelector('main') ?? document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  return performance.now() - startedAt
}
