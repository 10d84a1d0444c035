// How long a stay may be, when host, school and funders count differently.
import { addPeriod, type Day, type Runs } from '../time/index.ts'

/** What a rule says of the length, in the words of the kind `stay-length`. Days count the first and the last one. */
export type LengthRule = {
  /** Whose rule it is, as rulebook/requirement. */
  readonly id: string
  /** As the source has it. */
  readonly says?: string
  readonly minDays?: number | undefined
  readonly maxDays?: number | undefined
  readonly minWeeks?: number | undefined
  readonly maxWeeks?: number | undefined
  /** Only these. */
  readonly weeks?: readonly number[] | undefined
  /** A multiple of so many weeks. */
  readonly wholeBlocks?: number | undefined
  /** Four weeks count as a month, and the last of them may end on a Friday. */
  readonly minMonths?: number | undefined
  /** From a date to the day before the same date so many months on. */
  readonly minCalendarMonths?: number | undefined
  readonly maxMonths?: number | undefined
  /** On the 360-day calendar, on which every month has 30 days. */
  readonly minDays360?: number | undefined
  readonly maxDays360?: number | undefined
}

/** Lengths that break the same rules. */
export type Lengths = {
  /** In days. */
  readonly days: Runs
  /** Those among them that are whole weeks. */
  readonly weeks: readonly number[]
  /** Ids of the rules they break. */
  readonly breaks: readonly string[]
}

const LONGEST_DAYS = 366

/**
 * The lengths of a stay from the start on, those that break the fewest rules first. Left out are lengths that break
 * all that others break, and more.
 */
export function lengthsFor(rules: readonly LengthRule[], start: Day, longestDays = LONGEST_DAYS): Lengths[] {
  const groups = new Map<string, { breaks: string[]; days: number[] }>()
  for (let days = 1; days <= longestDays; days += 1) {
    const breaks = brokenBy(rules, days, start)
    const key = breaks.join(' ')
    const group = groups.get(key) ?? { breaks, days: [] }
    group.days.push(days)
    groups.set(key, group)
  }
  const all = [...groups.values()]
  return all
    .filter(({ breaks }) => !all.some((other) => isLess(other.breaks, breaks)))
    .sort((a, b) => a.breaks.length - b.breaks.length || (a.days[0] ?? 0) - (b.days[0] ?? 0))
    .map(({ breaks, days }) => ({
      days: runsOf(days),
      weeks: days.filter((count) => count % 7 === 0).map((count) => count / 7),
      breaks,
    }))
}

/** The rules that a stay of so many days breaks. */
export const brokenBy = (rules: readonly LengthRule[], days: number, start: Day): string[] => [
  ...new Set(rules.filter((rule) => !allows(rule, days, start)).map(({ id }) => id)),
]

function allows(rule: LengthRule, days: number, start: Day): boolean {
  const { minDays, maxDays, minWeeks, maxWeeks, weeks, wholeBlocks } = rule
  const { minMonths, minCalendarMonths, maxMonths, minDays360, maxDays360 } = rule
  const months = (count: number) => daysIn(start, 30 * count)
  return (
    days >= Math.max(minDays ?? 0, 7 * (minWeeks ?? 0), 28 * (minMonths ?? 0) - 2) &&
    days <= Math.min(maxDays ?? days, 7 * (maxWeeks ?? days)) &&
    (weeks === undefined || weeks.some((count) => 7 * count === days)) &&
    (wholeBlocks === undefined || days % (7 * wholeBlocks) === 0) &&
    (minCalendarMonths === undefined || days >= months(minCalendarMonths)) &&
    (maxMonths === undefined || days <= months(maxMonths)) &&
    (minDays360 === undefined || days >= daysIn(start, minDays360)) &&
    (maxDays360 === undefined || days <= daysIn(start, maxDays360))
  )
}

/**
 * So many days of the 360-day calendar in days: 30 of them are a month, from a date to the day before the same date a
 * month on. Erasmus+ counts so: "end >= start - 1 day + 2 months" for 60 days (Düsseldorf); half a section of the
 * practical year, 56 days, is too short for them (Würzburg).
 */
const daysIn = (start: Day, days360: number): number =>
  addPeriod(start, { months: Math.floor(days360 / 30), days: days360 % 30 }, 'up') - start

const isLess = (a: readonly string[], b: readonly string[]): boolean =>
  a.length < b.length && a.every((id) => b.includes(id))

function runsOf(days: readonly number[]): Runs {
  const firsts = days.filter((day, index) => day - 1 !== days[index - 1])
  const lasts = days.filter((day, index) => day + 1 !== days[index + 1])
  return firsts.map((lo, index) => ({ lo, hi: lasts[index] ?? lo }))
}
