import { describe, expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { isoOf } from '../time/index.ts'
import { type AwardAssessment, assessAward, type FundingQuery } from './assess-award.ts'
import { asks, compiledOf, judged, queryFor, type SomeAward } from './award.testing.ts'

const short = asks('length', { kind: 'stay-length', maxWeeks: 10 })
const merit = asks('merit', judged)
const letter = asks('letter', { kind: 'document', types: ['cv'] })
const at = (weeks: number): Facts => ({ ...noFacts, scalars: { 'stay.weeks': { lo: weeks, hi: weeks } } })
const holding = (...awards: string[]): Facts => ({
  ...at(8),
  codes: { 'person.scholarships': { has: awards, complete: true } },
})
const closing = (closes: string) => ({
  application: { dated: [{ startsFrom: '2027-01-01', startsUntil: '2027-12-31', closes }], source: 's1' },
})

const assess = (given: object, facts = at(8), more: Partial<FundingQuery> = {}): AwardAssessment =>
  assessAward(compiledOf({ id: 'de-award', ...given } as SomeAward), { ...queryFor(facts), ...more })

describe('the answer is', () => {
  test.each<[string, string, object, Facts]>([
    ['yes', 'everything asked for is there', { requirements: [short] }, at(8)],
    ['no', 'something cannot be mended', { requirements: [short, merit] }, at(12)],
    ['fixable', 'what is missing can be got', { requirements: [letter] }, at(8)],
    ['ask', 'a person decides', { requirements: [short, merit] }, at(8)],
    ['unknown', 'a fact is missing', { requirements: [short, merit] }, noFacts],
    ['yes', 'only a preference is open', { requirements: [{ ...merit, severity: 'preferred' }] }, at(8)],
  ])('%s where %s', (answer, _, given, facts) => {
    expect(assess(given, facts).answer).toBe(answer)
  })

  test('no, and names the requirements that refuse', () => {
    expect(assess({ requirements: [short, merit] }, at(12)).refusedBy).toEqual(['length'])
  })

  test('ask, and names the points that are open', () => {
    expect(assess({ requirements: [merit] }).open).toHaveLength(1)
  })
})

describe('the last day to apply', () => {
  test('is told', () => {
    const { closes, tooLate, answer } = assess({ calendar: closing('2027-01-31') })
    expect([closes && isoOf(closes), tooLate, answer]).toEqual(['2027-01-31', false, 'yes'])
  })

  test('may still be today', () => {
    expect(assess({ calendar: closing('2026-11-22') }).answer).toBe('yes')
  })

  test('is over: no', () => {
    expect(assess({ calendar: closing('2026-11-21') })).toMatchObject({ answer: 'no', tooLate: true })
  })

  test('is over, which matters neither to who holds the award nor where running stays are supported', () => {
    const over = closing('2026-11-21')
    expect(assess({ calendar: over }, holding('de-award'))).toMatchObject({ answer: 'yes', tooLate: false })
    expect(assess({ calendar: { ...over, afterStart: true } })).toMatchObject({
      answer: 'yes',
      tooLate: false,
    })
  })

  test('that no source tells is not over', () => {
    expect(assess({})).toMatchObject({ tooLate: false, closes: undefined })
  })
})

describe('an award that has ended', () => {
  const ended = (asOf: number) => ({ status: { state: 'closed', asOf, source: 's1' } })

  test('is a no while the page is new, and worth asking when it is old', () => {
    expect(assess(ended(2026)).answer).toBe('no')
    expect(assess(ended(2019)).answer).toBe('ask')
  })

  test('still runs for who holds it', () => {
    expect(assess(ended(2026), holding('de-award')).answer).toBe('yes')
  })
})

test('an award that is held asks for nothing more', () => {
  expect(assess({ requirements: [short, merit, letter] }, holding('de-award'))).toMatchObject({
    answer: 'yes',
    refusedBy: [],
    open: [],
    remedies: undefined,
  })
})

test('what the frame asks for is asked for too', () => {
  const compiled = compiledOf(
    { id: 'de-award', inherits: ['de-frame'] },
    { id: 'de-frame', requirements: [short] },
  )
  expect(assessAward(compiled, queryFor(at(12)))).toMatchObject({
    answer: 'no',
    refusedBy: ['de-frame/length'],
  })
})
