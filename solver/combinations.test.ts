// The combinations that the sources support (facts/funding/README.md, section 3), with the rules of their files.

import { dayOf } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { stated } from '../domain/funding/bundle.testing.ts'
import type { StatedRule } from '../domain/funding/candidate.ts'
import type { BundleInput, Candidate, Purse } from '../domain/funding/index.ts'
import { findBundles } from '../domain/funding/index.ts'
import { yalpsSolver } from './yalps.ts'

const start = dayOf('2027-03-01')
const money = (line: Purse['line'], eur: number, monthly = true): Purse => ({
  line,
  lowCents: eur * 100,
  highCents: eur * 100,
  monthly,
})

type Sketch = {
  readonly classes: readonly string[]
  readonly purses: readonly Purse[]
  readonly rules?: readonly StatedRule[]
}

const excludes = (id: string, nodes: readonly string[], more = {}) =>
  stated({ id, rule: 'excludes', strength: 'programme', with: nodes, ...more })
const allows = (id: string, nodes: readonly string[]) => stated({ id, rule: 'allows', with: nodes })
const frame = [
  excludes('one', ['begabtenfoerderungswerke'], { strength: 'law' }),
  excludes('bafoeg', ['bafoeg'], { strength: 'law', law: 'BAfoeG s.2(6) no. 2' }),
]
const talentBar = { strength: 'law', law: 'StipG s.4', unlessBelow: { eurMonth: 30, over: 'semester' } }

/** Sixty days abroad: sums are those of two months. */
const sketches = {
  'de-auslands-bafoeg': {
    classes: ['bafoeg', 'state-aid', 'public-funds', 'means-tested'],
    purses: [money('living', 1400), money('travel', 500, false)],
    rules: [
      excludes('foundations', ['begabtenfoerderungswerke'], { strength: 'law' }),
      stated({
        id: 'talent',
        rule: 'offsets',
        lowers: 'this',
        freeEurMonth: 300,
        pooled: true,
        averagedOver: 'award-period',
        with: ['talent-scholarship', 'erasmus', 'de-daad-promos'],
      }),
      allows('deutschlandstipendium', ['de-deutschlandstipendium']),
    ],
  },
  'de-deutschlandstipendium': {
    classes: ['talent-scholarship', 'mixed-public-private'],
    purses: [money('living', 600)],
    rules: [
      excludes(
        'talent',
        ['begabtenfoerderungswerke', 'daad-full-scholarship', 'talent-scholarship'],
        talentBar,
      ),
      allows('partial', ['daad-partial-scholarship', 'de-daad-promos']),
      allows('bafoeg', ['bafoeg']),
      allows('erasmus', ['erasmus']),
    ],
  },
  'de-erasmus': {
    classes: ['erasmus', 'eu-funds', 'public-funds'],
    purses: [money('living', 1400)],
    rules: [
      excludes('promos', ['de-daad-promos']),
      allows('deutschlandstipendium', ['de-deutschlandstipendium']),
      stated({
        id: 'scholars',
        rule: 'duty',
        duty: 'report',
        usually: 'allowed',
        with: ['begabtenfoerderungswerke'],
      }),
    ],
  },
  'de-daad-promos': {
    classes: ['daad-partial-scholarship', 'public-funds'],
    purses: [money('living', 900), money('travel', 400, false)],
    rules: [
      stated({ id: 'erasmus', rule: 'subsidiary', evenIfOnlyPossible: true, with: ['erasmus'] }),
      allows('deutschlandstipendium', ['de-deutschlandstipendium']),
      stated({ id: 'bafoeg', rule: 'duty', duty: 'report', with: ['bafoeg'] }),
      stated({
        id: 'parts',
        rule: 'excludes-lines',
        lines: ['living', 'travel'],
        with: ['begabtenfoerderungswerke'],
      }),
    ],
  },
  'de-saarland-uds-mobil': {
    classes: ['daad-partial-scholarship', 'public-funds'],
    purses: [money('travel', 400, false)],
    rules: [
      stated({
        id: 'travel',
        rule: 'offsets',
        lowers: 'other',
        freeEurMonth: 0,
        lines: ['travel'],
        with: ['bafoeg'],
      }),
    ],
  },
  'de-greifswald-promos': {
    classes: ['daad-partial-scholarship', 'public-funds'],
    purses: [money('living', 900)],
    rules: [excludes('foundations', ['begabtenfoerderungswerke'])],
  },
  'de-lmu-promos': {
    classes: ['daad-partial-scholarship', 'public-funds'],
    purses: [money('living', 900)],
    rules: [
      stated({ id: 'foundations', rule: 'duty', duty: 'case-by-case', with: ['begabtenfoerderungswerke'] }),
    ],
  },
  'de-studienstiftung': {
    classes: ['begabtenfoerderungswerke', 'public-funds'],
    purses: [money('living', 1500)],
    rules: frame,
  },
  'de-fes': {
    classes: ['begabtenfoerderungswerke', 'public-funds'],
    purses: [money('living', 1500)],
    rules: frame,
  },
  'de-mlp-medical-excellence': {
    classes: ['talent-scholarship', 'private-award'],
    purses: [money('any', 4000, false)],
    rules: [excludes('deutschlandstipendium', ['de-deutschlandstipendium'], talentBar)],
  },
  'at-beihilfe': {
    classes: ['at-study-aid', 'state-aid'],
    purses: [money('living', 800)],
    rules: [allows('erasmus', ['erasmus'])],
  },
  'fr-ami': {
    classes: ['aide-au-merite'],
    purses: [money('living', 800)],
    rules: [allows('all', ['bourse-criteres-sociaux', 'erasmus'])],
  },
  'fr-social': {
    classes: ['bourse-criteres-sociaux'],
    purses: [money('living', 600)],
    rules: [allows('all', ['erasmus'])],
  },
  'gb-turing': {
    classes: ['turing', 'public-funds'],
    purses: [money('travel', 600, false), money('living', 900)],
  },
  'gb-sfe-travel-grant': {
    classes: ['gb-student-aid', 'travel-grant'],
    purses: [money('travel', 700, false)],
    rules: [stated({ id: 'turing', rule: 'excludes-lines', lines: ['travel'], with: ['turing'] })],
  },
  'de-boehringer': {
    classes: ['research-fellowship', 'private-award'],
    purses: [money('living', 2000)],
    rules: [excludes('project', ['other-funder-same-project'], { within: 'project' })],
  },
  'de-research-grant': { classes: ['project-grant'], purses: [money('living', 1000)] },
} as const satisfies Readonly<Record<string, Sketch>>

