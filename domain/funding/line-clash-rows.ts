import { type Line, lines } from '../money/index.ts'
import type { BundleModel, Payment } from './bundle-model.ts'
import type { BundleInput, Candidate } from './candidate.ts'
import { cliquesOf } from './cliques.ts'
import { add, atMost, each } from './programme-draft.ts'
import { excludedPairs, type LineClash, pairKey, type Relations } from './relations.ts'

/** Pairs that may both be held and both pay the line: only there a clash means anything. */
function clashesOver(line: Line, relations: Relations, { candidates }: BundleInput): LineClash['pair'][] {
  const excluded = excludedPairs(relations)
  const pays = (candidate: Candidate | undefined) =>
    candidate?.purses.some((purse) => purse.highCents > 0 && (purse.line === line || purse.line === 'any'))
  return relations.lineClashes
    .filter(({ lines: some, pair }) => some.includes(line) && pair.every((award) => pays(candidates[award])))
    .map(({ pair }) => pair)
    .filter((pair) => !excluded.has(pairKey(...pair)))
}

/** The awards that may clash with another over some line. */
export const contestedAwards = (relations: Relations, input: BundleInput): ReadonlySet<number> =>
  new Set(costlyLines(input).flatMap((line) => clashesOver(line, relations, input).flat()))

export const costlyLines = ({ lines: costs }: BundleInput): readonly Line[] =>
  lines.filter((line) => costs.some((cost) => cost.line === line && cost.highCents > 0))

/** Both may be held, but only one pays the line: whether an award pays a contested line is a choice of its own. */
export function writeLineClashes(model: BundleModel): void {
  const { draft, relations, input } = model
  for (const line of costlyLines(input)) {
    const choiceOf = new Map<number, number>()
    const paysLine = (award: number): number => {
      const choice = choiceOf.get(award) ?? choiceToPay(model, award, line)
      choiceOf.set(award, choice)
      return choice
    }
    for (const clique of cliquesOf(clashesOver(line, relations, input)))
      atMost(draft, 1, each(clique.map(paysLine)))
  }
}

/** An award with money for this line only pays it or is not taken at all, unless it is held anyway. */
function choiceToPay({ draft, choices, payments, input }: BundleModel, award: number, line: Line): number {
  const own = payments.filter((payment) => payment.award === award)
  const isHeld = input.candidates[award]?.held ?? false
  if (!isHeld && own.every((payment) => payment.line === line)) return choices[award] ?? 0
  const choice = add(draft, 'choice', `${award} pays ${line}`)
  const isOn = (payment: Payment) => payment.line === line
  for (const { variable, capCents } of own.filter(isOn))
    atMost(draft, 0, [
      [variable, 1],
      [choice, -capCents],
    ])
  return choice
}
