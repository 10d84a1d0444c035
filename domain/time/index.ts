export { addBusinessDays, isBusinessDay } from './business-days.ts'
export {
  after,
  atOrAfter,
  atOrBefore,
  atPrecision,
  before,
  type Precision,
  sameDay,
  within,
} from './compare.ts'
export {
  type Day,
  type DayParts,
  dayOf,
  dayOfParts,
  daysInMonth,
  type IsoDate,
  isLeapYear,
  isoOf,
  partsOf,
  type Weekday,
  weekdayOf,
} from './day.ts'
export {
  type Anchor,
  anchors,
  anchorsOf,
  type DateExpression,
  dateExpressionSchema,
  type Moments,
  resolve,
  type Shift,
} from './expression.ts'
export { gridAllows, gridRuns, gridTest, type StartGrid, startGridSchema } from './grid.ts'
export { dayInYear, type MonthDay, monthDaySchema } from './month-day.ts'
export { parseSpan } from './parse-span.ts'
export {
  addPeriod,
  needsRounding,
  type Period,
  periodSchema,
  type Rounding,
  roundingSchema,
} from './period.ts'
export {
  ANY_DAY,
  FIRST_DAY,
  formatSpan,
  isExact,
  LAST_DAY,
  mapEnds,
  type Span,
  shiftSpan,
  spanOf,
} from './span.ts'
export { intersectRuns, otherRuns, type Runs, runsWhere, stretchesOf, unionRuns } from './window.ts'
