// A second reading of the rules, from the words of facts/funding/README.md (sections 2 and 5), in integer cents and
// without a linear programme: which sets are allowed, what each award may pay in them, and the most they can cover.

import type { Line } from '../money/index.ts'
import type { BundleInput, Candidate, Purse, StatedRule } from './candidate.ts'

type World = 'certain' | 'hoped'
type Rule = StatedRule['rule']
type Of<Kind extends Rule['rule']> = Extract<Rule, { rule: Kind }>

const has = ({ nodes }: Candidate, ...some: string[]) => some.some((one) => nodes.has(one))
const isStateAid = (one: Candidate) => has(one, 'bafoeg', 'state-aid')
const WIDE = ['public-funds', 'public-funds-same-purpose', 'other-scholarship', 'travel-component-any-source']

function names(node: string, other: Candidate): boolean {
  if (node === 'other-scholarship') return !isStateAid(other)
  if (node === 'public-funds-same-purpose') return has(other, 'public-funds')
  if (node === 'travel-component-any-source') return other.purses.some(({ line }) => line === 'travel')
  return has(other, node)
}

/** The nodes by which a rule of `owner` speaks of `other`, after the owner's own exceptions. */
function spokenBy(owner: Candidate, { rule }: StatedRule, other: Candidate): readonly string[] {
  const named = rule.with.filter((node) => names(node, other))
  const narrow = named.filter((node) => !WIDE.includes(node))
  if (narrow.length > 0 || rule.rule === 'allows') return narrow.length > 0 ? narrow : named
  const excepted = owner.rules.some(
    (each) =>
      each.applies === 'yes' &&
      each.rule.rule === 'allows' &&
      each.rule.with.some((node) => !WIDE.includes(node) && names(node, other)),
  )
  return excepted && rule.law === undefined ? [] : named
}

/** Every rule of `owner` that holds and speaks of `other`. */
const rulesOn = <Kind extends Rule['rule']>(kind: Kind, owner: Candidate, other: Candidate) =>
  owner.rules.filter(
    (one): one is StatedRule & { rule: Of<Kind> } =>
      one.rule.rule === kind &&
      one.applies === 'yes' &&
      one.rule.until === undefined &&
      spokenBy(owner, one, other).length > 0,
  )

const overStay = (eurMonth: number, input: BundleInput) => Math.round((eurMonth * 100 * input.stay.days) / 30)

/** Pay over the stay: counted high where the award is counted low. */
function payOf(input: BundleInput, rule: Rule, world: World): number {
  const pay = input.ownMoney['training-pay']
  if (!pay || !rule.with.includes('training-pay')) return 0
  return Math.round(((world === 'certain' ? pay.highCents : pay.lowCents) * input.stay.days) / 30)
}

/** Purses after pay has cut the paid days. */
function pursesOf(
  input: BundleInput,
  award: Candidate,
  world: World,
): readonly { line: Purse['line']; cents: number; monthly: boolean }[] {
  return award.purses.map((purse) => {
    const full = world === 'certain' ? purse.lowCents : purse.highCents
    const shares = award.rules.flatMap(({ rule, applies }) => {
      if (rule.rule !== 'quota' || applies !== 'yes' || !purse.monthly) return []
      const fitting = rule.bands.filter(
        (band) => payOf(input, rule, world) >= overStay(band.fromEurMonth ?? 0, input),
      )
      return fitting.length > 0
        ? [Math.min(1, ...fitting.map((band) => band.paidDays / input.stay.days))]
        : []
    })
    return {
      line: purse.line,
      monthly: purse.monthly,
      cents: Math.round(shares.reduce((cents, share) => cents * share, full)),
    }
  })
}

/** What an award counts for beside another, spread over the period that the rule averages over. */
function incomeOf(
  input: BundleInput,
  award: Candidate,
  world: World,
  over: string | undefined,
  lines?: readonly Line[],
): number {
  if (world === 'certain' && award.sure !== 'certain') return 0
  const { days, awardPeriodMonths = 0 } = input.stay
  const period = over === 'semester' ? 180 : over === 'award-period' ? awardPeriodMonths * 30 : 0
  return pursesOf(input, award, world)
    .filter(({ line }) => !lines || lines.some((one) => one === line))
    .map(({ cents, monthly }) =>
      has(award, 'talent-scholarship') && monthly
        ? cents
        : Math.round((cents * days) / Math.max(days, period)),
    )
    .reduce((sum, cents) => sum + cents, 0)
}

