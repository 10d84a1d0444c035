import { financed, fundJson } from '@famulus/advice/funding'
import { planAwards } from '@famulus/advice/planning'
import type { Bundle, Bundles } from '@famulus/domain/funding'
import { dayOf } from '@famulus/domain/time'
import { highsAlone } from '@famulus/solver/highs'
import { describe, expect, test } from 'vitest'
import { bestBundleFor, bundlesFor, sceneOf, stayAwardsFor } from './ask-bundles.ts'
import { askedFor, opened } from './asked.testing.ts'

const highs = await highsAlone()

const stays = [
  ['us-harvard', 8, {}],
  ['no-oslo', 8, {}],
  ['au-sydney', 4, {}],
  ['gb-oxford', 6, {}],
  ['us-harvard', 12, { refused: ['gb-bmdst'], granted: ['de-deutschlandstipendium'] }],
  ['us-yale', 16, { granted: ['de-auslands-bafoeg'] }],
] as const

/** Which of two awards pays a line that both may pay is chance, and so is the share of it that is a loan. */
const withoutChance = ({ awards, certainCents, hopedCents, open, risks, effort }: Bundle) => ({
  awards: awards.map(({ id, held, sure }) => ({ id, held, sure })),
  certainCents,
  hopedCents,
  open: open.reduce((sum, { highCents }) => sum + highCents, 0),
  risks: risks.length,
  effort,
})

describe.each(stays)('for %s and %i weeks, what if %o', (programme, weeks, whatIf) => {
  const asked = askedFor(programme, weeks, whatIf)
  const { one, session, funding } = sceneOf(asked, opened)
  const theirs = financed(one, asked, { ...funding, solve: highs }, session)
  const ours = bundlesFor(asked, opened)

  test('the page finds the bundles of the command line, which uses another solver', () => {
    const [mine, others] = [ours.bundles.bundles, theirs.bundles.bundles]
    expect(mine.length).toBeGreaterThan(0)
    // Whether there is one more that differs enough rests on the shares of the ones before.
    for (const [index, bundle] of mine.slice(0, others.length).entries())
      expect(withoutChance(bundle)).toEqual(others[index] && withoutChance(others[index]))
  })

  test('the same rules cost the same', () => {
    const costs = ({ whyNotMore }: Bundles) =>
      whyNotMore.map(({ stated, certainCents, hopedCents }) => ({ stated, certainCents, hopedCents }))
    expect(costs(ours.bundles)).toEqual(costs(theirs.bundles))
  })

  test('the data to keep is that of the command line', () => {
    const tied = { bundles: undefined, whyNotMore: undefined }
    expect({ ...ours.data, ...tied }).toEqual({ ...fundJson(theirs, session), ...tied })
  })

  test('every award of the catalogue that is offered is listed with its answer', () => {
    expect(ours.awards.map(({ id, answer }) => [id, answer])).toEqual(
      theirs.verdicts.map(({ compiled, answer }) => [compiled.award.id, answer]),
    )
  })

  test('a plan gets the same awards', () => {
    const { steps, lengthRules } = planAwards(
      one,
      one.assessment.start,
      { ...funding, solve: highs },
      session,
    )
    expect(stayAwardsFor(asked, opened)).toEqual({ steps, lengthRules })
  })

  test('all of it can be sent from the worker to the page', () => {
    for (const answer of [ours, bestBundleFor(asked, opened), stayAwardsFor(asked, opened)])
      expect(structuredClone(answer)).toEqual(answer)
  })
})

test.each([
  ['as it is', {}],
  ['if one is refused', { refused: ['de-mlp-medical-excellence'] }],
  ['if one is in hand', { granted: ['de-deutschlandstipendium'] }],
])('the best bundle %s is the first of all', (_, whatIf) => {
  const asked = askedFor('us-harvard', 8, whatIf)
  expect(bestBundleFor(asked, opened).bundle).toEqual(bundlesFor(asked, opened).bundles.bundles[0])
})

test('awards are sought for the start that the page shows, also where the answer speaks of a later one', () => {
  const start = dayOf('2026-12-01')
  const asked = askedFor('us-yale', 8, { start })
  const { one, session, funding } = sceneOf(asked, opened)
  expect(one.assessment.answer).toBe('not-yet')
  expect(bundlesFor(asked, opened).data.start).toBe('2026-12-01')
  const { steps, lengthRules } = planAwards(one, start, { ...funding, solve: highs }, session)
  expect(stayAwardsFor(asked, opened)).toEqual({ steps, lengthRules })
})

test('a programme that the catalogue does not have is refused by name', () => {
  expect(() => bundlesFor(askedFor('xx-nowhere', 8), opened)).toThrow('xx-nowhere')
})
