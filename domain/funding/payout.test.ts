import { expect, test } from 'vitest'
import { noRates } from '../money/index.ts'
import { noFacts } from '../profile/index.ts'
import { assessAward } from './assess-award.ts'
import { compiledOf, queryFor } from './award.testing.ts'
import { pursesOf } from './purses.ts'

const stay = { country: 'US', days: 60, kilometres: undefined, lists: {}, rates: noRates }
const benefit = (id: string, line: string) => ({ id, line, amount: 300, currency: 'EUR', source: 's1' })
const payout = (...parts: readonly (readonly [when: string, percent: number])[]) => ({
  parts: parts.map(([when, percent]) => ({ when, percent })),
  source: 's1',
})
const halves = payout(['start', 70], ['after-stay', 30])
const refunded = payout(['after-cost', 100])

test.each([
  ['what no source tells stays unknown', {}, {}, [undefined, undefined]],
  ['two parts', { paid: [halves] }, {}, [70, 70]],
  ['a refund is not paid by the start', { paid: [refunded] }, {}, [0, 0]],
  ['one benefit only', { paid: [{ ...refunded, benefits: ['b1'] }] }, {}, [0, undefined]],
  ['what the frame tells', {}, { paid: [halves] }, [70, 70]],
  ['the award before its frame', { paid: [{ ...refunded, benefits: ['b1'] }] }, { paid: [halves] }, [0, 70]],
  [
    'benefits of the frame are not those of the award',
    {},
    { paid: [{ ...halves, benefits: ['b1'] }] },
    [undefined, undefined],
  ],
] as const)('money paid by the start: %s', (_, own, framed, percents) => {
  const award = {
    id: 'de-award',
    inherits: ['de-frame'],
    benefits: [benefit('b1', 'living'), benefit('b2', 'travel')],
  }
  const compiled = compiledOf({ ...award, calendar: own }, { id: 'de-frame', calendar: framed })
  const { purses } = pursesOf(compiled, assessAward(compiled, queryFor(noFacts)).situation, stay)
  expect(purses.map(({ percentByStart }) => percentByStart)).toEqual(percents)
})
