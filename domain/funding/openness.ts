import type { CompiledAward } from './compile-award.ts'

/** By award, those whose being open closes it: rules of kind `subsidiary`, their classes resolved. */
export function givesWayTo(awards: readonly CompiledAward[]): ReadonlyMap<string, ReadonlySet<string>> {
  const offered = awards.filter(({ award }) => award.notOffered === undefined)
  return new Map(
    offered.map((compiled) => {
      const named = new Set(
        compiled.rules.flatMap(({ item }) =>
          item.rule === 'subsidiary' && item.until === undefined ? item.with : [],
        ),
      )
      const others = offered.filter(
        (other) => other !== compiled && [...other.nodes].some((node) => named.has(node)),
      )
      return [compiled.award.id, new Set(others.map(({ award }) => award.id))]
    }),
  )
}

export type Order = { readonly order: readonly string[] } | { readonly cycle: readonly string[] }

/**
 * Awards in an order in which whatever closes another comes before it. Two awards that give way to each other have
 * no verdict: such a catalogue is refused.
 */
export function verdictOrder(givesWay: ReadonlyMap<string, ReadonlySet<string>>): Order {
  const order: string[] = []
  const done = new Set<string>()
  const visit = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (done.has(id)) return undefined
    for (const other of givesWay.get(id) ?? []) {
      const cycle = visit(other, [...path, id])
      if (cycle) return cycle
    }
    done.add(id)
    order.push(id)
    return undefined
  }
  for (const id of givesWay.keys()) {
    const cycle = visit(id, [])
    if (cycle) return { cycle }
  }
  return { order }
}
