import { any, type Core } from '../core.ts'
import type { Reference } from '../kind.ts'
import { eachLeaf, withoutPromises } from '../leaves.ts'
import { contextOf, type Lowered, type Rulebook } from '../lower.ts'
import type { Requirement } from '../requirement.ts'
import { lowerTerm, type Term } from '../term.ts'
import type { Path } from './finding.ts'
import { type Touched, touchedBy } from './reasoning/index.ts'

/** A requirement as the checks look at it. What is only promised for later is looked at as if it were due. */
export type Subject = {
  readonly requirement: Requirement
  /** Whom and when it concerns; undefined: everybody, always. */
  readonly guard: Core | undefined
  /** What it needs by its first reading; undefined for a sentence. */
  readonly body: Core | undefined
  /** The same, or what another source asks instead, or a waiver: nobody is let in by less. */
  readonly loosest: Core | undefined
  /** What it is made of, and the same with all their parts. */
  readonly terms: readonly PlacedTerm[]
  readonly everyTerm: readonly PlacedTerm[]
  /** The facts that the body reads. */
  readonly reads: readonly string[]
  readonly touched: { readonly guard: Touched; readonly loosest: Touched }
  readonly lower: (term: Term) => Core
}

/** A term and where it stands in its requirement. */
export type PlacedTerm = { readonly term: Term; readonly path: Path }

export function subjectOf(lowered: Lowered, rulebook: Rulebook, reference: Reference): Subject {
  const { requirement, parts } = lowered
  const context = contextOf(requirement, rulebook, reference)
  const known = new Map<Term, Core>()
  // Lowered already, unless other readings are mixed in.
  if (requirement.needs && parts.body && !requirement.otherReadings)
    known.set(requirement.needs, withoutPromises(parts.body))
  const lower = (term: Term): Core => {
    const core = known.get(term) ?? withoutPromises(lowerTerm(term, context))
    known.set(term, core)
    return core
  }
  const { needs, otherReadings = [], waivers = [] } = requirement
  const body = needs && lower(needs)
  const terms = termsOf(requirement)
  const guard = parts.guard && withoutPromises(parts.guard)
  const others = [...otherReadings.map((reading) => reading.needs), ...waivers.map(({ when }) => when)]
  const loosest = body && any(body, ...others.map(lower))
  return {
    requirement,
    guard,
    body,
    loosest,
    terms,
    everyTerm: terms.flatMap(withParts),
    reads: factsRead(body),
    touched: { guard: touchedBy(guard), loosest: touchedBy(loosest) },
    lower,
  }
}

function termsOf({ needs, when, waivers = [], otherReadings = [] }: Requirement): PlacedTerm[] {
  return [
    ...(needs ? [{ term: needs, path: ['needs'] }] : []),
    ...(when ? [{ term: when, path: ['when'] }] : []),
    ...waivers.map((waiver, index) => ({ term: waiver.when, path: ['waivers', index, 'when'] })),
    ...otherReadings.map((reading, index) => ({
      term: reading.needs,
      path: ['otherReadings', index, 'needs'],
    })),
  ]
}

/** The terms that a term is combined of; none for a kind. */
export function partsOf({ term, path }: PlacedTerm): PlacedTerm[] {
  if (!('of' in term)) return []
  if (term.kind === 'not') return [{ term: term.of, path: [...path, 'of'] }]
  return term.of.map((part, index) => ({ term: part, path: [...path, 'of', index] }))
}

/** A term and everything below it. */
const withParts = (placed: PlacedTerm): PlacedTerm[] => [placed, ...partsOf(placed).flatMap(withParts)]

/** The facts that a requirement reads, as the registry names them. */
export function factsRead(...cores: readonly (Core | undefined)[]): string[] {
  const facts = new Set<string>()
  for (const core of cores)
    if (core)
      eachLeaf(core, (leaf) => {
        if (leaf.op === 'compare' || leaf.op === 'has') facts.add(leaf.fact)
        else if (leaf.op === 'records') facts.add(leaf.table)
        else if (leaf.op === 'moment') facts.add('days of the stay')
        else if (leaf.op === 'grid') facts.add('start day')
      })
  return [...facts].sort()
}
