import type { SystemsView } from '@famulus/advice/systems'
import { openSystems } from '@famulus/catalogue/systems'
import { latestOf } from '@famulus/domain/systems'
import { expect, test } from 'vitest'
import { famulus, printed } from '../run.testing.ts'

test('the figures of the table of beds are the newest of the data', async () => {
  const text = await printed(['systems', 'DE', 'US'])
  const { DE, US } = openSystems().countries
  expect(text).toMatch(/^Germany and United States: what differs most is /)
  const oneDigit = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  for (const latest of [DE, US].map((figures) => latestOf(figures?.['hospital-beds'])))
    expect(text).toContain(`${oneDigit.format(latest?.value ?? Number.NaN)} (${latest?.year})`)
  expect(text).toMatch(/World Bank.*CC BY 4\.0/)
})

test('programs get every indicator with its source', async () => {
  const view: SystemsView = JSON.parse(await printed(['systems', 'de', 'np', '--json', '--lang', 'de']))
  const indicators = view.groups.flatMap((group) => group.indicators)
  expect(indicators).toHaveLength(19)
  expect(indicators.every(({ source }) => source.url.startsWith('https://'))).toBe(true)
})

test.each([
  ['one country alone', ['systems', 'DE'], /two countries/],
  ['a country that is none', ['systems', 'DE', 'XX'], /No figures are known for the country XX/],
])('%s is refused', async (_, args, said) => {
  const { code, err } = await famulus(args)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(said) })
})