const needsPurposeTest = (rule: Of<'excludes'>, nodes: readonly string[]) =>
  rule.samePurpose === true ||
  (rule.within === 'stay' && nodes.every((node) => WIDE.includes(node) && node !== 'other-scholarship'))

/** `owner` shuts `other` out wholly: X1, X2, X3. */
function excludes(input: BundleInput, owner: Candidate, other: Candidate): boolean {
  if (rulesOn('subsidiary', owner, other).length > 0) return true
  return rulesOn('excludes', owner, other).some(({ rule }) => {
    const nodes = spokenBy(owner, { rule, file: '', applies: 'yes' }, other)
    const isNarrow = nodes.some((node) => !WIDE.includes(node))
    if (rule.samePurpose || (!isNarrow && needsPurposeTest(rule, nodes.slice(0, 1)))) return false
    const { unlessBelow } = rule
    if (!unlessBelow || other.unknownSums) return true
    return incomeOf(input, other, 'hoped', unlessBelow.over) >= overStay(unlessBelow.eurMonth, input)
  })
}

/** Lines that only one of the two may pay: X2c. */
function contested(owner: Candidate, other: Candidate): readonly Line[] {
  const lines = rulesOn('excludes-lines', owner, other).flatMap(({ rule }) => rule.lines)
  const samePurpose = rulesOn('excludes', owner, other).flatMap((one): readonly Line[] => {
    const nodes = spokenBy(owner, one, other)
    if (nodes.some((node) => !WIDE.includes(node)) && !one.rule.samePurpose) return []
    if (!needsPurposeTest(one.rule, nodes.slice(0, 1))) return []
    return nodes[0] === 'travel-component-any-source'
      ? ['travel']
      : ['tuition', 'living', 'travel', 'insurance']
  })
  return [...lines, ...samePurpose]
}

/** Had too often, shut out by pay, or closed because something else is open to this student. */
function isClosed(input: BundleInput, award: Candidate): boolean {
  return award.rules.some((one) => {
    const { rule, applies } = one
    if (applies !== 'yes') return false
    if (rule.rule === 'repeats' && !award.held) {
      const since = input.stay.start - (rule.years ?? 1000) * 365.25
      return input.past.filter((each) => each.award === award.id && each.on >= since).length >= rule.times
    }
    if (rule.rule === 'excludes' && rule.with.includes('training-pay'))
      return payOf(input, rule, 'certain') > 0
    if (rule.rule !== 'subsidiary' || !rule.evenIfOnlyPossible) return false
    return input.candidates.some(
      (other) => other !== award && other.isOpen && spokenBy(award, one, other).length > 0,
    )
  })
}

const isTooMany = (award: Candidate, all: readonly Candidate[]): boolean =>
  award.rules.some((one) => {
    if (one.rule.rule !== 'ceiling' || one.rule.what !== 'number' || one.applies !== 'yes') return false
    return (
      all.filter((other) => other !== award && spokenBy(award, one, other).length > 0).length >
      (one.rule.number ?? 1)
    )
  })

/** Awards of a set that break a rule in it. */
function breaking(input: BundleInput, all: readonly Candidate[]): readonly Candidate[] {
  return all.filter(
    (award) =>
      isClosed(input, award) ||
      all.some(
        (other) => other !== award && (excludes(input, award, other) || excludes(input, other, award)),
      ) ||
      all.some(
        (owner) =>
          isTooMany(owner, all) &&
          (owner === award ||
            owner.rules.some(
              (one) =>
                one.rule.rule === 'ceiling' &&
                one.rule.what === 'number' &&
                one.applies === 'yes' &&
                award !== owner &&
                spokenBy(owner, one, award).length > 0 &&
                isTooManyBy(owner, one, all),
            )),
      ),
  )
}

const isTooManyBy = (owner: Candidate, one: StatedRule, all: readonly Candidate[]): boolean =>
  one.rule.rule === 'ceiling' &&
  all.filter((other) => other !== owner && spokenBy(owner, one, other).length > 0).length >
    (one.rule.number ?? 1)

/** Sets that the student may hold: what is held stays, except what breaks a rule among the held ones already. */
export function isAllowed(input: BundleInput, all: readonly Candidate[]): boolean {
  const held = input.candidates.filter((one) => one.held)
  const broken = breaking(input, held)
  return breaking(input, all).length === 0 && held.every((one) => all.includes(one) || broken.includes(one))
}

