// Random budgets, awards and rules between them, small enough to try every subset.
import fc from 'fast-check'
import type { Line } from '../money/index.ts'
import { dayOf } from '../time/index.ts'
import type { BundleInput, Candidate, Purse, StatedRule } from './candidate.ts'
import { type CumulationRule, cumulationSchema } from './rule.ts'

const testLines = ['tuition', 'living', 'travel', 'insurance'] as const satisfies readonly Line[]

const classes = [
  'bafoeg',
  'begabtenfoerderungswerke',
  'daad-partial-scholarship',
  'erasmus',
  'private-award',
  'public-funds',
  'talent-scholarship',
] as const
const testIds = ['de-a', 'de-b', 'de-c', 'de-d', 'de-e', 'de-f', 'de-g', 'de-h'] as const

/** A rule as a catalogue file would have it. */
const ruleOf = (fields: Readonly<Record<string, unknown>>): CumulationRule =>
  cumulationSchema.parse({ says: 'they say so', source: 's1', ...fields })

export const stated = (
  fields: Readonly<Record<string, unknown>>,
  applies: StatedRule['applies'] = 'yes',
  file = 'de-rules',
): StatedRule => ({ rule: ruleOf(fields), file, applies })

const cents = fc.integer({ min: 0, max: 400_00 })
const range = fc
  .tuple(cents, cents)
  .map(([a, b]) => ({ lowCents: Math.min(a, b), highCents: Math.max(a, b) }))
const eurMonth = fc.integer({ min: 0, max: 200 })

const anyPurse: fc.Arbitrary<Purse> = fc
  .record({
    line: fc.constantFrom<Line | 'any'>(...testLines, 'any'),
    monthly: fc.boolean(),
    percentByStart: fc.constantFrom(undefined, 0, 70, 100),
    range,
  })
  .map(({ range: both, ...purse }) => ({ ...purse, ...both }))

const nodes = fc.subarray([...classes, 'de-a', 'de-b', 'other-scholarship'], { minLength: 1, maxLength: 2 })
const someLines = fc.subarray(['living', 'travel'], { minLength: 1 })

const ruleShapes: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({ rule: fc.constant('excludes'), strength: fc.constantFrom('law', 'programme'), with: nodes }),
  fc.record({
    rule: fc.constant('excludes'),
    strength: fc.constant('law'),
    with: nodes,
    unlessBelow: fc.record({ eurMonth, over: fc.constantFrom('month', 'semester') }),
  }),
  fc.record({
    rule: fc.constant('excludes'),
    strength: fc.constant('programme'),
    with: fc.constantFrom(['public-funds'], ['public-funds-same-purpose'], ['travel-component-any-source']),
  }),
  fc.record({
    rule: fc.constant('excludes'),
    strength: fc.constant('programme'),
    with: fc.constant(['training-pay']),
  }),
  fc.record({ rule: fc.constant('excludes-lines'), lines: someLines, with: nodes }),
  fc.record({ rule: fc.constant('subsidiary'), with: nodes }),
  fc.record({ rule: fc.constant('subsidiary'), with: nodes, evenIfOnlyPossible: fc.constant(true) }),
  fc.record({
    rule: fc.constant('repeats'),
    times: fc.constantFrom(1, 2),
    years: fc.constantFrom(1, 3),
    with: fc.constant(['same-programme-earlier-award']),
  }),
  fc.record({
    rule: fc.constant('offsets'),
    lowers: fc.constantFrom('this', 'other'),
    freeEurMonth: eurMonth,
    averagedOver: fc.constantFrom('month', 'semester', 'award-period'),
    with: nodes,
  }),
  fc.record({
    rule: fc.constant('offsets'),
    lowers: fc.constant('this'),
    freeEurMonth: eurMonth,
    pooled: fc.constant(true),
    with: nodes,
  }),
  fc.record({
    rule: fc.constant('offsets'),
    lowers: fc.constantFrom('this', 'other'),
    freeEurMonth: fc.constant(0),
    lines: fc.constant(['travel']),
    with: nodes,
  }),
  fc.record({ rule: fc.constant('offsets'), lowers: fc.constantFrom('this', 'other'), with: nodes }),
  fc.record({
    rule: fc.constant('offsets'),
    lowers: fc.constant('this'),
    freeEurMonth: fc.constantFrom(0, 50),
    with: fc.constant(['training-pay']),
  }),
  fc.record({
    rule: fc.constant('factor'),
    factor: fc.constantFrom(0.5, 0.25),
    aboveEurMonth: eurMonth,
    with: nodes,
  }),
  fc.record({ rule: fc.constant('ceiling'), eurMonth, with: nodes }),
  fc.record({
    rule: fc.constant('ceiling'),
    what: fc.constant('number'),
    number: fc.constant(1),
    with: nodes,
  }),
  fc.record({
    rule: fc.constant('quota'),
    bands: fc.constant([
      { fromEurMonth: 40, paidDays: 20 },
      { fromEurMonth: 120, paidDays: 0 },
    ]),
    with: fc.constant(['training-pay']),
  }),
  fc.record({ rule: fc.constant('duty'), duty: fc.constant('report'), with: nodes }),
  fc.record({ rule: fc.constant('allows'), with: nodes }),
)

