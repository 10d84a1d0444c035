import { type Day, dayOf, gridTest, type StartGrid } from '../../../time/index.ts'

// Months, weekdays and dates fall together in every way within 28 years.
const FROM = dayOf('2020-01-01')
const UNTIL = dayOf('2050-12-31')

/** A day that the first grids all allow and none of the others. Looked for from 2020 to 2050, and on named dates. */
export function dayIsLeft(allowing: readonly StartGrid[], refusing: readonly StartGrid[]): boolean {
  const allow = allowing.map(gridTest)
  const refuse = refusing.map(gridTest)
  const isLeft = (day: Day) => allow.every((test) => test(day)) && !refuse.some((test) => test(day))
  if ([...allowing, ...refusing].flatMap(namedDays).some(isLeft)) return true
  for (let day = FROM; day <= UNTIL; day += 1) if (isLeft(day)) return true
  return false
}

const namedDays = ({ dates = [], notOn = [], closed = [] }: StartGrid): Day[] => [
  ...[...dates, ...notOn].map(dayOf),
  ...closed.map(({ from }) => dayOf(from)),
]
