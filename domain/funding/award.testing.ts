import type { Facts } from '../profile/index.ts'
import { dayOf } from '../time/index.ts'
import type { FundingQuery } from './assess-award.ts'
import { type Award, awardSchema } from './award.ts'
import { type CompiledAward, compileAward } from './compile-award.ts'

const someReference = {
  lists: { europe: { codes: ['DE', 'GB'], complete: true }, warm: { codes: ['GH'], complete: false } },
  conversions: [],
}

const page = { key: 's1', url: 'https://example.org/award', title: 'An award', year: 2026 }

export type SomeAward = { readonly id: string } & Readonly<Record<string, unknown>>

/** An award as a catalogue file would have it: one that asks nothing, is open, and given out by competition. */
const awardOf = (given: SomeAward): Award =>
  awardSchema.parse({
    kind: 'scholarship',
    name: given.id,
    provider: 'A foundation',
    country: 'DE',
    sources: [page],
    process: 'self-application',
    selection: { by: 'competition' },
    status: { state: 'open', asOf: 2026, source: 's1' },
    ...given,
  })

/** All of them compiled; each may inherit from the others. */
export function compiledAwards(...given: readonly SomeAward[]): CompiledAward[] {
  const awards = given.map(awardOf)
  const frames = new Map(awards.map((award) => [award.id, award]))
  return awards.map((award) => compileAward(award, frames, someReference))
}

/** The first of them, compiled. */
export function compiledOf(first: SomeAward, ...frames: readonly SomeAward[]): CompiledAward {
  const [compiled] = compiledAwards(first, ...frames)
  if (!compiled) throw new RangeError('no award')
  return compiled
}

/** Eight weeks from 1 June 2027, asked about in November 2026. */
export const queryFor = (facts: Facts): FundingQuery => ({
  facts,
  today: dayOf('2026-11-22'),
  start: dayOf('2027-06-01'),
  weeks: 8,
  book: [],
})

/** A requirement as a file has it. */
export const asks = (id: string, needs: object, more: object = {}) => ({
  id,
  about: 'other',
  says: 'They ask for something.',
  needs,
  source: 's1',
  ...more,
})

/** What only the funder can say. */
export const judged = { kind: 'judgement', by: 'funder', asks: 'merit' }
