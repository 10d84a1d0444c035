import { expect, test } from 'vitest'
import { figure, setStage } from './stage.testing.ts'

const { enter, open } = setStage()

/** What a student in year 6 of a German course answers; by the label of the field. */
const answers: Readonly<Record<string, string>> = {
  Country: 'Germany',
  Citizenship: 'Germany',
  'Year of study now': '6',
  'Years that the whole course takes': '6',
  'A new year of study begins in': 'October',
}

test('a newcomer finds a first yes and settles most of the map by answering questions', async () => {
  const page = await open(await enter())
  const startedAt = performance.now()
  const heading = page.locator('h1')
  expect(await heading.textContent()).toMatch(/^13[0-9] programmes in [0-9]+ countries/)
  const yes = page.getByRole('button', { name: /^Yes \d+/ })
  let clicks = 0
  const card = page.getByRole('complementary', { name: 'The next question' })
  for (let asked = 0; asked < 8; asked += 1) {
    const question = await card.getByRole('heading').textContent()
    const fields = await card.getByRole('combobox').all()
    let isAnswered = fields.length > 0
    for (const field of fields) {
      const label = (await field.evaluate((select: HTMLSelectElement) => select.labels[0]?.textContent)) ?? ''
      const known = answers[label.replace(' *', '').trim()]
      if (known) await field.selectOption({ label: known })
      else if (label !== 'And another') isAnswered = false
      clicks += 2
    }
    await card.getByRole('button', { name: isAnswered ? 'Answer' : 'I don’t know', exact: true }).click()
    clicks += 1
    await expect.poll(() => card.getByRole('heading').textContent()).not.toBe(question)
  }
  expect(Number((await yes.textContent())?.match(/\d+/)?.[0])).toBeGreaterThan(0)
  expect(await heading.textContent()).toMatch(/programmes are open to you or can be/)
  figure('newcomer: eight questions, clicks', String(clicks))
  figure(
    'newcomer: eight questions, machine time',
    `${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
  )
})

test('an answer moves the counts, says what it settled, and can be undone', async () => {
  const page = await open(await enter())
  const card = page.getByRole('complementary', { name: 'The next question' })
  const before = await card.getByText(/programmes have an answer/).textContent()
  await card.getByRole('combobox').first().selectOption({ label: 'Germany' })
  await card.getByRole('button', { name: 'Answer' }).click()
  await card.getByText(/^Noted\./).waitFor()
  const after = await card.getByText(/programmes have an answer/).textContent()
  expect(after).not.toBe(before)
  await card.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => card.getByText(/programmes have an answer/).textContent()).toBe(before)
})

test('filters stand in the address, and the way back leads through them', async () => {
  const page = await open(await enter())
  await page.getByLabel('Country', { exact: true }).last().selectOption('US')
  await expect.poll(() => page.url()).toContain('country=US')
  await page.getByRole('searchbox').fill('havard')
  await page.getByRole('link', { name: 'Harvard Medical School' }).click()
  await expect.poll(() => page.url()).toContain('/programmes/us-harvard')
  await page.goBack()
  await page.getByRole('searchbox').waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe('havard')
})
