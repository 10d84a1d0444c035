/** A day that is so long before or after another. */
export type DayRule = {
  readonly count: number
  readonly unit: 'months' | 'weeks' | 'days'
  readonly side: 'before' | 'after'
  readonly anchor: (typeof anchorsOfDays)[number]
}

export const unitsOfDays = ['months', 'weeks', 'days'] as const
export const anchorsOfDays = [
  'start',
  'opens',
  'closes',
  'application',
  'placement',
  'arrival',
  'end',
] as const

export const usualDayRule: DayRule = { count: 6, unit: 'months', side: 'before', anchor: 'start' }

/** A day of a calendar as a form can say it; undefined where it says more. */
export function dayRuleOf(value: unknown): DayRule | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { at, plus, round, ...more } = value as Record<string, unknown>
  const anchor = anchorsOfDays.find((one) => one === at)
  const [[unit, count] = ['', 0], ...others] = Object.entries(plus ?? {})
  const known = unitsOfDays.find((one) => one === unit)
  if (!anchor || !known || typeof count !== 'number' || count === 0) return undefined
  if (others.length > 0 || Object.keys(more).length > 0) return undefined
  const rule: DayRule = { count: Math.abs(count), unit: known, side: count < 0 ? 'before' : 'after', anchor }
  return round === roundOf(rule) ? rule : undefined
}

/** The same as the calendar has it. */
export function expressionOf(rule: DayRule): object {
  const { count, unit, side, anchor } = rule
  const round = roundOf(rule)
  const plus = { [unit]: side === 'before' ? -count : count }
  return { at: anchor, plus, ...(round === undefined ? {} : { round }) }
}

/** A month that is too short gives the earlier day of what comes before, and the later one of what comes after. */
const roundOf = ({ unit, side }: DayRule): 'down' | 'up' | undefined =>
  unit === 'months' ? (side === 'before' ? 'down' : 'up') : undefined
