import { dayOf, isoOf, type Runs } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { explained, nobodyYet, sessionIn } from './explained.testing.ts'
import { windowStripOf } from './window-strip.ts'

const session = sessionIn('en')
const isInside = (inner: Runs[number], runs: Runs) =>
  runs.some(({ lo, hi }) => lo <= inner.lo && inner.hi <= hi)

describe.each(['us-harvard', 'us-yale', 'au-sydney', 'no-oslo', 'gb-oxford', 'us-entry'])(
  'the strip of %s',
  (id) => {
    test.each([
      ['a student in year 6', undefined],
      ['nobody yet', nobodyYet],
    ])('for %s begins with this month, lasts two years, and draws nothing twice', (_, student) => {
      const strip = windowStripOf(explained(id, student), session)
      expect(isoOf(strip.from)).toBe('2026-11-01')
      expect(isoOf(strip.until)).toBe('2028-11-22')
      expect(strip.months).toHaveLength(25)
      for (const run of strip.reachable) expect(isInside(run, strip.certain)).toBe(false)
      for (const run of strip.possible)
        expect(isInside(run, strip.certain) || isInside(run, strip.reachable)).toBe(false)
      for (const run of [...strip.certain, ...strip.possible])
        expect(run.hi).toBeGreaterThanOrEqual(strip.from)
    })
  },
)

test('where every rule is met, the words say when; when to apply follows', () => {
  const { certain, words, application, start } = windowStripOf(explained('gb-oxford'), session)
  expect(certain).toEqual([{ lo: dayOf('2027-09-01'), hi: expect.any(Number) }])
  expect(start).toBe(dayOf('2027-09-01'))
  expect(application).toEqual({ lo: dayOf('2026-11-01'), hi: dayOf('2026-11-30') })
  expect(words[0]).toMatch(/^Every rule is met for starts 1 September 2027 to /)
  expect(words[1]).toBe('For a start on 1 September 2027, apply November 2026.')
})

test('what can be reached is told from what is only possible', () => {
  expect(windowStripOf(explained('us-entry'), session).words[0]).toMatch(
    /^Every rule can be met .* once all is done\.$/,
  )
  expect(windowStripOf(explained('us-harvard'), session).words[0]).toMatch(/^Perhaps possible/)
})

test('a no has no start, and says that there is none', () => {
  const strip = windowStripOf(explained('us-harvard-md-admission'), session)
  expect(strip.start).toBeUndefined()
  expect(strip.words[0]).toBe('No start in the coming two years.')
})
