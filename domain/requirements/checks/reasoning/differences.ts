/**
 * `left - right <= most`, over whole numbers. A variable stands for a fact, a field of a record, a day of the
 * stay, or ZERO, with which numbers and fixed days are compared.
 */
export type Difference = { readonly left: string; readonly right: string; readonly most: number }

export const ZERO = '0'

/**
 * Whether there are numbers that keep all differences. Exact: they can be kept unless some of them, followed
 * round in a circle, add up to less than nothing (Cormen et al., Introduction to Algorithms, section 24.4).
 */
export function canBeKept(differences: readonly Difference[]): boolean {
  const reach = new Map<string, number>()
  const at = (variable: string) => reach.get(variable) ?? 0
  const variables = new Set(differences.flatMap(({ left, right }) => [left, right])).size
  for (let round = 0; round <= variables; round += 1) {
    let changed = false
    for (const { left, right, most } of differences) {
      if (at(left) <= at(right) + most) continue
      reach.set(left, at(right) + most)
      changed = true
    }
    if (!changed) return true
  }
  return false
}
