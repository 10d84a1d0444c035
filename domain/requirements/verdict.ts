// Kleene's strong three-valued logic. Source of the truth tables: S. C. Kleene, Introduction to
// Metamathematics (1952), section 64; HL7 CQL appendix B uses the same.

/** 0 unmet, 1 unknown, 2 met: `all` is the minimum, `any` the maximum, `not` is 2 - v. */
export type Verdict = 0 | 1 | 2
export const UNMET = 0
export const UNKNOWN = 1
export const MET = 2

export type VerdictName = 'unmet' | 'unknown' | 'met'
const names = ['unmet', 'unknown', 'met'] as const
export const nameOf = (verdict: Verdict): VerdictName => names[verdict]

export const not = (verdict: Verdict): Verdict => (2 - verdict) as Verdict

export function all(verdicts: Iterable<Verdict>): Verdict {
  let least: Verdict = MET
  for (const verdict of verdicts) if (verdict < least) least = verdict
  return least
}

export function any(verdicts: Iterable<Verdict>): Verdict {
  let most: Verdict = UNMET
  for (const verdict of verdicts) if (verdict > most) most = verdict
  return most
}

/** Met when n are met, unmet when even every unknown one would not make n. */
export function atLeast(n: number, verdicts: Iterable<Verdict>): Verdict {
  let met = 0
  let possible = 0
  for (const verdict of verdicts) {
    if (verdict === MET) met += 1
    if (verdict !== UNMET) possible += 1
  }
  return met >= n ? MET : possible >= n ? UNKNOWN : UNMET
}

/** From "certainly" and "possibly" to a verdict. */
export const verdictOf = (certainly: boolean, possibly: boolean): Verdict =>
  certainly ? MET : possibly ? UNKNOWN : UNMET
