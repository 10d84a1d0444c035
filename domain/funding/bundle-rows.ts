import type { Line } from '../money/index.ts'
import type { BundleModel, Payment } from './bundle-model.ts'
import type { BudgetLine, BundleInput, Candidate, Purse } from './candidate.ts'
import { cliquesOf } from './cliques.ts'
import { contestedAwards, costlyLines, lineClashesOf, writeLineClashes } from './line-clash-rows.ts'
import { writeLowerings } from './lowering-rows.ts'
import { afterOwnMoney } from './own-money.ts'
import { add, atLeast, atMost, each, newDraft, type ProgrammeDraft } from './programme-draft.ts'
import { relationsOf } from './relate.ts'
import type { Relations } from './relations.ts'
import { arrivesIn, heldIn, type World, worlds } from './sums.ts'

/**
 * The rows of a bundle. A line is never paid more than it can cost at most (its high end): the low end is shown
 * beside it, but a cap there would leave money out that the student may well need.
 */
export function bundleModelOf(given: BundleInput, lifted: ReadonlySet<string> = new Set()): BundleModel {
  const input = afterOwnMoney(given, lifted)
  const relations = relationsOf(input, lifted)
  const draft = newDraft()
  const choices = input.candidates.map(({ id }) => add(draft, 'choice', id))
  const broken = brokenBy(relations, input.candidates)
  writeExclusions(draft, choices, relations)
  input.candidates.forEach(({ held }, number) => {
    if (held && !broken.has(number)) atLeast(draft, 1, each([choices[number] ?? 0]))
  })
  const clashes = lineClashesOf(relations, input)
  const contested = contestedAwards(clashes)
  const payments = input.candidates.flatMap((candidate, award) =>
    worlds
      .filter((world) => arrivesIn(candidate, world))
      .flatMap((world) => {
        const purses = usable(candidate.purses, world, input.lines)
        return writePurses(
          draft,
          { award, world, purses, choice: choices[award] ?? 0 },
          contested.has(award) ? costlyLines(input) : [],
        )
      }),
  )
  const model = { input, draft, choices, payments, relations, broken }
  writeCosts(draft, payments, input.lines)
  writeLineClashes(model, clashes)
  writeLowerings(model)
  return model
}

type Usable = { readonly line: Line | 'any'; readonly cents: number }

/** Purses of the same line together, none larger than what there is to pay. */
function usable(purses: readonly Purse[], world: World, costs: readonly BudgetLine[]): readonly Usable[] {
  const caps = [
    ...costs.map(({ line, highCents }) => ({ line, cost: highCents })),
    { line: 'any' as const, cost: costs.reduce((sum, { highCents }) => sum + highCents, 0) },
  ]
  return caps.flatMap(({ line, cost }) => {
    const held = purses
      .filter((purse) => purse.line === line)
      .reduce((sum, purse) => sum + heldIn(purse, world), 0)
    const cents = Math.min(held, cost)
    return cents > 0 ? [{ line, cents }] : []
  })
}

type Purses = {
  readonly award: number
  readonly world: World
  readonly purses: readonly Usable[]
  readonly choice: number
}

/** A lump sum that may clash over a line is split into lines at once; any other is shared out afterwards. */
function writePurses(
  draft: ProgrammeDraft,
  { award, world, purses, choice }: Purses,
  splitOver: readonly Line[],
): Payment[] {
  return purses.flatMap(({ line, cents }) => {
    const parts = line === 'any' && splitOver.length > 0 ? splitOver : [line]
    const payments = parts.map((part) => ({
      award,
      world,
      line: part,
      purse: line,
      variable: add(draft, 'amount', `${award} ${part} ${world}`),
      capCents: cents,
    }))
    atMost(draft, 0, [...each(payments.map(({ variable }) => variable)), [choice, -cents]])
    return payments
  })
}

/** No line is paid more than it costs, and lump sums find room in what the lines leave open. */
function writeCosts(draft: ProgrammeDraft, payments: readonly Payment[], costs: readonly BudgetLine[]): void {
  const total = costs.reduce((sum, { highCents }) => sum + highCents, 0)
  for (const world of worlds) {
    const inWorld = payments.filter((payment) => payment.world === world)
    const limit = (some: readonly Payment[], cents: number) => {
      const most = some.reduce((sum, { capCents }) => sum + capCents, 0)
      if (most > cents) atMost(draft, cents, each(some.map(({ variable }) => variable)))
    }
    for (const { line, highCents } of costs)
      limit(
        inWorld.filter((payment) => payment.line === line),
        highCents,
      )
    limit(inWorld, total)
  }
}

function writeExclusions(draft: ProgrammeDraft, choices: readonly number[], relations: Relations): void {
  const choiceOf = (award: number): number => choices[award] ?? 0
  for (const clique of cliquesOf(relations.exclusions.map(({ pair }) => pair)))
    atMost(draft, 1, each(clique.map(choiceOf)))
  for (const award of new Set(relations.closed.map((one) => one.award)))
    atMost(draft, 0, each([choiceOf(award)]))
  // Without the award itself, any number of the others: the row lets go by as much as there are.
  for (const { award, among, atMost: most } of relations.counts)
    if (among.length > most)
      atMost(draft, among.length, [...each(among.map(choiceOf)), [choiceOf(award), among.length - most]])
}

/** Held awards that exclude each other, or that the student's own money shuts out. */
function brokenBy({ exclusions, closed, counts }: Relations, candidates: readonly Candidate[]): Set<number> {
  const isHeld = (award: number): boolean => candidates[award]?.held ?? false
  const tooMany = counts.filter(
    ({ award, among, atMost: most }) => isHeld(award) && among.filter(isHeld).length > most,
  )
  return new Set([
    ...exclusions.filter(({ pair }) => pair.every(isHeld)).flatMap(({ pair }) => pair),
    ...closed.map(({ award }) => award).filter(isHeld),
    ...tooMany.flatMap(({ award, among }) => [award, ...among.filter(isHeld)]),
  ])
}