type Lowered = {
  readonly owner: Candidate
  readonly rule: Of<'offsets'>
  readonly by: readonly Candidate[]
  readonly stated: StatedRule
}

/** All offsets that lower an award, its own and those of others; an echo of an own formula does not count twice. */
function offsetsOn(award: Candidate, all: readonly Candidate[]): readonly Lowered[] {
  const others = all.filter((one) => one !== award)
  const own = award.rules.flatMap((one): Lowered[] => {
    if (one.rule.rule !== 'offsets' || one.rule.lowers !== 'this' || one.applies !== 'yes') return []
    return [
      {
        owner: award,
        rule: one.rule,
        stated: one,
        by: others.filter((other) => spokenBy(award, one, other).length > 0),
      },
    ]
  })
  const theirs = others.flatMap((owner) =>
    rulesOn('offsets', owner, award)
      .filter(({ rule }) => rule.lowers === 'other')
      .filter(({ rule }) => rule.lines || !own.some(({ by }) => by.includes(owner)))
      .map((one): Lowered => ({ owner, rule: one.rule, stated: one, by: [owner] })),
  )
  return [...own, ...theirs]
}

export type Caps = {
  readonly whole: number
  readonly travel: number
  readonly purses: ReadonlyMap<Purse['line'], number>
}

/** What an award may pay at most beside the others: factors, then offsets, then ceilings. */
export function capsOf(input: BundleInput, award: Candidate, all: readonly Candidate[], world: World): Caps {
  const costOf = (line: Purse['line']) =>
    input.lines
      .filter((one) => line === 'any' || one.line === line)
      .reduce((sum, one) => sum + one.highCents, 0)
  const purses = new Map<Purse['line'], number>()
  if (world === 'hoped' || award.sure === 'certain')
    for (const { line, cents } of pursesOf(input, award, world))
      purses.set(line, (purses.get(line) ?? 0) + cents)
  for (const [line, cents] of purses) purses.set(line, Math.min(cents, costOf(line)))
  const usable = [...purses.values()].reduce((sum, cents) => sum + cents, 0)
  const onTravel = purses.get('travel') ?? 0
  const offsets = offsetsOn(award, all)
  const arrives = (one: Candidate) => world === 'hoped' || one.sure === 'certain'
  const taken = (of: number, { rule, by }: Lowered): number => {
    const pay = payOf(input, rule, world)
    if (rule.freeEurMonth === undefined) return world === 'certain' && (pay > 0 || by.some(arrives)) ? of : 0
    const free = overStay(rule.freeEurMonth, input)
    const perLine = (other: Candidate) =>
      offsets
        .filter((each) => each.rule.lines && each.by.includes(other))
        .flatMap((each) => each.rule.lines ?? [])
    const incomes = by.map((other) => {
      const counted = incomeOf(input, other, world, rule.averagedOver, rule.lines)
      const elsewhere = rule.lines ? [] : perLine(other)
      return elsewhere.length > 0
        ? counted - incomeOf(input, other, world, rule.averagedOver, elsewhere)
        : counted
    })
    if (rule.pooled) return Math.max(0, incomes.reduce((sum, cents) => sum + cents, pay) - free)
    return [pay, ...incomes].reduce((sum, cents) => sum + Math.max(0, cents - free), 0)
  }
  const factors = award.rules.flatMap((one) => {
    const { rule } = one
    if (rule.rule !== 'factor' || one.applies !== 'yes') return []
    const isAbove = (other: Candidate) =>
      incomeOf(input, other, 'hoped', 'month') > overStay(rule.aboveEurMonth, input)
    const others = all.filter(
      (other) => other !== award && arrives(other) && spokenBy(award, one, other).length > 0,
    )
    return others.some(isAbove) ? [Math.round(usable * (1 - rule.factor))] : []
  })
  const wholeCut = offsets.filter(({ rule }) => !rule.lines).map((one) => taken(usable, one))
  const travelLeft = offsets.filter(({ rule }) => rule.lines).map((one) => onTravel - taken(onTravel, one))
  const travel = Math.max(0, Math.min(onTravel, ...travelLeft))
  const left = usable - (onTravel - travel) - [...factors, ...wholeCut].reduce((sum, cents) => sum + cents, 0)
  const ceilings = award.rules.flatMap((one) => {
    if (one.rule.rule !== 'ceiling' || one.rule.what !== 'sum' || one.applies !== 'yes') return []
    const others = all.filter((other) => other !== award && spokenBy(award, one, other).length > 0)
    const pay = payOf(input, one.rule, world)
    const together = others.reduce((sum, other) => sum + incomeOf(input, other, world, undefined), pay)
    return [overStay(one.rule.eurMonth ?? 0, input) - together]
  })
  return {
    whole: Math.max(0, Math.min(left, ...ceilings)),
    travel,
    purses,
  }
}

