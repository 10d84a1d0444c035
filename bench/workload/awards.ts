import type { BundleInput, Candidate, Purse, StatedRule } from '@famulus/domain/funding'
import type { Line } from '@famulus/domain/money'
import { dayOf } from '@famulus/domain/time'
import type { Random } from '../random.ts'

const costs: Readonly<Partial<Record<Line, readonly [number, number]>>> = {
  'application-fee': [150, 200],
  tuition: [0, 4500],
  living: [2800, 4600],
  travel: [700, 1300],
  insurance: [120, 260],
  visa: [185, 185],
  health: [80, 240],
  tests: [0, 250],
}

type Kind = {
  readonly number: number
  readonly classes: readonly string[]
  readonly purses: (draw: Random) => readonly Purse[]
  readonly rules?: readonly StatedRule[]
  readonly entitlement?: true
  readonly held?: true
}

const purse = (line: Purse['line'], low: number, high: number, monthly = false): Purse => ({
  line,
  lowCents: low * 100,
  highCents: high * 100,
  monthly,
})

const stated = (file: string, rule: object): StatedRule => ({
  file,
  applies: 'yes',
  // Parameters as the schema makes them, without the parts that no reader of this workload asks for.
  rule: { id: 'r', says: '', source: 's', within: 'stay', ...rule } as unknown as StatedRule['rule'],
})

const promos: readonly StatedRule[] = [
  stated('de-daad-promos', { id: 'erasmus', rule: 'excludes', strength: 'programme', with: ['erasmus'] }),
  stated('de-daad-promos', {
    id: 'daad',
    rule: 'excludes',
    strength: 'programme',
    with: ['daad-individual', 'daad-partial-scholarship'],
  }),
  stated('de-daad-promos', {
    id: 'parts',
    rule: 'excludes-lines',
    lines: ['living', 'travel'],
    with: ['begabtenfoerderungswerke'],
  }),
  stated('de-daad-promos', { id: 'talent', rule: 'allows', with: ['de-deutschlandstipendium', 'bafoeg'] }),
]

