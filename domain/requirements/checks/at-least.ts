import { type Finding, found } from './finding.ts'
import type { Subject } from './subject.ts'

/** Numbers of alternatives that leave no choice, or ask for more than there are. */
export const atLeast = ({ requirement, everyTerm }: Subject): Finding[] =>
  everyTerm.flatMap(({ term, path }): Finding[] => {
    if (term.kind !== 'at-least') return []
    const { n, of } = term
    const place = [requirement.id, [...path, 'n']] as const
    if (n > of.length) return [found('at-least.too-many', ...place, { n, of: of.length })]
    if (n === of.length) return [found('at-least.all', ...place, { n })]
    return n === 1 ? [found('at-least.one', ...place, { of: of.length })] : []
  })
