export { type Compared, compareSystems, type Difference, differenceOf, type Side } from './compare.ts'
export {
  type CountryFigures,
  type IndicatorSource,
  latestOf,
  type Point,
  pointsOf,
  type Series,
  type SystemsDocument,
} from './figures.ts'
export {
  type Indicator,
  type IndicatorGroup,
  type IndicatorId,
  indicatorGroups,
  indicators,
} from './indicators.ts'
export { betterSides, largestDifferences } from './largest.ts'
export {
  type Question,
  type QuestionId,
  questions,
  type SystemAnswers,
  systemAnswersSchema,
} from './questions.ts'
export { type Count, smallestCell, type Tally, tallyAnswers } from './tally.ts'
export { slopeOf, type Trend, trendOf } from './trend.ts'
