type Pair = readonly [number, number]

/**
 * Groups of which at most one can be had, made of pairs that exclude each other: every pair is in a group, and a
 * group is as large as it grows. One row for a group says more than a row a pair: without it two halves pass.
 */
export function cliquesOf(pairs: readonly Pair[]): number[][] {
  const neighbours = new Map<number, Set<number>>()
  const meet = (a: number, b: number) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b))
  for (const [a, b] of pairs) {
    meet(a, b)
    meet(b, a)
  }
  const excludes = (a: number, b: number): boolean => neighbours.get(a)?.has(b) ?? false
  const covered = new Map<number, Set<number>>()
  return pairs.flatMap(([a, b]) => {
    if (covered.get(a)?.has(b)) return []
    const clique = [a, b]
    for (const other of neighbours.get(a) ?? [])
      if (!clique.includes(other) && clique.every((member) => excludes(member, other))) clique.push(other)
    for (const one of clique)
      covered.set(
        one,
        clique.reduce((all, other) => all.add(other), covered.get(one) ?? new Set<number>()),
      )
    return [clique]
  })
}
