import { noFacts } from '../profile/index.ts'
import { type Programme, programmeSchema } from '../programmes/index.ts'
import { dayOf } from '../time/index.ts'
import type { BudgetQuery } from './budget.ts'
import { type Cost, type CostFile, costFileSchema } from './cost.ts'

const page = { key: 'page', url: 'https://example.org/fees', title: 'Fees', year: 2024 }

/** A host in Exampleton, 8 weeks from 1 March 2027, a student of whom nobody knows anything. */
export function programmeOf(given: object = {}): Programme {
  return programmeSchema.parse({
    id: 'xx-example',
    name: 'Example Hospital',
    country: 'US',
    city: 'Exampleton',
    sources: [
      page,
      { ...page, key: 'report', kind: 'reported' },
      { ...page, key: 'undated', year: undefined },
    ],
    requirements: [],
    status: { state: 'open', asOf: 2024, source: 'page' },
    ...given,
  })
}

export type SomeCost = Partial<Cost> & Pick<Cost, 'id'>

/** A file of costs; what a cost does not say is 100 euros once for living. */
const costFileOf = (...costs: readonly SomeCost[]): CostFile =>
  costFileSchema.parse({
    id: 'some-costs',
    title: 'Some costs',
    sources: programmeOf().sources,
    costs: costs.map((cost) => ({
      line: 'living',
      currency: 'EUR',
      per: 'once',
      says: 'A cost.',
      source: 'page',
      ...('range' in cost || 'table' in cost ? {} : { amount: 100 }),
      ...cost,
    })),
    notes: [],
  })

export const queryOf = (given: Partial<BudgetQuery> = {}): BudgetQuery => ({
  programme: programmeOf(),
  assessment: { answer: 'yes', start: dayOf('2027-03-01'), weeks: 8, remedies: undefined },
  facts: noFacts,
  prices: {
    costs: [],
    rates: {
      source: { url: 'https://example.org/rates', title: 'Rates', licence: 'PDDL-1.0' },
      rates: [
        { currency: 'EUR', month: '2026-06', unitsPerDollar: 0.8 },
        { currency: 'USD', month: '2026-06', unitsPerDollar: 1 },
      ],
    },
    schools: [],
  },
  lists: { europe: { codes: ['DE', 'GB'], complete: true } },
  book: [],
  ...given,
})

export const withCosts = (...costs: readonly SomeCost[]): BudgetQuery => {
  const query = queryOf()
  return { ...query, prices: { ...query.prices, costs: [costFileOf(...costs)] } }
}
