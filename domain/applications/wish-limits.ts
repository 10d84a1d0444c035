import type { Programme } from '../programmes/index.ts'
import type { Term } from '../requirements/index.ts'
import { gridRuns, type Span } from '../time/index.ts'
import type { WishLimits } from './wishes.ts'

/** What a programme's file says about how much may be wished for; `span`: the starts of which is spoken. */
export function limitsOf({ calendar, requirements }: Programme, span: Span): WishLimits {
  const { minWeeks, maxWeeks, starts } = calendar ?? {}
  const most = requirements.flatMap(({ needs }) => (needs ? numbersOfChoices(needs) : []))
  return {
    ...(minWeeks === undefined ? {} : { minWeeks }),
    ...(maxWeeks === undefined ? {} : { maxWeeks }),
    ...(starts === undefined ? {} : { starts: gridRuns(starts, span.lo, span.hi) }),
    ...(most.length === 0 ? {} : { mostWishes: Math.min(...most) }),
  }
}

/** Only what holds whatever else does: one of several alternatives limits nobody for certain. */
function numbersOfChoices(term: Term): number[] {
  if (term.kind === 'all' && 'of' in term)
    return [term.of].flat().flatMap((part) => numbersOfChoices(part as Term))
  return term.kind === 'conduct' && 'rule' in term && term.rule === 'number-of-choices' && 'number' in term
    ? [Number(term.number)]
    : []
}