const candidate = (id: keyof typeof sketches): Candidate => {
  const { classes, purses, rules = [] }: Sketch = sketches[id]
  return {
    id,
    nodes: new Set([id, ...classes]),
    isLoan: false,
    held: false,
    sure: 'hoped',
    isOpen: true,
    purses,
    unknownSums: false,
    effort: 3,
    rules,
  }
}

const bundlesOf = (ids: readonly (keyof typeof sketches)[], more: Partial<BundleInput> = {}) =>
  findBundles(
    {
      stay: { start, days: 60 },
      lines: [
        { line: 'living', lowCents: 900_000, highCents: 900_000 },
        { line: 'travel', lowCents: 150_000, highCents: 150_000 },
      ],
      candidates: ids.map(candidate),
      ownMoney: {},
      past: [],
      refused: [],
      ...more,
    },
    yalpsSolver(),
  )

describe('the combinations that the sources support', () => {
  test.each([
    ['BAföG and Deutschlandstipendium in full', ['de-auslands-bafoeg', 'de-deutschlandstipendium'], 2500],
    ['Erasmus and Deutschlandstipendium', ['de-erasmus', 'de-deutschlandstipendium'], 2000],
    ['PROMOS and Deutschlandstipendium', ['de-daad-promos', 'de-deutschlandstipendium'], 1900],
    [
      'PROMOS and BAföG, above 300 EUR a month set off',
      ['de-daad-promos', 'de-auslands-bafoeg'],
      900 + 400 + 1900 - (1300 - 600),
    ],
    ['a foundation and Erasmus, to be reported', ['de-studienstiftung', 'de-erasmus'], 2900],
    ['a foundation and PROMOS by component', ['de-studienstiftung', 'de-daad-promos'], 1500 + 400],
    ['a foundation and PROMOS case by case', ['de-studienstiftung', 'de-lmu-promos'], 2400],
    ['Austrian study aid and Erasmus', ['at-beihilfe', 'de-erasmus'], 2200],
    ['French merit aid, social grant and Erasmus', ['fr-ami', 'fr-social', 'de-erasmus'], 2800],
    ['Turing and the English travel grant, travel once', ['gb-turing', 'gb-sfe-travel-grant'], 900 + 700],
  ] as const)('%s', (_, ids, eur) => {
    const [best] = bundlesOf(ids).bundles
    expect(best?.awards.map(({ id }) => id)).toEqual(ids)
    expect(best?.hopedCents).toBe(eur * 100)
    expect(best?.risks.filter(({ kind }) => kind === 'silent')).toEqual([])
  })

  test.each([
    ['Erasmus and PROMOS for the same stay', ['de-erasmus', 'de-daad-promos']],
    ['two foundations', ['de-studienstiftung', 'de-fes']],
    ['a foundation and BAföG', ['de-studienstiftung', 'de-auslands-bafoeg']],
    ['a foundation and Deutschlandstipendium', ['de-fes', 'de-deutschlandstipendium']],
    ['a foundation and PROMOS of Greifswald', ['de-fes', 'de-greifswald-promos']],
    [
      'Medical Excellence and Deutschlandstipendium',
      ['de-mlp-medical-excellence', 'de-deutschlandstipendium'],
    ],
    ['Boehringer and another funder of the project', ['de-boehringer', 'de-research-grant']],
  ] as const)('never %s', (_, ids) => {
    const { bundles, whyNotMore } = bundlesOf(ids)
    expect(bundles.map(({ awards }) => awards.length)).toEqual(bundles.map(() => 1))
    // Where two files forbid the same, neither rule alone costs anything.
    for (const { hopedCents, gained } of whyNotMore) {
      expect(hopedCents).toBeGreaterThan(0)
      expect(gained).toHaveLength(1)
    }
  })

  test('the rule that keeps Erasmus from PROMOS is named with what it costs', () => {
    const { whyNotMore } = bundlesOf(['de-erasmus', 'de-greifswald-promos', 'de-fes'])
    expect(
      whyNotMore.map(({ stated, hopedCents }) => [stated.map(({ rule }) => rule.id).join(' '), hopedCents]),
    ).toEqual([['foundations', 90_000]])
  })

  test('Deutschlandstipendium held together with a foundation is a rule broken already', () => {
    const held = (['de-deutschlandstipendium', 'de-studienstiftung'] as const).map((id) => ({
      ...candidate(id),
      held: true,
    }))
    const { broken, bundles } = bundlesOf([], { candidates: held })
    expect(broken.map(({ awards, stated: { rule } }) => [awards, rule.law])).toEqual([
      [['de-deutschlandstipendium', 'de-studienstiftung'], 'StipG s.4'],
    ])
    expect(bundles[0]?.awards.map(({ id }) => id)).toEqual(['de-studienstiftung'])
  })

  test('an award refused opens what was subsidiary to it', () => {
    const { bundles } = bundlesOf(['de-erasmus', 'de-daad-promos'], { refused: ['de-erasmus'] })
    expect(bundles[0]?.awards.map(({ id }) => id)).toEqual(['de-daad-promos'])
  })

  test('the travel money of Saarland is set off in full against that of BAföG', () => {
    const ids = ['de-saarland-uds-mobil', 'de-auslands-bafoeg'] as const
    const { bundles } = bundlesOf([], { candidates: ids.map((id) => ({ ...candidate(id), held: true })) })
    expect(bundles[0]?.hopedCents).toBe(190_000)
    expect(bundles[0]?.applied.map(({ award, by, cents }) => [award, by, cents])).toEqual([
      ['de-auslands-bafoeg', ['de-saarland-uds-mobil'], 40_000],
    ])
  })

  test('pay that cuts the paid days is named with what it costs', () => {
    const { rules, ...erasmus } = candidate('de-erasmus')
    const bands = stated({
      id: 'pay',
      rule: 'quota',
      bands: [{ fromEurMonth: 1300, paidDays: 30 }],
      with: ['training-pay'],
    })
    const { bundles, whyNotMore } = bundlesOf([], {
      candidates: [{ ...erasmus, rules: [...rules, bands] }],
      ownMoney: { 'training-pay': { lowCents: 140_000, highCents: 140_000 } },
    })
    expect(bundles[0]?.hopedCents).toBe(70_000)
    expect(bundles[0]?.applied.map(({ cents }) => cents)).toEqual([70_000])
    expect(whyNotMore.map(({ stated, hopedCents }) => [stated[0]?.rule.id, hopedCents])).toEqual([
      ['pay', 70_000],
    ])
  })

  test('silence is a risk', () => {
    const { bundles } = bundlesOf(['de-boehringer', 'gb-turing'])
    expect(bundles[0]?.risks).toContainEqual({ kind: 'silent', pair: ['de-boehringer', 'gb-turing'] })
  })

  test('a loan closes the gap and is no cover', () => {
    const loan: Candidate = {
      ...candidate('de-fes'),
      id: 'de-kredit',
      nodes: new Set(['de-kredit', 'loan']),
      isLoan: true,
      rules: [],
      purses: [money('any', 9000)],
    }
    const { bundles } = bundlesOf([], { candidates: [candidate('de-fes'), loan] })
    expect(bundles[0]?.hopedCents).toBe(150_000)
    expect(bundles[0]?.loans).toEqual([{ id: 'de-kredit', lowCents: 900_000, highCents: 900_000 }])
  })
})
