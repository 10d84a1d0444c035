import { questions, type SystemAnswers, type Tally, tallyAnswers } from '../systems/index.ts'
import {
  type Asked,
  distributedOf,
  type Item,
  leastPersons,
  type Place,
  shownOf,
  spanOf,
  type Years,
} from './place.ts'

/** The middle of what so many people reported. The quarters are told only where enough people stand behind them. */
export type Figure = {
  readonly field: string
  readonly reports: number
  readonly years: Years
  readonly median: number
  readonly quartiles: { readonly low: number; readonly high: number; readonly reports: number } | null
}

/** How often each answer was given. `few`: fewer than may be told, nought among them. */
export type Choice = {
  readonly field: string
  readonly reports: number
  readonly years: Years
  readonly counts: readonly { readonly answer: string; readonly count: number | 'few' }[]
}

export type Summary = {
  readonly reports: number
  readonly years: Years | null
  readonly figures: readonly Figure[]
  readonly choices: readonly Choice[]
  readonly systems: readonly Tally[]
}

/** What reports about one place or several tell together. */
export function summaryOf(places: readonly Place[], asked: Asked = {}): Summary {
  const fields = [...new Set(places.flatMap(Object.keys))].sort()
  const shown = (field: string) => places.flatMap((place) => shownOf(place, field, asked))
  const distributed = (field: string) => places.flatMap((place) => distributedOf(place, field, asked))
  const reports = shown('report')
  return {
    reports: reports.length,
    years: reports.length > 0 ? spanOf(reports) : null,
    figures: fields.flatMap((field) =>
      isNumber(field) ? figureOf(field, shown(field), distributed(field)) : [],
    ),
    choices: fields.flatMap((field) => (isChoice(field) ? choiceOf(field, distributed(field)) : [])),
    systems: systemsOf(shown),
  }
}

const isNumber = (field: string): boolean => /^(cost|days|rating)\.|^hours$/.test(field)
const isChoice = (field: string): boolean =>
  /^rating\.|^(accommodation|role|documents|languages|recommends|recommendsTo)$/.test(field)

function figureOf(field: string, items: readonly Item[], enough: readonly Item[]): Figure[] {
  if (items.length === 0) return []
  const sorted = enough.map(numberOf).sort((a, b) => a - b)
  return [
    {
      field,
      reports: items.length,
      years: spanOf(items),
      median: quantile(
        items.map(numberOf).sort((a, b) => a - b),
        0.5,
      ),
      quartiles:
        sorted.length === 0
          ? null
          : { low: quantile(sorted, 0.25), high: quantile(sorted, 0.75), reports: sorted.length },
    },
  ]
}

const numberOf = ({ value }: Item): number => (typeof value === 'number' ? value : 0)

/** Between two values in the middle of them, as most do (Hyndman and Fan 1996, type 7); whole, as cents and days are. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return Math.round(below + (above - below) * (place - Math.floor(place)))
}

function choiceOf(field: string, items: readonly Item[]): Choice[] {
  if (items.length === 0) return []
  const answers = items.flatMap(({ value }) => (Array.isArray(value) ? value : [value])).map(String)
  const counts = [...Map.groupBy(answers, (answer) => answer)].map(([answer, all]) => ({
    answer,
    count: all.length < leastPersons.number ? ('few' as const) : all.length,
  }))
  const isSingle = items.every(({ value }) => !Array.isArray(value))
  return [
    {
      field,
      reports: items.length,
      years: spanOf(items),
      counts: (isSingle ? withCompany(counts, items.length) : counts).sort((a, b) =>
        a.answer < b.answer ? -1 : 1,
      ),
    },
  ]
}

type Count = Choice['counts'][number]

/** The only count that is not told would follow from the sum, so the next smallest is not told with it. */
function withCompany(counts: Count[], reports: number): Count[] {
  const told = counts.flatMap(({ count }) => (count === 'few' ? [] : [count]))
  const rest = reports - told.reduce((sum, count) => sum + count, 0)
  if (rest === 0 || rest >= leastPersons.number) return counts
  const smallest = Math.min(...told)
  const company = counts.findIndex(({ count }) => count === smallest)
  return counts.map((one, place) => (place === company ? { ...one, count: 'few' } : one))
}

function systemsOf(shown: (field: string) => readonly Item[]): readonly Tally[] {
  const reported = questions.flatMap(({ id }) =>
    // Each was read by the schema of the question whose field it lies in.
    shown(`system.${id}`).map(({ value }) => ({ [id]: value }) as SystemAnswers),
  )
  return tallyAnswers(reported)
}
