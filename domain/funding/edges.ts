import { type Candidate, keyOfRule, type StatedRule } from './candidate.ts'
import { isOwnMoney, type Meaning, meaningOf } from './node-match.ts'

/** One rule of one award, and one other award that it speaks of. Both are numbers of candidates. */
export type Edge = {
  readonly of: number
  readonly other: number
  readonly stated: StatedRule
  readonly meaning: Meaning
}

/** A rule of an award about own money, or about itself. */
export type OwnEdge = { readonly of: number; readonly stated: StatedRule }

/** Every pair of awards that a rule speaks of, once a rule; the narrowest of its nodes counts. */
export function edgesOf(candidates: readonly Candidate[], lifted: ReadonlySet<string>): readonly Edge[] {
  return candidates.flatMap(({ rules }, of) =>
    rules
      .filter((stated) => isInForce(stated, lifted))
      .flatMap((stated) => edgesOfRule(candidates, of, stated)),
  )
}

/** Superseded rules are shown elsewhere and never applied. */
export const isInForce = (stated: StatedRule, lifted: ReadonlySet<string>): boolean =>
  stated.rule.until === undefined && !lifted.has(keyOfRule(stated))

function edgesOfRule(candidates: readonly Candidate[], of: number, stated: StatedRule): readonly Edge[] {
  const meanings = stated.rule.with.map(meaningOf)
  return candidates.flatMap((candidate, other) => {
    if (other === of) return []
    const fitting = meanings.filter(({ fits }) => fits(candidate))
    const meaning = fitting.find((each) => !each.wide) ?? fitting[0]
    if (!meaning || isExcepted(candidates[of], candidate, stated, meaning)) return []
    return [{ of, other, stated, meaning }]
  })
}

/**
 * A funder that shuts out "any other scholarship" and allows one by name means the exception. It lifts only a wide
 * rule of the same funder: what the other side excludes stays excluded, and law is law.
 */
function isExcepted(
  owner: Candidate | undefined,
  other: Candidate,
  { rule }: StatedRule,
  meaning: Meaning,
): boolean {
  if (!meaning.wide || rule.rule === 'allows' || rule.law !== undefined || !owner) return false
  return owner.rules.some(
    (each) =>
      each.rule.rule === 'allows' &&
      each.applies === 'yes' &&
      each.rule.until === undefined &&
      each.rule.with.map(meaningOf).some((allowed) => !allowed.wide && allowed.fits(other)),
  )
}

/** Rules about the own money that the student has. */
export const ownEdgesOf = (
  candidates: readonly Candidate[],
  lifted: ReadonlySet<string>,
): readonly OwnEdge[] =>
  candidates.flatMap(({ rules }, of) =>
    rules
      .filter((stated) => isInForce(stated, lifted) && stated.rule.with.some(namesOwnMoney))
      .map((stated) => ({ of, stated })),
  )

const namesOwnMoney = (node: string): boolean => node === 'any-income' || isOwnMoney(node)

/** Rules about having had an award before. */
export const repeatsOf = (
  candidates: readonly Candidate[],
  lifted: ReadonlySet<string>,
): readonly OwnEdge[] =>
  candidates.flatMap(({ rules }, of) =>
    rules
      .filter((stated) => isInForce(stated, lifted) && stated.rule.rule === 'repeats')
      .map((stated) => ({ of, stated })),
  )
