import type { Core } from '../core.ts'
import { type Finding, found } from './finding.ts'
import { canBeMet, isAlwaysMet, related } from './reasoning/index.ts'
import { factsRead, type PlacedTerm, partsOf, type Subject } from './subject.ts'

/** Rules that ask nothing, rules that are for nobody, and waivers that lift always or never. */
export function alwaysMet(subject: Subject): Finding[] {
  const { requirement, guard } = subject
  if (guard && !canBeMet(guard)) return neverApplies(subject, guard)
  const asked = subject.terms.filter(({ path }) => path[0] === 'needs' || path[0] === 'otherReadings')
  const empty = asked.flatMap((placed) => emptyParts(placed, subject))
  const guards = subject.terms.filter(({ path }) => path[0] === 'when')
  return [
    ...(empty.length > 0 ? empty : forThoseConcerned(subject)),
    ...guards
      .filter(({ term }) => isAlwaysMet(subject.lower(term)))
      .map(({ term, path }) =>
        found('always-met.guard', requirement.id, path, { reads: factsRead(subject.lower(term)) }),
      ),
    ...waivers(subject),
  ]
}

/** In validity alone it is told by the check of versions. */
function neverApplies({ requirement }: Subject, guard: Core): Finding[] {
  const { from, until } = requirement.validity ?? {}
  if (from !== undefined && until !== undefined && from > until) return []
  return [found('never-applies.guard', requirement.id, ['when'], { reads: factsRead(guard) })]
}

/** The smallest parts that everybody meets, where they make no difference. */
function emptyParts(placed: PlacedTerm, subject: Subject): Finding[] {
  const { requirement } = subject
  const parts = placed.term.kind === 'not' ? [] : partsOf(placed)
  const core = subject.lower(placed.term)
  if (!isAlwaysMet(core)) return belowMeaningful(placed, subject)
  const inside = parts.flatMap((part) => emptyParts(part, subject))
  if (inside.length > 0) return inside
  const code = placed.path.at(-1) === 'needs' ? 'always-met.rule' : 'always-met.part'
  return [found(code, requirement.id, placed.path, { reads: factsRead(core) })]
}

/** An alternative that everybody has would make the whole one that everybody meets, so none is looked at. */
function belowMeaningful(placed: PlacedTerm, subject: Subject): Finding[] {
  if (placed.term.kind === 'not') return []
  return partsOf(placed).flatMap((part) =>
    placed.term.kind === 'any' ? belowMeaningful(part, subject) : emptyParts(part, subject),
  )
}

function forThoseConcerned({ requirement, guard, body, touched }: Subject): Finding[] {
  if (!related(touched.guard, touched.loosest)) return []
  if (!guard || !body || !isAlwaysMet(body, guard)) return []
  return [found('always-met.for-those', requirement.id, ['needs'], { reads: factsRead(guard, body) })]
}

function waivers({ requirement, lower, guard }: Subject): Finding[] {
  return (requirement.waivers ?? []).flatMap(({ id, when }, index) => {
    const path = ['waivers', index, 'when']
    const [core, given] = [lower(when), guard ? [guard] : []]
    if (!canBeMet(core, ...given))
      return [found('never-applies.waiver', requirement.id, path, { waiver: id })]
    if (!isAlwaysMet(core, ...given)) return []
    return [found('always-met.waiver', requirement.id, path, { waiver: id })]
  })
}