/** Lines that an award is kept from, for every way to settle who pays a contested line. */
function* settlements(
  input: BundleInput,
  all: readonly Candidate[],
): Generator<(award: Candidate, line: Line) => boolean> {
  const pairs = input.lines.flatMap(({ line }) =>
    all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b) => {
        const pays = (one: Candidate) =>
          one.purses.some((purse) => purse.highCents > 0 && (purse.line === line || purse.line === 'any'))
        return [...contested(a, b), ...contested(b, a)].includes(line) && pays(a) && pays(b)
          ? [{ line, a, b }]
          : []
      }),
    ),
  )
  for (let bits = 0; bits < 2 ** pairs.length; bits += 1)
    yield (award, line) =>
      !pairs.some((pair, bit) => pair.line === line && (bits & (1 << bit) ? pair.a : pair.b) === award)
}

/** The most that a set covers in one world: all ways through awards and lines, by augmenting paths. */
function flowOf(
  input: BundleInput,
  all: readonly Candidate[],
  world: World,
  mayPay: (award: Candidate, line: Line) => boolean,
): number {
  const left = new Map<string, Map<string, number>>()
  const connect = (from: string, to: string, cents: number) => {
    if (cents <= 0) return
    left.set(from, (left.get(from) ?? new Map()).set(to, cents))
    left.set(to, left.get(to) ?? new Map())
  }
  for (const award of all) {
    const { whole, travel, purses } = capsOf(input, award, all, world)
    connect('source', award.id, whole)
    connect(`${award.id} travel`, 'travel', travel)
    for (const [line, cents] of purses) {
      connect(award.id, `${award.id}/${line}`, cents)
      for (const { line: cost } of input.lines)
        if ((line === 'any' || line === cost) && mayPay(award, cost))
          connect(`${award.id}/${line}`, line === 'travel' ? `${award.id} travel` : cost, cents)
    }
  }
  for (const { line, highCents } of input.lines) connect(line, 'sink', highCents)
  let total = 0
  for (
    let sent = push(left, 'source', Number.POSITIVE_INFINITY, new Set());
    sent > 0;
    sent = push(left, 'source', Number.POSITIVE_INFINITY, new Set())
  )
    total += sent
  return total
}

function push(left: Map<string, Map<string, number>>, at: string, most: number, seen: Set<string>): number {
  if (at === 'sink') return most
  seen.add(at)
  for (const [to, cents] of left.get(at) ?? []) {
    if (cents <= 0 || seen.has(to)) continue
    const sent = push(left, to, Math.min(most, cents), seen)
    if (sent === 0) continue
    left.get(at)?.set(to, cents - sent)
    left.get(to)?.set(at, (left.get(to)?.get(at) ?? 0) + sent)
    return sent
  }
  return 0
}

/** Certain and hoped-for cover of a set, the first before the second. */
export function coverOf(input: BundleInput, all: readonly Candidate[]): readonly [number, number] {
  let best: readonly [number, number] = [-1, -1]
  for (const mayPay of settlements(input, all)) {
    const found = [flowOf(input, all, 'certain', mayPay), flowOf(input, all, 'hoped', mayPay)] as const
    if (found[0] > best[0] || (found[0] === best[0] && found[1] > best[1])) best = found
  }
  return best
}

/** Both pay a line that only one of them may pay. */
export const paysTwice = (a: Candidate, b: Candidate, line: Line): boolean =>
  contested(a, b).includes(line) || contested(b, a).includes(line)

export const subsetsOf = (input: BundleInput): readonly (readonly Candidate[])[] =>
  Array.from({ length: 2 ** input.candidates.length }, (_, bits) =>
    input.candidates.filter((_one, number) => bits & (1 << number)),
  )
