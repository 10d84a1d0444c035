import { type Day, dayOf, gridTest, type StartGrid } from '../../../time/index.ts'

// Months, weekdays and dates fall together in every way within 28 years. Without weekdays one year tells all.
const FROM = dayOf('2020-01-01')
const UNTIL = dayOf('2050-12-31')
const END_OF_LEAP_YEAR = dayOf('2020-12-31')

/** A day that the first grids all allow and none of the others. Looked for from 2020 to 2050, and on named dates. */
export function dayIsLeft(allowing: readonly StartGrid[], refusing: readonly StartGrid[]): boolean {
  if (refusing.some((grid) => allowing.some((other) => saysAsMuch(other, grid)))) return false
  const [allow, refuse] = [allowing.map(gridTest), refusing.map(gridTest)]
  const isLeft = (day: Day) => allow.every((test) => test(day)) && !refuse.some((test) => test(day))
  if ([...allowing, ...refusing].flatMap(namedDays).some(isLeft)) return true
  const until = [...allowing, ...refusing].every(isYearly) ? END_OF_LEAP_YEAR : UNTIL
  for (let day = FROM; day <= until; day += 1) if (isLeft(day)) return true
  return false
}

const isYearly = ({ weekdays, weekdaysExcluded, everyWeeks }: StartGrid): boolean =>
  !weekdays && !weekdaysExcluded && !everyWeeks

const namedDays = ({ dates = [], notOn = [], closed = [] }: StartGrid): Day[] => [
  ...[...dates, ...notOn].map(dayOf),
  ...closed.map(({ from }) => dayOf(from)),
]

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
