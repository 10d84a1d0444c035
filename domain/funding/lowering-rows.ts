import { type BundleModel, type Payment, usableCents } from './bundle-model.ts'
import type { Term } from './linear-programme.ts'
import { allowanceOf, ceilingCents, incomeOf, isPerLine, linesOf, ownCents, shareTaken } from './lowering.ts'
import { add, atMost, each } from './programme-draft.ts'
import type { Lowering } from './relations.ts'
import { arrivesIn, type World, worlds } from './sums.ts'

/** What is taken off, beyond what can be said as a number: terms over choices and helper variables. */
type Cut = { readonly terms: readonly Term[]; readonly cents: number; readonly mostCents: number }

/**
 * sum - max(0, other - free) for every award that is lowered, in both worlds. Lowerings of the same money add up. One for
 * some lines only is a row of its own: what it leaves of these lines is all that the others can lower. A ceiling is a row
 * of its own too.
 */
export function writeLowerings(model: BundleModel): void {
  const { input } = model
  for (const world of worlds)
    for (const [award, lowerings] of byAward(model.relations.lowerings)) {
      const payments = model.payments.filter((one) => one.award === award && one.world === world)
      if (payments.length === 0) continue
      const perLine = lowerings.filter(isPerLine)
      const ceilings = lowerings.filter(({ how }) => how === 'ceiling')
      const whole = lowerings.filter((one) => !perLine.includes(one) && !ceilings.includes(one))
      const context = { model, world }
      const rooms = whole.length > 0 ? roomsOf(context, payments, perLine) : []
      const taken = rooms.reduce((sum, { most }) => sum + most, 0)
      const terms = rooms.map(({ variable }): Term => [variable, -1])
      writeRow(context, { ...paidBy(payments), terms }, whole, usableCents(payments) - taken)
      if (whole.length === 0)
        for (const one of perLine) {
          const some = onLines(payments, one)
          if (some.length > 0) writeRow(context, paidBy(some), [one], usableCents(some))
        }
      for (const one of ceilings) writeRow(context, paidBy(payments), [one], ceilingCents(one, input))
    }
}

const onLines = (payments: readonly Payment[], { stated }: Lowering): readonly Payment[] =>
  payments.filter(({ purse }) => linesOf(stated.rule)?.some((line) => line === purse))

/** What rules for some lines leave of these lines: the payments are at most that. */
function roomsOf(
  context: Context,
  payments: readonly Payment[],
  perLine: readonly Lowering[],
): readonly { readonly variable: number; readonly most: number }[] {
  const { draft } = context.model
  const byLines = Map.groupBy(perLine, ({ stated }) => linesOf(stated.rule)?.toSorted().join(' '))
  return [...byLines.values()].flatMap((lowerings) => {
    const some = lowerings[0] ? onLines(payments, lowerings[0]) : []
    if (some.length === 0) return []
    const most = usableCents(some)
    const variable = add(draft, 'amount', `${some[0]?.award} has room`)
    const room: Paid = { ...paidBy(some), variables: [variable], terms: [] }
    atMost(draft, most, [[variable, 1]])
    atMost(draft, 0, [...each(some.map((payment) => payment.variable)), [variable, -1]])
    for (const one of lowerings) writeRow(context, room, [one], most)
    return [{ variable, most }]
  })
}

/** What is lowered: its variables, the most they can come to, and terms that widen the bound. */
type Paid = {
  readonly award: number | undefined
  readonly variables: readonly number[]
  readonly usable: number
  readonly terms: readonly Term[]
}

const paidBy = (payments: readonly Payment[]): Paid => ({
  award: payments[0]?.award,
  variables: payments.map(({ variable }) => variable),
  usable: usableCents(payments),
  terms: [],
})

function byAward(lowerings: readonly Lowering[]): ReadonlyMap<number, readonly Lowering[]> {
  return Map.groupBy(lowerings, ({ award }) => award)
}

type Context = {
  readonly model: BundleModel
  readonly world: World
}

/** The payments are at most what is left; if nothing is left, a switch keeps the row from going below zero. */
function writeRow(
  context: Context,
  { award, variables, usable, terms: wider }: Paid,
  lowerings: readonly Lowering[],
  leftCents: number,
): void {
  const { draft } = context.model
  const cuts = lowerings.map((one) => cutOf(context, one, usable))
  const most = cuts.reduce((sum, { mostCents }) => sum + mostCents, 0)
  const left = leftCents - cuts.reduce((sum, { cents }) => sum + cents, 0)
  const paid = each(variables)
  if (most === 0 && left >= usable) return
  if (left <= 0 && wider.length === 0) {
    atMost(draft, 0, paid)
    return
  }
  const terms = [...paid, ...wider, ...cuts.flatMap((cut) => cut.terms)]
  if (most <= left) {
    atMost(draft, left, terms)
    return
  }
  const nothing = add(draft, 'choice', `${award} nothing left`)
  atMost(draft, left, [...terms, [nothing, left - most]])
  atMost(draft, usable, [...paid, [nothing, usable]])
}

/** Without a formula nothing may be left, and nothing may be taken off: a range from the one world to the other. */
function cutOf(context: Context, lowering: Lowering, usable: number): Cut {
  if (lowering.how === 'open' && context.world === 'hoped') return noCut
  return lowering.how === 'open' || lowering.how === 'factor'
    ? shareCut(context, lowering, usable)
    : sumCut(context, lowering)
}

const noCut: Cut = { terms: [], cents: 0, mostCents: 0 }

/** One other award is enough to cut the whole to a share of it. */
function shareCut({ model, world }: Context, lowering: Lowering, usable: number): Cut {
  const { input } = model
  const cents = Math.round(usable * shareTaken(lowering))
  if (ownCents(lowering, input, world) > 0) return { ...noCut, cents }
  const others = lowering.by.filter((one) => input.candidates[one] && arrivesIn(input.candidates[one], world))
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
  const { freeCents: free, pooled } = allowanceOf(lowering, input)
  const own = ownCents(lowering, input, world)
  const incomes = lowering.by.map(
    (other) => [other, incomeOf(lowering, other, world, input, model.relations.lowerings)] as const,
  )
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
