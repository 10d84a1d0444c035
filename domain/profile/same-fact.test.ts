import { expect, test } from 'vitest'
import { exactly, type Facts } from './facts.ts'
import { isSameFact, keepSame } from './same-fact.ts'

const facts = (year: number, citizenships: readonly string[], drug = 'mmr'): Facts => ({
  scalars: { 'study.curriculumYears': exactly(year) },
  codes: { 'person.citizenships': { has: citizenships, complete: true } },
  records: { doses: { rows: [{ antigen: drug, on: exactly(20_000) }], complete: false } },
})

test.each([
  ['another number', facts(4, ['DE']), ['study.curriculumYears']],
  ['another code', facts(5, ['FR']), ['person.citizenships']],
  ['one more code', facts(5, ['DE', 'FR']), ['person.citizenships']],
  ['another record', facts(5, ['DE'], 'hepatitis-b'), ['doses']],
  ['nothing else', facts(5, ['DE']), []],
] as const)('%s is another fact, and the others stay the very same', (_, now, changed) => {
  const before = facts(5, ['DE'])
  const kept = keepSame(before, now)
  expect(kept).toEqual(now)
  const known = ({ scalars, codes, records }: Facts) => ({ ...scalars, ...codes, ...records })
  for (const fact of ['study.curriculumYears', 'person.citizenships', 'doses'] as const) {
    const isChanged = changed.some((one) => one === fact)
    expect(isSameFact(before, now, fact)).toBe(!isChanged)
    expect(known(kept)[fact] === known(before)[fact]).toBe(!isChanged)
  }
})

test('what is said for the first time or no more is said so', () => {
  const before = facts(5, ['DE'])
  const now: Facts = { ...before, scalars: { 'study.finalYearFrom': exactly(20_000) }, records: {} }
  expect(keepSame(before, now)).toEqual(now)
})
