import type { BundleModel, Payment } from './bundle-model.ts'
import type { BundleInput } from './candidate.ts'
import type { Term } from './linear-programme.ts'
import type { Line } from './lines.ts'
import { add, atMost, each } from './programme-draft.ts'
import type { Lowering } from './relations.ts'
import { arrivesIn, centsOver, incomeDuring, ownCentsOver, type World, worlds } from './sums.ts'

/** What is taken off, beyond what can be said as a number: terms over choices and helper variables. */
type Cut = { readonly terms: readonly Term[]; readonly cents: number; readonly mostCents: number }

/**
 * sum - max(0, other - free) for every award that is lowered, in both worlds. Lowerings of the same money add up; one
 * for some lines only is a row of its own, and what it takes off is not taken off again. A ceiling is a row of its own too.
 */
export function writeLowerings(model: BundleModel): void {
  const { input } = model
  for (const world of worlds)
    for (const [award, lowerings] of byAward(model.relations.lowerings)) {
      const payments = model.payments.filter((one) => one.award === award && one.world === world)
      if (payments.length === 0) continue
      const perLine = lowerings.filter(({ stated, how }) => how !== 'ceiling' && linesOf(stated.rule))
      const ceilings = lowerings.filter(({ how }) => how === 'ceiling')
      const whole = lowerings.filter((one) => !perLine.includes(one) && !ceilings.includes(one))
      const context = { model, world, perLine }
      writeRow(context, payments, whole, usableCents(payments))
      for (const one of perLine) {
        const some = payments.filter(({ line }) => linesOf(one.stated.rule)?.some((each) => each === line))
        if (some.length > 0) writeRow(context, some, [one], usableCents(some))
      }
      for (const one of ceilings) writeRow(context, payments, [one], ceilingCents(one, input))
    }
}

function byAward(lowerings: readonly Lowering[]): ReadonlyMap<number, readonly Lowering[]> {
  return Map.groupBy(lowerings, ({ award }) => award)
}

const linesOf = (rule: Lowering['stated']['rule']): readonly Line[] | undefined =>
  'lines' in rule ? rule.lines : undefined

/** Parts of a split lump sum share one purse, so each purse counts once. */
const usableCents = (payments: readonly Payment[]): number =>
  new Map(payments.map(({ purse, capCents }) => [purse, capCents]))
    .values()
    .reduce((sum, cents) => sum + cents, 0)

const ceilingCents = ({ stated: { rule } }: Lowering, { stay }: BundleInput): number =>
  rule.rule === 'ceiling' ? centsOver((rule.eurMonth ?? 0) * 100, stay.days) : 0

type Context = {
  readonly model: BundleModel
  readonly world: World
  readonly perLine: readonly Lowering[]
}

/** The payments are at most what is left; if nothing is left, a switch keeps the row from going below zero. */
function writeRow(
  context: Context,
  payments: readonly Payment[],
  lowerings: readonly Lowering[],
  leftCents: number,
): void {
  const { draft } = context.model
  const cuts = lowerings.map((one) => cutOf(context, one, usableCents(payments)))
  const most = cuts.reduce((sum, { mostCents }) => sum + mostCents, 0)
  const left = leftCents - cuts.reduce((sum, { cents }) => sum + cents, 0)
  const paid = each(payments.map(({ variable }) => variable))
  if (most === 0 && left >= usableCents(payments)) return
  if (left <= 0) {
    atMost(draft, 0, paid)
    return
  }
  const terms = [...paid, ...cuts.flatMap((cut) => cut.terms)]
  if (most <= left) {
    atMost(draft, left, terms)
    return
  }
  const nothing = add(draft, 'choice', `${payments[0]?.award} nothing left`)
  const usable = usableCents(payments)
  atMost(draft, left, [...terms, [nothing, left - most]])
  atMost(draft, usable, [...paid, [nothing, usable]])
}

function cutOf(context: Context, lowering: Lowering, usable: number): Cut {
  const { how, stated } = lowering
  if (how === 'open') return context.world === 'certain' ? shareCut(context, lowering, usable, 0) : noCut
  if (how === 'factor')
    return shareCut(context, lowering, usable, 'factor' in stated.rule ? stated.rule.factor : 1)
  return sumCut(context, lowering)
}

const noCut: Cut = { terms: [], cents: 0, mostCents: 0 }

/** One other award is enough to cut the whole to a share of it. */
function shareCut({ model, world }: Context, { by, own }: Lowering, usable: number, share: number): Cut {
  const { input } = model
  const cents = Math.round(usable * (1 - share))
  if (ownCentsOver(input.ownMoney, own, input.stay.days, world) > 0) return { ...noCut, cents }
  const others = by.filter((one) => input.candidates[one] && arrivesIn(input.candidates[one], world))
  if (others.length === 0) return noCut
  const cut = add(model.draft, 'count', 'is cut')
  for (const other of others)
    atMost(model.draft, 0, [
      [model.choices[other] ?? 0, 1],
      [cut, -1],
    ])
  return { terms: [[cut, cents]], cents: 0, mostCents: cents }
}

/** max(0, others - free): shared by all of them when pooled, else for each. */
function sumCut(context: Context, lowering: Lowering): Cut {
  const { model, world } = context
  const { input } = model
  const { rule } = lowering.stated
  const [free, pooled] = allowanceOf(lowering, input)
  const own = ownCentsOver(input.ownMoney, lowering.own, input.stay.days, world)
  const incomes = lowering.by.map((other) => [other, incomeOf(context, lowering, other)] as const)
  if (!pooled || free === 0) {
    const above = incomes.map(
      ([other, cents]): Term => [model.choices[other] ?? 0, Math.max(0, cents - free)],
    )
    const terms = above.filter(([, cents]) => cents > 0)
    return {
      terms,
      cents: Math.max(0, own - free),
      mostCents: terms.reduce((sum, [, cents]) => sum + cents, 0),
    }
  }
  const most = incomes.reduce((sum, [, cents]) => sum + cents, own - free)
  if (most <= 0) return noCut
  const cut = add(model.draft, 'amount', `above the free sum of ${rule.id}`)
  atMost(model.draft, free - own, [
    ...incomes.map(([other, cents]): Term => [model.choices[other] ?? 0, cents]),
    [cut, -1],
  ])
  return { terms: [[cut, 1]], cents: 0, mostCents: most }
}

/** The free sum over the stay, and whether all share it. A ceiling has none: all money counts against it. */
function allowanceOf({ stated: { rule } }: Lowering, { stay }: BundleInput): [number, boolean] {
  if (rule.rule !== 'offsets') return [0, true]
  return [centsOver((rule.freeEurMonth ?? 0) * 100, stay.days), rule.pooled === true]
}

function incomeOf({ model, world, perLine }: Context, lowering: Lowering, other: number): number {
  const { input } = model
  const candidate = input.candidates[other]
  if (!candidate || !arrivesIn(candidate, world)) return 0
  const { rule } = lowering.stated
  const over = rule.rule === 'offsets' ? rule.averagedOver : undefined
  const counted = incomeDuring(candidate, world, input.stay, over, linesOf(rule))
  if (perLine.includes(lowering)) return counted
  const elsewhere = perLine
    .filter(({ by }) => by.includes(other))
    .flatMap((one) => linesOf(one.stated.rule) ?? [])
  return elsewhere.length > 0
    ? counted - incomeDuring(candidate, world, input.stay, over, [...new Set(elsewhere)])
    : counted
}
