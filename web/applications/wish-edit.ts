import type { ApplicationDetail } from '@famulus/contract'
import { limitsOf, type WishProblem, wishProblems } from '@famulus/domain/applications'
import type { Programme } from '@famulus/domain/programmes'
import { addPeriod, type Day, isoOf, partsOf } from '@famulus/domain/time'

export type Wish = ApplicationDetail['wishes'][number]
export type Dates = Wish['dates'][number]

/** What the profile wishes for, as far as it is one thing; else the usual four weeks of surgery. */
type Wished = { readonly discipline?: unknown; readonly weeks?: unknown } | undefined

/** The proposal to begin with: a start of the host's in about half a year. */
export function firstWish(wished: Wished, programme: Programme | undefined, today: Day): Wish {
  const offering = typeof wished?.discipline === 'string' ? wished.discipline : 'surgery'
  const weeks = typeof wished?.weeks === 'number' ? wished.weeks : 4
  const { year, month } = partsOf(addPeriod(today, { months: 6 }, 'down'))
  const usual = { startsOn: `${year}-${String(month).padStart(2, '0')}-01`, weeks }
  const next = problemsIn([{ offering, dates: [usual] }], programme, today).find(
    (problem) => problem.code === 'start_not_offered',
  )?.next
  return { offering, dates: [next === undefined ? usual : { ...usual, startsOn: next }] }
}

/** Other dates for the same: right after the last ones. */
export function datesAfter({ startsOn, weeks }: Dates): Dates {
  const start = new Date(`${startsOn}T00:00:00Z`)
  start.setUTCDate(start.getUTCDate() + 7 * weeks)
  return { startsOn: start.toISOString().slice(0, 10), weeks }
}

/** A wish one place nearer to the top. */
export const movedUp = (wishes: readonly Wish[], index: number): Wish[] => {
  const [wish, before] = [wishes[index], wishes[index - 1]]
  return wish && before ? wishes.with(index - 1, wish).with(index, before) : [...wishes]
}

const YEARS_AHEAD = 3

/** What the programme's own pages do not allow of the wishes. What a member's terms add only the server knows. */
export function problemsIn(
  wishes: readonly Wish[],
  programme: Programme | undefined,
  today: Day,
): WishProblem[] {
  const limits = programme ? limitsOf(programme, { lo: today, hi: today + YEARS_AHEAD * 365 }) : {}
  return wishProblems(wishes, limits, { today, others: 0 })
}

/** Both lists, nothing twice. */
export const allProblems = (ours: readonly WishProblem[], theirs: readonly WishProblem[]): WishProblem[] => [
  ...ours,
  ...theirs.filter(({ code, field }) => !ours.some((one) => one.code === code && one.field === field)),
]

/** The latest first day that a wish can have: two years are all that anybody offers. */
export const lastStart = (today: Day): string => isoOf(today + YEARS_AHEAD * 365)
