import { type Finding, found } from './finding.ts'
import { canBeMet, clash } from './reasoning/index.ts'
import { factsRead, type PlacedTerm, partsOf, type Subject } from './subject.ts'

/** What nobody can meet, whoever they are and whenever they go. */
export function unsatisfiable(subject: Subject): Finding[] {
  // More than there are: that is told by the check of numbers.
  if (subject.everyTerm.some(({ term }) => term.kind === 'at-least' && term.n > term.of.length)) return []
  const inTerms = subject.terms
    .filter(({ path }) => path[0] !== 'when')
    .flatMap((term) => inTerm(term, subject))
  return inTerms.length > 0 ? inTerms : forThoseConcerned(subject)
}

function inTerm(placed: PlacedTerm, subject: Subject): Finding[] {
  const { term, path } = placed
  const parts = partsOf(placed)
  const core = subject.lower(term)
  if (canBeMet(core)) return parts.length > 1 ? waysOf(placed, subject) : []
  const culprits = parts.length > 1 ? parts.flatMap((part) => inTerm(part, subject)) : []
  if (culprits.length > 0) return culprits
  return [found('unsatisfiable.rule', subject.requirement.id, path, { reads: factsRead(core) })]
}

/** An alternative that nobody can take. In what has to hold altogether there is none, if the whole can be met. */
function waysOf(placed: PlacedTerm, subject: Subject): Finding[] {
  return partsOf(placed).flatMap((part) => {
    const core = subject.lower(part.term)
    if (canBeMet(core)) return partsOf(part).length > 1 ? waysOf(part, subject) : []
    return [found('unsatisfiable.way', subject.requirement.id, part.path, { reads: factsRead(core) })]
  })
}

/** Those whom it is for are just those who cannot meet it. */
function forThoseConcerned({ requirement, guard, body, loosest, touched }: Subject): Finding[] {
  if (!clash(touched.guard, touched.loosest)) return []
  if (!guard || !body || !loosest || canBeMet(guard, loosest) || !canBeMet(guard)) return []
  return [found('unsatisfiable.for-those', requirement.id, ['needs'], { reads: factsRead(guard, body) })]
}