/** The classes of the catalogue with about as many awards each, and their rules. */
const kinds: readonly Kind[] = [
  {
    number: 13,
    classes: ['begabtenfoerderungswerke', 'public-funds', 'living-scholarship'],
    purses: (draw) => [
      purse('living', 600, 600 + 10 * draw.whole(0, 170), true),
      purse('travel', 0, 10 * draw.whole(0, 90)),
    ],
    rules: [
      stated('de-begabtenfoerderung-rahmen', {
        id: 'one',
        rule: 'excludes',
        strength: 'law',
        with: ['begabtenfoerderungswerke'],
      }),
      stated('de-begabtenfoerderung-rahmen', {
        id: 'bafoeg',
        rule: 'excludes',
        strength: 'law',
        with: ['bafoeg'],
      }),
    ],
  },
  {
    number: 1,
    classes: ['bafoeg', 'state-aid', 'public-funds'],
    entitlement: true,
    purses: () => [purse('living', 0, 1710, true), purse('travel', 1000, 1000), purse('tuition', 0, 930)],
    rules: [
      stated('de-auslands-bafoeg', {
        id: 'foundation',
        rule: 'excludes',
        strength: 'law',
        with: ['begabtenfoerderungswerke'],
      }),
      stated('de-auslands-bafoeg', {
        id: 'free',
        rule: 'offsets',
        lowers: 'this',
        freeEurMonth: 300,
        pooled: true,
        averagedOver: 'award-period',
        with: ['talent-scholarship', 'erasmus', 'daad-partial-scholarship', 'daad-individual'],
      }),
      stated('de-auslands-bafoeg', {
        id: 'pay',
        rule: 'offsets',
        lowers: 'this',
        freeEurMonth: 0,
        with: ['training-pay'],
      }),
    ],
  },
  {
    number: 7,
    classes: ['talent-scholarship', 'private-award'],
    purses: (draw) => [purse('any', 10 * draw.whole(20, 60), 10 * draw.whole(60, 120), true)],
    rules: [
      stated('de-deutschlandstipendium', {
        id: 'talent',
        rule: 'excludes',
        strength: 'law',
        unlessBelow: { eurMonth: 30, over: 'semester' },
        with: ['begabtenfoerderungswerke', 'daad-full-scholarship', 'talent-scholarship'],
      }),
    ],
  },
  {
    number: 19,
    classes: ['erasmus', 'eu-funds', 'public-funds', 'university-mobility-grant'],
    purses: (draw) => [
      purse('living', 0, 10 * draw.whole(80, 150), true),
      purse('travel', 0, 10 * draw.whole(18, 80)),
    ],
    rules: [
      stated('de-erasmus-smt-praktikum', {
        id: 'eu',
        rule: 'excludes',
        strength: 'programme',
        with: ['eu-funds', 'daad-individual'],
      }),
      stated('de-erasmus-smt-praktikum', {
        id: 'foundations',
        rule: 'duty',
        duty: 'report',
        with: ['begabtenfoerderungswerke'],
      }),
    ],
  },
  {
    number: 20,
    classes: ['daad-partial-scholarship', 'public-funds', 'university-mobility-grant'],
    purses: (draw) => [
      purse('living', 0, 10 * draw.whole(70, 110), true),
      purse('travel', 0, 10 * draw.whole(30, 150)),
    ],
    rules: promos,
  },
  {
    number: 5,
    classes: ['daad-individual', 'public-funds'],
    purses: (draw) => [
      purse('living', 0, 10 * draw.whole(90, 260), true),
      purse('travel', 0, 10 * draw.whole(40, 120)),
      purse('insurance', 0, 150),
    ],
    rules: [
      stated('de-daad', {
        id: 'other',
        rule: 'offsets',
        lowers: 'this',
        freeEurMonth: 450,
        with: ['other-scholarship'],
      }),
    ],
  },
  {
    number: 11,
    classes: ['travel-grant', 'private-award'],
    purses: (draw) => [purse('travel', 0, 10 * draw.whole(10, 90))],
    rules: [
      stated('fau', {
        id: 'travel',
        rule: 'excludes',
        strength: 'programme',
        with: ['travel-component-any-source'],
      }),
    ],
  },
  {
    number: 17,
    classes: ['university-mobility-grant', 'public-funds'],
    purses: (draw) => [purse('any', 0, 10 * draw.whole(20, 150))],
  },
  {
    number: 3,
    classes: ['university-mobility-grant', 'public-funds'],
    purses: (draw) => [
      purse('living', 0, 10 * draw.whole(20, 100)),
      purse('travel', 0, 10 * draw.whole(20, 50)),
    ],
    rules: [
      stated('uni', {
        id: 'same',
        rule: 'excludes',
        strength: 'programme',
        samePurpose: true,
        with: ['public-funds-same-purpose'],
      }),
    ],
  },
  {
    number: 44,
    classes: ['private-award', 'charity-bursary'],
    purses: (draw) => [purse(draw.pick(['any', 'living', 'travel', 'tuition']), 0, 10 * draw.whole(15, 250))],
  },
]

export const AWARDS = kinds.reduce((sum, { number }) => sum + number, 0)

/** 140 awards, all open to one student: far more than any real one has. */
export function drawBundleInput(draw: Random): BundleInput {
  const candidates = kinds.flatMap((kind, family) =>
    Array.from({ length: kind.number }, (_, number) => candidateOf(kind, `de-${family}-${number}`, draw)),
  )
  return {
    stay: { start: dayOf('2027-03-01'), days: 56 },
    lines: Object.entries(costs).map(([line, [low, high]]) => ({
      line: line as Line, // the keys of the table above
      lowCents: low * 100,
      highCents: high * 100,
    })),
    candidates,
    ownMoney: { 'training-pay': { lowCents: 0, highCents: 0 } },
    past: [],
    refused: [],
  }
}

function candidateOf(
  { classes, purses, rules = [], entitlement, held }: Kind,
  id: string,
  draw: Random,
): Candidate {
  const percentByStart = draw.chance(0.4) ? draw.pick([0, 70, 100]) : undefined
  return {
    id,
    nodes: new Set([id, ...classes]),
    isLoan: false,
    held: held ?? false,
    sure: held || entitlement ? 'certain' : 'hoped',
    isOpen: entitlement ?? false,
    purses: purses(draw).map((one) => ({ ...one, percentByStart })),
    unknownSums: false,
    effort: draw.whole(2, 9),
    rules,
  }
}
