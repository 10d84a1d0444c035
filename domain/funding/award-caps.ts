import { type BundleModel, usableCents } from './bundle-model.ts'
import { allowanceOf, ceilingCents, incomeOf, isPerLine, ownCents } from './lowering.ts'
import type { Lowering } from './relations.ts'
import { type World, worlds } from './sums.ts'

/** What an award pays at most in a world beside the others of a set, in cents; more awards never make it more. */
export type CapOf = (award: number, among: readonly number[], world: World) => number

/** What the others take off. */
type Taken = (among: readonly number[]) => number
/** Offsets take from what the award pays, all together; each ceiling is a room of its own. */
type Room = { readonly cents: number; readonly taken: readonly Taken[] }

/** Rules for some lines only and rules without a formula are left out: they can only make it less. */
export function capsOf(model: BundleModel): CapOf {
  const [certain, hoped] = worlds.map((world) => roomsIn(world, model))
  return (award, among, world) => {
    let most = Number.POSITIVE_INFINITY
    for (const { cents, taken } of (world === 'certain' ? certain : hoped)?.get(award) ?? [])
      most = Math.min(
        most,
        taken.reduce((left, take) => left - take(among), cents),
      )
    return Math.max(0, most)
  }
}

function roomsIn(world: World, model: BundleModel): ReadonlyMap<number, readonly Room[]> {
  const { input, payments, relations } = model
  const takenBy = (lowering: Lowering) => takenIn(world, lowering, model)
  const byAward = Map.groupBy(relations.lowerings, ({ award }) => award)
  return new Map(
    [...byAward].map(([award, lowerings]) => {
      const ceilings = lowerings.filter(({ how }) => how === 'ceiling')
      const offsets = lowerings.filter((one) => one.how === 'offset' && !isPerLine(one))
      const own = payments.filter((payment) => payment.award === award && payment.world === world)
      return [
        award,
        [
          { cents: usableCents(own), taken: offsets.map(takenBy) },
          ...ceilings.map((one) => ({ cents: ceilingCents(one, input), taken: [takenBy(one)] })),
        ],
      ]
    }),
  )
}

/** max(0, others - free), as the rows of the linear programme have it. */
function takenIn(world: World, lowering: Lowering, { input, relations }: BundleModel): Taken {
  const { freeCents, pooled } = allowanceOf(lowering, input)
  const own = ownCents(lowering, input, world)
  const above = (cents: number): number => Math.max(0, cents - freeCents)
  const incomes = new Map(
    lowering.by.map((other) => [other, incomeOf(lowering, other, world, input, relations.lowerings)]),
  )
  return (among) => {
    const parts = among.map((other) => incomes.get(other) ?? 0)
    return pooled
      ? above(parts.reduce((sum, cents) => sum + cents, own))
      : parts.reduce((sum, cents) => sum + above(cents), above(own))
  }
}
