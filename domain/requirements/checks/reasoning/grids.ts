import { type Day, dayOf, gridTest, type StartGrid } from '../../../time/index.ts'

// Months, weekdays and dates fall together in every way within 28 years.
const FROM = dayOf('2020-01-01')
const UNTIL = dayOf('2050-12-31')
/** 2020 is a leap year. */
const DAYS_OF_YEAR = 366

/** A day that the first grids all allow and none of the others. Looked for from 2020 to 2050, and on named dates. */
export function dayIsLeft(allowing: readonly StartGrid[], refusing: readonly StartGrid[]): boolean {
  if (refusing.some((grid) => allowing.some((other) => saysAsMuch(other, grid)))) return false
  return [...allowing, ...refusing].every(isYearly)
    ? dayOfYearIsLeft(allowing, refusing)
    : anyDayIsLeft(allowing, refusing)
}

function anyDayIsLeft(allowing: readonly StartGrid[], refusing: readonly StartGrid[]): boolean {
  const [allow, refuse] = [allowing.map(gridTest), refusing.map(gridTest)]
  const isLeft = (day: Day) => allow.every((test) => test(day)) && !refuse.some((test) => test(day))
  if ([...allowing, ...refusing].flatMap(namedDays).some(isLeft)) return true
  for (let day = FROM; day <= UNTIL; day += 1) if (isLeft(day)) return true
  return false
}

const namedDays = ({ dates = [], notOn = [], closed = [] }: StartGrid): Day[] => [
  ...[...dates, ...notOn].map(dayOf),
  ...closed.map(({ from }) => dayOf(from)),
]

/** The same in every year, so that one tells all. */
const isYearly = ({ weekdays, weekdaysExcluded, everyWeeks, dates, closed, notOn }: StartGrid): boolean =>
  !(weekdays || weekdaysExcluded || everyWeeks || dates || closed || notOn)

function dayOfYearIsLeft(allowing: readonly StartGrid[], refusing: readonly StartGrid[]): boolean {
  const [allow, refuse] = [allowing.map(yearOf), refusing.map(yearOf)]
  for (let day = 0; day < DAYS_OF_YEAR; day += 1)
    if (allow.every((year) => year[day]) && !refuse.some((year) => year[day])) return true
  return false
}

const years = new WeakMap<StartGrid, readonly boolean[]>()

function yearOf(grid: StartGrid): readonly boolean[] {
  const known = years.get(grid)
  if (known) return known
  const allows = gridTest(grid)
  const year = Array.from({ length: DAYS_OF_YEAR }, (_, index) => allows(FROM + index))
  years.set(grid, year)
  return year
}

/** Spares the search: all that the second grid says, the first one says too. */
function saysAsMuch(first: StartGrid, second: StartGrid): boolean {
  const said = conditionsOf(first)
  return conditionsOf(second).every((condition) => said.includes(condition))
}

/** What stands together is one condition: the two ends of a season, a rhythm and its weekdays. */
function conditionsOf({ from, until, everyWeeks, ...grid }: StartGrid): string[] {
  const season = from === undefined && until === undefined ? [] : [`season ${from} ${until}`]
  const rhythm = everyWeeks ? [JSON.stringify([everyWeeks, grid.weekdays])] : []
  const others = Object.entries(grid).map(([key, value]) => `${key} ${JSON.stringify(value)}`)
  return [...season, ...rhythm, ...others]
}
