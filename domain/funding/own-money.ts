import type { AppliedRule } from './bundle.ts'
import type { BundleInput, Candidate, Purse, StatedRule } from './candidate.ts'
import { isInForce } from './edges.ts'
import { ownMoneyIn } from './node-match.ts'
import { centsOver, ownCentsOver, type World } from './sums.ts'

/**
 * Own money that cuts an award as a whole is known before any bundle is chosen: factors ("half if the pay is above
 * 1,500 EUR") and paid days ("60 days if it is above 1,300"). A range of pay gives a range of money.
 */
export const afterOwnMoney = (input: BundleInput, lifted: ReadonlySet<string>): BundleInput => ({
  ...input,
  candidates: input.candidates.map((candidate) => ({
    ...candidate,
    purses: pursesLeft(candidate, input, lifted),
  })),
})

function pursesLeft(candidate: Candidate, input: BundleInput, lifted: ReadonlySet<string>): readonly Purse[] {
  const rules = rulesOnOwnMoney(candidate, lifted)
  const kept = (purse: Purse, world: World): number =>
    rules.reduce((share, stated) => share * shareKept({ purse, candidate }, stated, input, world), 1)
  return candidate.purses.map((purse) => ({
    ...purse,
    lowCents: Math.round(purse.lowCents * kept(purse, 'certain')),
    highCents: Math.round(purse.highCents * kept(purse, 'hoped')),
  }))
}

const rulesOnOwnMoney = ({ rules }: Candidate, lifted: ReadonlySet<string>): readonly StatedRule[] =>
  rules.filter(
    (stated) =>
      isInForce(stated, lifted) && stated.applies === 'yes' && ownMoneyIn(stated.rule.with).length > 0,
  )

/** What factors and paid days take off, rule by rule, if all else arrives. */
export const ownCutsOf = (input: BundleInput): readonly AppliedRule[] =>
  input.candidates.flatMap((candidate) =>
    rulesOnOwnMoney(candidate, new Set()).flatMap((stated) => {
      const cut = (purse: Purse) =>
        purse.highCents * (1 - shareKept({ purse, candidate }, stated, input, 'hoped'))
      const cents = candidate.purses.reduce((sum, purse) => sum + Math.round(cut(purse)), 0)
      return cents > 0 ? [{ award: candidate.id, by: [], stated, cents }] : []
    }),
  )

/** From 0, nothing is left, to 1, all of it. */
function shareKept(
  { purse, candidate }: { readonly purse: Purse; readonly candidate: Candidate },
  { rule }: StatedRule,
  { ownMoney, stay }: BundleInput,
  world: World,
): number {
  const payCents = ownCentsOver(ownMoney, ownMoneyIn(rule.with), stay.days, world)
  if (rule.rule === 'factor')
    return payCents > centsOver(rule.aboveEurMonth * 100, stay.days) ? rule.factor : 1
  if (rule.rule !== 'quota' || !purse.monthly) return 1
  const days = rule.bands
    .filter((band) => payCents >= thresholdCents(band, rateCents(candidate), stay.days))
    .map(({ paidDays }) => paidDays)
  return Math.min(1, ...days.map((paid) => paid / stay.days))
}

/** The rate of an award over the stay is its largest monthly sum; a supplement is none. */
const rateCents = ({ purses }: Candidate): number =>
  Math.max(0, ...purses.filter(({ monthly }) => monthly).map(({ highCents }) => highCents))

type Band = Extract<StatedRule['rule'], { rule: 'quota' }>['bands'][number]

/** Over the stay. A band without a threshold holds whenever there is such money at all. */
function thresholdCents({ fromEurMonth, fromPercentOfRate }: Band, rate: number, days: number): number {
  if (fromEurMonth !== undefined) return centsOver(fromEurMonth * 100, days)
  if (fromPercentOfRate !== undefined) return Math.round((rate * fromPercentOfRate) / 100)
  return 1
}
