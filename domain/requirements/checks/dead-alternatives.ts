import { all, type Core } from '../core.ts'
import type { Term } from '../term.ts'
import { type Finding, found } from './finding.ts'
import { canBeMet, isAlwaysMet } from './reasoning/index.ts'
import { type PlacedTerm, partsOf, type Subject } from './subject.ts'

/** Alternatives that never matter, because whoever takes one has taken another one too. */
export function deadAlternatives(subject: Subject): Finding[] {
  return [
    ...subject.everyTerm.flatMap((placed) => amongWays(placed, subject)),
    ...subject.everyTerm.flatMap(({ term, path }) => doubleCodes(term, path, subject.requirement.id)),
  ]
}

/** A way to meet something, and what it is called in a finding. */
type Way = { readonly core: Core; readonly name: string; readonly path: PlacedTerm['path'] }

function amongWays(placed: PlacedTerm, subject: Subject): Finding[] {
  const { term } = placed
  if (term.kind === 'all' || term.kind === 'not') return []
  const ways = waysOf(placed).map(
    ({ term, path }): Way => ({ core: subject.lower(term), path, name: `${term.kind} (${path.join('.')})` }),
  )
  return deadAmong(ways, term.kind === 'at-least').map(({ way, other, same }) =>
    same
      ? found('dead-alternative.same', subject.requirement.id, way.path, {
          alternative: way.name,
          as: other.name,
        })
      : found('dead-alternative.stricter', subject.requirement.id, way.path, {
          alternative: way.name,
          than: other.name,
        }),
  )
}

/** The alternatives of a combination, or those that a kind takes as a list. */
function waysOf(placed: PlacedTerm): PlacedTerm[] {
  const { term, path } = placed
  if ('of' in term) return partsOf(placed)
  const listed = <Item>(key: string, items: readonly Item[], one: (item: Item) => Term): PlacedTerm[] =>
    items.map((item, index) => ({ term: one(item), path: [...path, key, index] }))
  if (term.kind === 'language') {
    const { tests = [], language, within } = term
    return listed('tests', tests, (test) => ({
      kind: 'language-test',
      ...test,
      language,
      ...(within ? { within } : {}),
    }))
  }
  if (term.kind === 'tuberculosis') return listed('tests', term.tests, (test) => ({ ...term, tests: [test] }))
  if (term.kind === 'immunisation')
    return listed('proofs', term.proofs ?? [], (proof) => ({ ...term, proofs: [proof] }))
  return []
}

type Dead = { readonly way: Way; readonly other: Way; readonly same: boolean }

/** Each way that gives another one, the later of two that are the same. Of several to be met, only those count. */
function deadAmong(ways: readonly Way[], onlySame = false): Dead[] {
  return ways.flatMap((way, index) => {
    const dead = ways.flatMap((other, at) => {
      if (at === index || !isAlwaysMet(other.core, way.core)) return []
      const same = isAlwaysMet(way.core, other.core)
      // What nobody can take, and what everybody has, is told by other checks.
      if (same ? at > index : onlySame) return []
      return canBeMet(way.core) && !isAlwaysMet(other.core) ? [{ way, other, same }] : []
    })
    return dead.slice(0, 1)
  })
}

/** In a group each member stands for itself, and only for those whom it concerns. */
export function deadMembers(subjects: readonly Subject[]): Finding[] {
  const groups = Map.groupBy(subjects, ({ requirement }) => requirement.group)
  return [...groups].flatMap(([group, members]) => {
    if (group === undefined) return []
    const ways = members.flatMap(({ requirement, guard, body }): Way[] =>
      body ? [{ core: guard ? all(guard, body) : body, name: requirement.id, path: ['needs'] }] : [],
    )
    return deadAmong(ways).map(({ way, other, same }) =>
      same
        ? found('dead-alternative.same', way.name, way.path, { alternative: way.name, as: other.name })
        : found('dead-alternative.stricter', way.name, way.path, { alternative: way.name, than: other.name }),
    )
  })
}

/** The same code twice in one list. */
function doubleCodes(term: Term, path: PlacedTerm['path'], about: string): Finding[] {
  return Object.entries(term).flatMap(([key, value]) => {
    if (!Array.isArray(value)) return []
    const plain = value.filter((one) => typeof one === 'string' || typeof one === 'number')
    return plain.flatMap((one, index) =>
      plain.indexOf(one) < index
        ? [found('dead-alternative.double-code', about, [...path, key, index], { code: String(one) })]
        : [],
    )
  })
}
