import type { Facts, Interval } from '@famulus/domain/profile'

export type PlainFacts = Readonly<Record<string, unknown>>

/** A name that every peer can read: study.graduationOn is study_graduationOn. */
export const plainName = (fact: string): string => fact.replaceAll('.', '_')

/** The facts as the peers want them: numbers, texts and lists; what is missing is not there. */
export function plainFacts({ scalars, codes, records }: Facts): PlainFacts {
  return Object.fromEntries([
    ...Object.entries(scalars).map(([key, value]) => [plainName(key), exact(value)] as const),
    ...Object.entries(codes).map(([key, { has }]) => [plainName(key), has] as const),
    ...Object.entries(records).map(([key, { rows }]) => [key, rows.map(plainRow)] as const),
  ])
}

const plainRow = (row: Readonly<Record<string, string | Interval>>): PlainFacts =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, typeof value === 'string' ? value : exact(value)]),
  )

/** The workload holds exact values only, for the peers know no others. */
function exact(value: Interval | undefined): number | undefined {
  if (value && value.lo !== value.hi) throw new RangeError('not exact')
  return value?.lo
}
