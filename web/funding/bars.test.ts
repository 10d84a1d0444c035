import { budgetOf } from '@famulus/advice/funding'
import { describe, expect, test } from 'vitest'
import { bundlesFor, sceneOf } from './ask-bundles.ts'
import { askedFor, opened } from './asked.testing.ts'
import { barsOf, payersOf } from './bars.ts'

const stays = [
  ['us-harvard', 8, {}],
  ['us-harvard', 12, { granted: ['de-deutschlandstipendium'] }],
  ['us-yale', 16, { granted: ['de-auslands-bafoeg'] }],
  ['no-oslo', 4, {}],
] as const

const sum = (cents: readonly number[]) => cents.reduce((total, one) => total + one, 0)

describe.each(stays)('for %s and %i weeks, what if %o', (programme, weeks, whatIf) => {
  const asked = askedFor(programme, weeks, whatIf)
  const { one, session } = sceneOf(asked, opened)
  const budget = budgetOf(one, session)
  const [bundle] = bundlesFor(asked, opened).bundles.bundles
  const bars = barsOf(budget, bundle)

  test('the bar of who pays is as long as the bar of what it costs', () => {
    expect(bars.totalCents).toBe(budget.total.highCents)
    const paid = bars.paid.map(({ certainCents, hopedCents }) => certainCents + hopedCents)
    expect(sum(paid) + bars.openCents).toBe(bars.totalCents)
    expect(sum(paid)).toBe(bundle?.hopedCents)
  })

  test('each line is paid or open to its whole', () => {
    for (const { line, cents } of bars.costs) {
      const payers = payersOf(line, bars, bundle)
      expect(payers && sum(payers.payers.map((payer) => payer.cents)) + payers.openCents).toBe(cents)
    }
  })

  test('each award has a letter of its own', () => {
    expect(new Set(bars.paid.map(({ letter }) => letter)).size).toBe(bars.paid.length)
  })
})

test('without a bundle everything is open', () => {
  const { one, session } = sceneOf(askedFor('us-harvard', 8), opened)
  const bars = barsOf(budgetOf(one, session), undefined)
  expect(bars.openCents).toBe(bars.totalCents)
  expect(payersOf('living', bars, undefined)).toBeUndefined()
})
