import { type Line, lines } from '../money/index.ts'
import type { BundleModel, Payment } from './bundle-model.ts'
import type { BundleInput, Candidate } from './candidate.ts'
import { cliquesOf } from './cliques.ts'
import { add, atMost, each } from './programme-draft.ts'
import { excludedPairs, type LineClash, pairKey, type Relations } from './relations.ts'

export type LineClashes = ReadonlyMap<Line, readonly LineClash['pair'][]>

/** By line, pairs that may both be held and both pay the line: only there a clash means anything. */
export function lineClashesOf(relations: Relations, input: BundleInput): LineClashes {
  const excluded = excludedPairs(relations)
  const possible = relations.lineClashes.filter(({ pair }) => !excluded.has(pairKey(...pair)))
  return new Map(
    costlyLines(input).map((line) => {
      const pays = input.candidates.map((candidate) => paysOn(line, candidate))
      const over = possible.filter(
        ({ lines: some, pair: [a, b] }) => some.includes(line) && pays[a] && pays[b],
      )
      return [line, over.map(({ pair }) => pair)]
    }),
  )
}

const paysOn = (line: Line, { purses }: Candidate): boolean =>
  purses.some((purse) => purse.highCents > 0 && (purse.line === line || purse.line === 'any'))

/** The awards that may clash with another over some line. */
export const contestedAwards = (clashes: LineClashes): ReadonlySet<number> =>
  new Set([...clashes.values()].flat(2))

export const costlyLines = ({ lines: costs }: BundleInput): readonly Line[] =>
  lines.filter((line) => costs.some((cost) => cost.line === line && cost.highCents > 0))

/** Both may be held, but only one pays the line: whether an award pays a contested line is a choice of its own. */
export function writeLineClashes(model: BundleModel, clashes: LineClashes): void {
  const { draft } = model
  for (const [line, pairs] of clashes) {
    const choiceOf = new Map<number, number>()
    const paysLine = (award: number): number => {
      const choice = choiceOf.get(award) ?? choiceToPay(model, award, line)
      choiceOf.set(award, choice)
      return choice
    }
    for (const clique of cliquesOf(pairs)) atMost(draft, 1, each(clique.map(paysLine)))
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
