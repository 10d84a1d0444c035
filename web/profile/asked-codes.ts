import type { Catalogue } from '@famulus/catalogue/document'
import { eachLeaf, type Leaf } from '@famulus/domain/requirements'

const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly string[]>>()

/** The codes that rules of the catalogue ask for, by the name of the fact or of the field: visas.type has ESTA. */
export function askedCodes(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const before = known.get(catalogue)
  if (before) return before
  const found = new Map<string, Set<string>>()
  const add = (place: string, codes: readonly string[]) =>
    found.set(place, new Set([...(found.get(place) ?? []), ...codes]))
  const visit = (leaf: Leaf) => {
    if (leaf.op === 'has') add(leaf.fact, leaf.any)
    if (leaf.op !== 'records') return
    for (const test of leaf.where)
      if ('in' in test && !('stay' in test.in)) add(`${leaf.table}.${test.field}`, test.in)
  }
  for (const { units, preferred } of catalogue.programmes)
    for (const { core } of [...units, ...preferred]) eachLeaf(core, visit)
  const codes = new Map([...found].map(([place, all]) => [place, [...all]] as const))
  known.set(catalogue, codes)
  return codes
}
