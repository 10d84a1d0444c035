import type { Core, Leaf } from './core.ts'

/** Calls `visit` for every leaf, with whether the requirement gains when the leaf does. */
export function eachLeaf(core: Core, visit: (leaf: Leaf, positive: boolean) => void, positive = true): void {
  switch (core.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      for (const part of core.of) eachLeaf(part, visit, positive)
      return
    case 'not':
      eachLeaf(core.of, visit, !positive)
      return
    case 'promised':
    case 'eachStart':
      eachLeaf(core.of, visit, positive)
      return
    default:
      visit(core, positive)
  }
}

/** The same requirement with leaves replaced. `replace` gives the leaf itself back to keep it, and parts keep theirs. */
export function mapLeaves(
  core: Core,
  replace: (leaf: Leaf, positive: boolean) => Core,
  positive = true,
): Core {
  switch (core.op) {
    case 'all':
    case 'any':
    case 'atLeast': {
      const of = core.of.map((part) => mapLeaves(part, replace, positive))
      return of.every((part, number) => part === core.of[number]) ? core : { ...core, of }
    }
    case 'not':
    case 'promised':
    case 'eachStart': {
      const of = mapLeaves(core.of, replace, core.op === 'not' ? !positive : positive)
      return of === core.of ? core : { ...core, of }
    }
    default:
      return replace(core, positive)
  }
}

/** Whether anything in it counts as met while nobody knows. */
export const hasPromise = (core: Core): boolean =>
  core.op === 'promised' || ('of' in core && [core.of].flat().some(hasPromise))

/** The same requirement with its promises called in: what is only promised so far is unknown again. */
export function withoutPromises(core: Core): Core {
  switch (core.op) {
    case 'all':
    case 'any':
      return { op: core.op, of: core.of.map(withoutPromises) }
    case 'atLeast':
      return { op: 'atLeast', n: core.n, of: core.of.map(withoutPromises) }
    case 'promised':
      return withoutPromises(core.of)
    case 'eachStart':
      return { op: 'eachStart', of: withoutPromises(core.of) }
    default:
      return core
  }
}
