/**
 * What is compared, in the order in which it is shown. `unit` is how a figure is written, `compareBy` what two of them are
 * compared by: a share of a whole or a life is some points or years longer, never "twice as long". `better` says which side
 * is the better one where nobody would argue. What `counts` staff or beds is counted anew now and then, by another rule.
 * `isContext`: stands beside the others, but is no difference between two health systems.
 */
export const indicators = [
  { id: 'physicians', group: 'people', unit: 'per-1000', compareBy: 'ratio', digits: 1, counts: true },
  { id: 'nurses', group: 'people', unit: 'per-1000', compareBy: 'ratio', digits: 1, counts: true },
  { id: 'population', group: 'people', unit: 'people', compareBy: 'ratio', digits: 0, isContext: true },
  { id: 'population-65', group: 'people', unit: 'percent', compareBy: 'points', digits: 1 },
  { id: 'hospital-beds', group: 'beds', unit: 'per-1000', compareBy: 'ratio', digits: 1, counts: true },
  { id: 'spending-per-person', group: 'money', unit: 'dollars', compareBy: 'ratio', digits: 0 },
  { id: 'spending-share', group: 'money', unit: 'percent', compareBy: 'points', digits: 1 },
  { id: 'out-of-pocket', group: 'money', unit: 'percent', compareBy: 'points', digits: 1, better: 'lower' },
  { id: 'government-share', group: 'money', unit: 'percent', compareBy: 'points', digits: 1 },
  { id: 'government-priority', group: 'money', unit: 'percent', compareBy: 'points', digits: 1 },
  { id: 'gdp-per-person', group: 'money', unit: 'ppp', compareBy: 'ratio', digits: 0, isContext: true },
  {
    id: 'service-coverage',
    group: 'coverage',
    unit: 'index',
    compareBy: 'points',
    digits: 0,
    better: 'higher',
  },
  {
    id: 'measles-immunisation',
    group: 'coverage',
    unit: 'percent',
    compareBy: 'points',
    digits: 0,
    better: 'higher',
  },
  {
    id: 'life-expectancy',
    group: 'outcomes',
    unit: 'years',
    compareBy: 'years',
    digits: 1,
    better: 'higher',
  },
  {
    id: 'infant-mortality',
    group: 'outcomes',
    unit: 'per-1000-births',
    compareBy: 'ratio',
    digits: 1,
    better: 'lower',
  },
  {
    id: 'under-five-mortality',
    group: 'outcomes',
    unit: 'per-1000-births',
    compareBy: 'ratio',
    digits: 1,
    better: 'lower',
  },
  {
    id: 'maternal-mortality',
    group: 'outcomes',
    unit: 'per-100000-births',
    compareBy: 'ratio',
    digits: 0,
    better: 'lower',
  },
  {
    id: 'tuberculosis',
    group: 'outcomes',
    unit: 'per-100000',
    compareBy: 'ratio',
    digits: 1,
    better: 'lower',
  },
  { id: 'hiv', group: 'outcomes', unit: 'percent', compareBy: 'ratio', digits: 1, better: 'lower' },
] as const satisfies readonly IndicatorShape[]

type IndicatorShape = {
  readonly id: string
  readonly group: 'people' | 'beds' | 'money' | 'coverage' | 'outcomes'
  readonly unit: string
  readonly compareBy: 'ratio' | 'points' | 'years'
  /** After the decimal mark. */
  readonly digits: number
  readonly better?: 'higher' | 'lower'
  readonly counts?: true
  readonly isContext?: true
}

export type IndicatorId = (typeof indicators)[number]['id']
export type Indicator = IndicatorShape & { readonly id: IndicatorId }

export const indicatorGroups = ['people', 'beds', 'money', 'coverage', 'outcomes'] as const
export type IndicatorGroup = (typeof indicatorGroups)[number]
