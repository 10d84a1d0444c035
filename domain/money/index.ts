export {
  addRanges,
  type CentRange,
  type Currency,
  centRange,
  centsOf,
  currencySchema,
  type Money,
  noCents,
  rangeAround,
  timesRange,
} from './amount.ts'
export { type Line, lineSchema, lines } from './lines.ts'
export { type InEuro, inEuro, noRates, type Rates, ratesSchema } from './rates.ts'
export { type Fraction, timesFraction, whole } from './rounding.ts'
