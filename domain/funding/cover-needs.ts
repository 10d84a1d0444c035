import type { Line } from '../money/index.ts'
import { type BundleModel, usableCents } from './bundle-model.ts'
import { type World, worlds } from './sums.ts'

/** What awards have to bring on some lines in a world, as the other lines take no more than they cost. */
export type Need = {
  readonly world: World
  readonly cents: number
  /** What each candidate can bring at most, by number. */
  readonly mostOf: readonly number[]
}

/** Sets of awards that miss a need cover less; sets that meet all of them may still cover less. */
export type Needs = {
  /** The whole, then line by line: what is asked at every step. */
  readonly single: readonly Need[]
  /** Lines together, which no single line shows: two lump sums for three lines. */
  readonly together: readonly Need[]
}

/** Beyond so many parts their unions are too many to ask about. */
const MOST_PARTS = 5

export function needsOf(model: BundleModel, cover: Readonly<Record<World, number>>): Needs {
  const parts = partsOf(model)
  const needs = (some: readonly (readonly Line[])[]): Need[] =>
    worlds.flatMap((world) => some.flatMap((part) => needOn(part, world, cover[world], model)))
  return {
    single: needs([parts.flat(), ...parts]),
    together: parts.length > MOST_PARTS ? [] : needs(unionsOf(parts)),
  }
}

/** Lines that a purse is for, each alone; all others get lump sums only, so they are one part. */
function partsOf({ input, payments }: BundleModel): readonly (readonly Line[])[] {
  const meant = new Set(payments.map(({ purse }) => purse))
  const costly = input.lines.map(({ line }) => line)
  return [
    ...costly.filter((line) => meant.has(line)).map((line) => [line]),
    costly.filter((line) => !meant.has(line)),
  ]
}

/** Of two or more, and not all of them. */
const unionsOf = (parts: readonly (readonly Line[])[]): (readonly Line[])[] =>
  Array.from({ length: 2 ** parts.length }, (_, bits) => parts.filter((_part, bit) => bits & (1 << bit)))
    .filter((some) => some.length > 1 && some.length < parts.length)
    .map((some) => some.flat())

function needOn(part: readonly Line[], world: World, coverCents: number, model: BundleModel): Need[] {
  const { input, payments } = model
  const elsewhere = costOf(input.lines.filter(({ line }) => !part.includes(line)))
  const cents = coverCents - elsewhere
  if (cents <= 0) return []
  const cost = costOf(input.lines) - elsewhere
  const byAward = Map.groupBy(
    payments.filter((one) => one.world === world && (one.purse === 'any' || part.includes(one.purse))),
    ({ award }) => award,
  )
  const mostOf = input.candidates.map((_, award) => Math.min(cost, usableCents(byAward.get(award) ?? [])))
  return [{ world, cents, mostOf }]
}

const costOf = (lines: readonly { readonly highCents: number }[]): number =>
  lines.reduce((sum, { highCents }) => sum + highCents, 0)