const anyRule = fc.tuple(
  ruleShapes,
  fc.constantFrom('yes' as const, 'yes' as const, 'yes' as const, 'unknown' as const),
  fc.boolean(),
)

const anyCandidate = (id: string): fc.Arbitrary<Candidate> =>
  fc
    .record({
      classes: fc.subarray([...classes], { maxLength: 2 }),
      held: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
      isOpen: fc.boolean(),
      entitlement: fc.boolean(),
      purses: fc.array(anyPurse, { minLength: 1, maxLength: 3 }),
      effort: fc.nat(6),
      unknownSums: fc.integer({ min: 0, max: 7 }).map((draw) => draw === 0),
      rules: fc.array(anyRule, { maxLength: 3 }),
    })
    .map(({ classes: own, entitlement, rules, held, ...rest }) => ({
      id,
      nodes: new Set([id, ...own]),
      isLoan: false,
      held,
      sure: held || entitlement ? ('certain' as const) : ('hoped' as const),
      ...rest,
      // Rules of a frame stand in one file and are inherited by several.
      rules: rules.map(([shape, applies, inherited], number) =>
        stated({ ...shape, id: `r${number}` }, applies, inherited ? id : `${id}-frame`),
      ),
    }))

const start = dayOf('2027-03-01')

/** Up to so many awards over four lines. */
export const anyInput = (most = 7): fc.Arbitrary<BundleInput> =>
  fc
    .record({
      number: fc.integer({ min: 1, max: most }),
      candidates: fc.tuple(...testIds.map(anyCandidate)),
      costs: fc.tuple(...testLines.map(() => range)),
      days: fc.integer({ min: 20, max: 120 }),
      awardPeriodMonths: fc.constantFrom(undefined, 6, 12),
      pay: fc.option(range, { nil: undefined }),
      past: fc.array(
        fc.record({ award: fc.constantFrom(...testIds), yearsAgo: fc.integer({ min: 0, max: 4 }) }),
        { maxLength: 3 },
      ),
    })
    .map(({ number, candidates, costs, days, awardPeriodMonths, pay, past }) => ({
      stay: { start, days, ...(awardPeriodMonths === undefined ? {} : { awardPeriodMonths }) },
      lines: testLines.map((line, index) => ({ line, ...(costs[index] ?? { lowCents: 0, highCents: 0 }) })),
      candidates: candidates.slice(0, number),
      ownMoney: pay ? { 'training-pay': pay } : {},
      past: past.map(({ award, yearsAgo }) => ({ award, on: start - Math.round(yearsAgo * 365.25) - 100 })),
      refused: [],
    }))
