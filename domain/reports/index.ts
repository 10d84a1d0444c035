export { type Contradiction, contradictionsOf } from './contradictions.ts'
export { type CsvProblem, csvColumns, type ImportedReport, mostImported, readCsv } from './csv.ts'
export {
  type Contribution,
  corrected,
  leastPersons,
  type Place,
  withoutReport,
  withReport,
  type Years,
  yearsOf,
} from './place.ts'
export { type Applied, prefilled } from './prefill.ts'
export { lacks, mostLetters, type Report, reportSchema, textsOf } from './report.ts'
export { type Choice, type Figure, type Summary, summaryOf } from './summary.ts'
export { isPerWeek, valuesOf, weeksOf, yearOf } from './values.ts'
export {
  accommodations,
  audiences,
  type Criterion,
  criteria,
  type Prompt,
  prompts,
  recommendations,
  roles,
  type Step,
  steps,
} from './words.ts'
