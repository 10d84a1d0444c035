import type { Programme } from '../programmes/index.ts'
import type { Reference } from '../requirements/index.ts'
import type { Cost, CostScope } from './cost.ts'
import { type Closeness, closeness } from './price.ts'

/** The stay as cost files see it. */
export type CostedStay = {
  readonly programme: Programme
  readonly lists: Reference['lists']
  readonly weeks: number
  readonly schoolCountry: string | undefined
  /** Networks whose portal the host takes applications through. */
  readonly portals: readonly string[]
  /** From home school to host; undefined when one of the places is not known. */
  readonly kilometres: number | undefined
}

/** How near a scope is to the host; undefined when the host is outside it. */
export function scopeCloseness(scope: CostScope = {}, stay: CostedStay): Closeness | undefined {
  const { id, country, kind } = stay.programme
  const onList = (list: string) => stay.lists[list]?.codes.includes(country) ?? false
  const fits: [boolean | undefined, Closeness][] = [
    [scope.programmes?.includes(id), closeness.host],
    [scope.kinds?.includes(kind), closeness.host],
    [scope.portals?.some((portal) => stay.portals.includes(portal)), closeness.host],
    [scope.countries?.includes(country), closeness.country],
    [scope.list === undefined ? undefined : onList(scope.list), closeness.region],
    [scope.notList === undefined ? undefined : !onList(scope.notList), closeness.region],
  ]
  const named = fits.filter(([inside]) => inside !== undefined)
  if (named.some(([inside]) => !inside)) return undefined
  return named[0]?.[1] ?? closeness.everybody
}

type Row = NonNullable<Cost['table']>[number]

/** The sum that fits the stay. `otherCity`: the figure is for another city of the host's country. */
export type FittingSum = {
  readonly low: number
  readonly high: number
  readonly closeness: Closeness
  readonly otherCity?: string
}

/** The first row that fits, a row for the host's own city before one for another city of the country. */
export function fittingSum(cost: Cost, stay: CostedStay): FittingSum | undefined {
  if (!cost.table) return sumOf(cost, closeness.everybody)
  const { city } = stay.programme
  const rows = cost.table.filter((row) => fits(row, stay))
  const row = rows.find((one) => one.city === undefined || one.city === city) ?? rows[0]
  if (!row) return undefined
  const near = row.countries || row.km ? closeness.country : row.list ? closeness.region : closeness.everybody
  if (row.city === undefined) return sumOf(row, near)
  return row.city === city ? sumOf(row, closeness.city) : sumOf(row, near, row.city)
}

function fits({ countries, list, weeks, km }: Row, stay: CostedStay): boolean {
  const { country } = stay.programme
  return (
    (!countries || countries.includes(country)) &&
    (list === undefined || (stay.lists[list]?.codes.includes(country) ?? false)) &&
    isWithin(stay.weeks, weeks) &&
    (!km || (stay.kilometres !== undefined && isWithin(stay.kilometres, km)))
  )
}

export const isWithin = (
  value: number,
  {
    from = 0,
    until = Number.POSITIVE_INFINITY,
  }: { from?: number | undefined; until?: number | undefined } = {},
): boolean => from <= value && value <= until

function sumOf({ amount, range }: Pick<Row, 'amount' | 'range'>, near: Closeness, otherCity?: string) {
  const [low, high] = range ?? [amount, amount]
  if (low === undefined || high === undefined) return undefined
  return { low, high, closeness: near, ...(otherCity === undefined ? {} : { otherCity }) }
}
