import type { Core } from './core.ts'

/**
 * The parts that must all be met for the whole to be met. Distributes a guard over what it guards:
 * in Kleene's logic `any(g, all(a, b))` and `all(any(g, a), any(g, b))` have the same value.
 */
export function conjunctsOf(core: Core): readonly Core[] {
  switch (core.op) {
    case 'all':
      return core.of.flatMap(conjunctsOf)
    case 'promised':
    case 'eachStart':
      return conjunctsOf(core.of).map((of) => ({ op: core.op, of }))
    case 'any':
      return distributed(core.of)
    default:
      return [core]
  }
}

function distributed(ways: readonly Core[]): readonly Core[] {
  const conjunctions = ways.filter((way) => way.op === 'all' && way.of.length > 1)
  const [only] = conjunctions
  // More than one conjunction would multiply the parts, and gain nothing.
  if (conjunctions.length !== 1 || only?.op !== 'all') return [{ op: 'any', of: ways }]
  const others = ways.filter((way) => way !== only)
  return conjunctsOf(only).map((part) => ({ op: 'any', of: [...others, part] }))
}
