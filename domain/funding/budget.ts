import {
  addRanges,
  type CentRange,
  type Line,
  lines,
  type Money,
  noCents,
  timesRange,
} from '../money/index.ts'
import type { Facts, Row } from '../profile/index.ts'
import type { Assessment, Programme } from '../programmes/index.ts'
import type { ActionInfo, Reference } from '../requirements/index.ts'
import { actionPrices, visaPrices } from './action-prices.ts'
import type { BudgetItem } from './choose.ts'
import { costNotes, costPrices, type StayNote, visasTooShort } from './cost-prices.ts'
import type { CostedStay } from './cost-scope.ts'
import { kilometres } from './distance.ts'
import { feePrices } from './fee-prices.ts'
import { lineItems } from './line-items.ts'
import { missingOfLiving } from './living.ts'
import { portalsOf } from './portals.ts'
import { closeness, type Price, type PriceBook } from './price.ts'

export type BudgetQuery = {
  readonly programme: Programme
  readonly assessment: Pick<Assessment, 'answer' | 'start' | 'weeks' | 'remedies'>
  readonly facts: Facts
  readonly prices: PriceBook
  readonly lists: Reference['lists']
  readonly book: readonly ActionInfo[]
}

export type BudgetLine = {
  readonly line: Line
  /** What is known, in euro; absent: no source names anything. */
  readonly euro: CentRange | undefined
  readonly items: readonly BudgetItem[]
  /** Parts that no source names, such as food. */
  readonly missing: readonly string[]
  /** About this host or its country: shown, never counted. */
  readonly asides: readonly Price[]
  /** Nothing of it is open. */
  readonly complete: boolean
}

/** What a stay costs, as far as sources tell. */
export type Budget = {
  readonly weeks: number
  readonly kilometres: number | undefined
  readonly lines: readonly BudgetLine[]
  /** Of all that is known. The real sum is higher where a line is open. */
  readonly total: CentRange
  /** What no rate converts into euro, in its own currency. */
  readonly apart: readonly Money[]
  /** Lines of which nothing or not all is known. */
  readonly open: readonly Line[]
  /** Money for the student, never taken off the costs. */
  readonly pay: readonly BudgetItem[]
  readonly notes: readonly StayNote[]
}

/** The lines of a stay, each price with its page and year. What no source names is absent, not 0. */
export function budgetFor(query: BudgetQuery): Budget {
  const { programme, assessment, facts, prices } = query
  const stay = costedStay(query)
  const all = [
    ...feePrices(programme, { ...stay, site: facts.codes['stay.site']?.has[0] }, prices.rates),
    ...costPrices(prices.costs, stay, prices.rates),
    ...actionPrices(assessment.remedies?.smallest.actions ?? [], prices.rates),
    ...visaPrices(query.book, programme.country, visasTooShort(prices.costs, stay), prices.rates),
  ]
  const insured = hasHealthInsurance(query)
  const shown = lines.flatMap((line) => budgetLine(line, all, insured, query) ?? [])
  return {
    weeks: stay.weeks,
    kilometres: stay.kilometres,
    lines: shown,
    apart: apartFrom(shown),
    total: addRanges(...shown.map(({ euro }) => euro ?? noCents)),
    open: shown.filter(({ complete }) => !complete).map(({ line }) => line),
    pay: lineItems('pay', all, insured),
    notes: costNotes(prices.costs, stay),
  }
}

function costedStay({ programme, assessment, facts, prices, lists }: BudgetQuery): CostedStay {
  const { lat, lon } = programme
  const home = prices.schools.find(({ id }) => facts.codes['school.id']?.has.includes(id))
  return {
    programme,
    lists,
    weeks: assessment.weeks,
    schoolCountry: facts.codes['school.country']?.has[0],
    portals: portalsOf(programme),
    kilometres: home && lat !== undefined && lon !== undefined ? kilometres(home, { lat, lon }) : undefined,
  }
}

function budgetLine(
  line: Line,
  all: readonly Price[],
  insured: boolean,
  query: BudgetQuery,
): BudgetLine | undefined {
  const items = line === 'visa' && needsNoVisa(query) ? [] : lineItems(line, all, insured)
  if (items.length === 0 && !isExpected(line, query)) return undefined
  const sums = items.flatMap(({ euro }) => euro ?? [])
  const missing = line === 'living' ? missingOfLiving(items) : []
  return {
    line,
    euro: sums.length > 0 ? addRanges(...sums) : undefined,
    items,
    missing,
    asides: all.filter((price) => price.line === line && isAside(price)),
    complete: items.length > 0 && sums.length === items.length && missing.length === 0,
  }
}

/** What is said of every stay alike helps nobody with this one. */
const isAside = (price: Price): boolean => price.aside !== undefined && price.closeness > closeness.everybody

const always: readonly Line[] = ['application-fee', 'tuition', 'living', 'travel', 'insurance']
const whatIsMissing: readonly Line[] = ['health', 'tests', 'papers']

/** Lines that every stay has, and where the answer is no, those that nobody has looked for steps in. */
function isExpected(line: Line, query: BudgetQuery): boolean {
  if (line === 'visa') return !needsNoVisa(query)
  return always.includes(line) || (query.assessment.answer === 'no' && whatIsMissing.includes(line))
}

/** Nobody needs a visa for the own country, nor another one unless a rule asks for it. */
function needsNoVisa({ programme: { country }, assessment: { remedies }, facts }: BudgetQuery): boolean {
  if (remedies?.smallest.actions.some(({ table }) => table === 'visas')) return false
  const isCitizen = facts.codes['person.citizenships']?.has.includes(country) ?? false
  return isCitizen || (facts.records.visas?.rows.some((row) => row.country === country) ?? false)
}

/** A policy that runs out during the stay is no policy for it. */
function hasHealthInsurance({ facts, assessment: { start, weeks } }: BudgetQuery): boolean {
  const end = start + 7 * weeks - 1
  const lasts = ({ until }: Row): boolean => typeof until !== 'object' || until.lo >= end
  return facts.records.insurances?.rows.some((row) => row.kind === 'health' && lasts(row)) ?? false
}

/** The sums of one currency added up. */
function apartFrom(shown: readonly BudgetLine[]): Money[] {
  const prices = shown.flatMap(({ items }) => items.flatMap((item) => item.prices))
  const apart = prices.flatMap(({ money, euro, times }) =>
    money && !euro ? [{ ...timesRange(money, times), currency: money.currency }] : [],
  )
  return [...Map.groupBy(apart, ({ currency }) => currency)].map(([currency, sums]) => ({
    ...addRanges(...sums),
    currency,
  }))
}
