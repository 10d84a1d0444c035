import { appliedRules } from './applied-rules.ts'
import type { BrokenRule, Bundle, Bundles, LoanOffer } from './bundle.ts'
import type { BundleModel } from './bundle-model.ts'
import { bundleModelOf } from './bundle-rows.ts'
import { bestChoice, type Choice, choiceIn, searchIn } from './bundle-search.ts'
import type { BudgetLine, BundleInput, Candidate } from './candidate.ts'
import type { Row, Solve } from './linear-programme.ts'
import { each } from './programme-draft.ts'
import { relationsOf } from './relate.ts'
import { risksOf } from './risks.ts'
import { shareOut } from './share-out.ts'
import { totalOf, type World } from './sums.ts'
import { whyNotMore } from './why-not-more.ts'

const MOST_BUNDLES = 3
/** An award that pays less of a bundle does not make another bundle of it. */
const TENTH = 0.1

/**
 * The best allowed bundles for a budget, why there is not more, and which rules the student breaks already. Loans are
 * apart: first all is sought without them. `solve` comes from outside (solver/yalps, solver/highs).
 */
export function findBundles(given: BundleInput, solve: Solve): Bundles {
  const { kept, input, loans } = withoutLoans(given)
  const found: { readonly choice: Choice; readonly bundle: Bundle }[] = []
  const search = searchIn(input, solve)
  while (found.length < MOST_BUNDLES) {
    const further = found.flatMap(({ choice, bundle }) => different(choice, bundle, search.model))
    const choice = choiceIn(search, { further, noBetterThan: found.at(-1)?.choice })
    if (!choice || (found.length > 0 && choice.reached.hoped === 0)) break
    const bundle = bundleOf(input, choice, loans, solve)
    if (found.some((other) => isPartOf(bundle, other.bundle))) break
    found.push({ choice, bundle })
  }
  const best = found[0]?.choice
  return {
    bundles: found.map(({ bundle }) => bundle),
    whyNotMore: best ? whyNotMore(input, best, solve) : [],
    broken: brokenRules(input),
    unpriced: kept.filter(({ unknownSums }) => unknownSums).map(({ id }) => id),
  }
}

/** Only the best of them, which takes a fraction of the time. Undefined: no bundle obeys all rules. */
export function bestBundle(given: BundleInput, solve: Solve): Bundle | undefined {
  const { input, loans } = withoutLoans(given)
  const choice = bestChoice(input, solve)
  return choice && bundleOf(input, choice, loans, solve)
}

function withoutLoans(given: BundleInput) {
  const kept = given.candidates.filter(({ id }) => !given.refused.includes(id))
  const input = { ...given, candidates: kept.filter(({ isLoan }) => !isLoan) }
  return { kept, input, loans: kept.filter(({ isLoan }) => isLoan) }
}

/** With nothing left to pay for, an award that is taken to differ pays nothing: then there is no other bundle. */
function isPartOf(bundle: Bundle, other: Bundle): boolean {
  const ids = new Set(other.awards.map(({ id }) => id))
  return bundle.awards.every(({ id, hopedCents }) => hopedCents === 0 || ids.has(id))
}

/** Does without an award that pays a tenth or more of the other bundle, and takes one that the other does not have. */
function different({ awards }: Choice, bundle: Bundle, { choices, input }: BundleModel): readonly Row[] {
  const large = awards.filter((award) => isLarge(input.candidates[award], bundle))
  const choiceOf = (award: number): number => choices[award] ?? 0
  const pays = ({ purses }: Candidate) => totalOf(purses, 'hoped') > 0
  const others = input.candidates.flatMap((one, award) =>
    awards.includes(award) || !pays(one) ? [] : [award],
  )
  return [
    { terms: each(large.map(choiceOf)), atMost: large.length - 1 },
    { terms: each(others.map(choiceOf)), atLeast: 1 },
  ]
}

/** By what it can pay: which of two pays a line that both could pay is chance. */
const isLarge = (candidate: Candidate | undefined, { hopedCents }: Bundle): boolean =>
  candidate !== undefined && totalOf(candidate.purses, 'hoped') >= hopedCents * TENTH

function bundleOf(input: BundleInput, choice: Choice, loans: readonly Candidate[], solve: Solve): Bundle {
  const chosen = choice.awards.flatMap((award) => input.candidates[award] ?? [])
  const only = { ...input, candidates: chosen }
  const model = bundleModelOf(only)
  const awards = shareOut(input, chosen, solve)
  const open = openLines(input, awards, 'hoped')
  return {
    awards,
    certainCents: awards.reduce((sum, { certainCents }) => sum + certainCents, 0),
    hopedCents: awards.reduce((sum, { hopedCents }) => sum + hopedCents, 0),
    open,
    openIfOnlyCertain: openLines(input, awards, 'certain'),
    applied: appliedRules(only, model),
    risks: risksOf(chosen, model.relations),
    loans: loans.flatMap((loan) => loanOffer(loan, only, open)),
    effort: chosen.reduce((sum, { held, effort }) => sum + (held ? 0 : effort), 0),
    status: choice.status,
  }
}

/** Against the low and the high cost of each line: what is paid of a line never counts for another. */
function openLines({ lines }: BundleInput, awards: Bundle['awards'], world: World): readonly BudgetLine[] {
  return lines.map(({ line, lowCents, highCents }) => {
    const paid = awards
      .flatMap(({ pays }) => pays.filter((one) => one.line === line))
      .reduce(
        (sum, { certainCents, hopedCents }) => sum + (world === 'certain' ? certainCents : hopedCents),
        0,
      )
    return { line, lowCents: Math.max(0, lowCents - paid), highCents: highCents - paid }
  })
}

/** To close the gap, and only as far as it is open; not if a rule shuts it out beside the bundle. */
function loanOffer(loan: Candidate, input: BundleInput, open: readonly BudgetLine[]): readonly LoanOffer[] {
  const together = { ...input, candidates: [...input.candidates, loan] }
  const { exclusions, closed } = relationsOf(together)
  const own = input.candidates.length
  if (exclusions.some(({ pair }) => pair.includes(own)) || closed.some(({ award }) => award === own))
    return []
  const gap = open.reduce((sum, { highCents }) => sum + highCents, 0)
  const highCents = Math.min(totalOf(loan.purses, 'hoped'), gap)
  return highCents > 0
    ? [{ id: loan.id, lowCents: Math.min(totalOf(loan.purses, 'certain'), gap), highCents }]
    : []
}

function brokenRules(input: BundleInput): readonly BrokenRule[] {
  if (!input.candidates.some(({ held }) => held)) return []
  const { exclusions, closed, counts } = relationsOf(input)
  const isHeld = (award: number): boolean => input.candidates[award]?.held ?? false
  const idsOf = (awards: readonly number[]) => awards.map((award) => input.candidates[award]?.id ?? '')
  return [
    ...exclusions
      .filter(({ pair }) => pair.every(isHeld))
      .map(({ pair, stated }) => ({ awards: idsOf(pair), stated })),
    ...closed
      .filter(({ award }) => isHeld(award))
      .map(({ award, stated }) => ({ awards: idsOf([award]), stated })),
    ...counts
      .filter(({ award, among, atMost }) => isHeld(award) && among.filter(isHeld).length > atMost)
      .map(({ award, among, stated }) => ({ awards: idsOf([award, ...among.filter(isHeld)]), stated })),
  ]
}
