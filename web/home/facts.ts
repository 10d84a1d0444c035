import type { ClaimToVerify, Verification } from '@famulus/contract'
import { type Claim, saysOtherwise } from '@famulus/domain/letters'
import { lastSaid } from './last-said.ts'

/** A claim with what the school said of it last; `isOutdated`: the student says something else since. */
export type Fact = ClaimToVerify & {
  readonly said: Verification | undefined
  readonly isOutdated: boolean
  /** What was kept from before is not what the student says now. */
  readonly isKeptOtherwise: boolean
}

export const factsOf = (
  claims: readonly ClaimToVerify[],
  verifications: readonly Verification[],
): readonly Fact[] =>
  claims.map((one) => {
    const said = lastSaid(verifications, { about: 'claim', aboutId: one.kind })
    return {
      ...one,
      said,
      isOutdated: said !== undefined && said.verdict !== 'unclear' && isOther(said.stated, one.stated),
      isKeptOtherwise: one.kept !== null && one.stated !== null && saysOtherwise(one.kept.claim, one.stated),
    }
  })

const isOther = (one: Claim | null, other: Claim | null): boolean =>
  one && other ? saysOtherwise(one, other) : one !== other

type Shown = { readonly rules: readonly string[]; readonly papers: readonly string[] }

/** How much of an application the school has looked at: claims, rules and papers. What was left open has been looked at. */
export function lookedAt(
  facts: readonly Fact[],
  { rules, papers }: Shown,
  verifications: readonly Verification[],
): { readonly done: number; readonly all: number } {
  const isSaid = (about: 'rule' | 'paper') => (aboutId: string) =>
    lastSaid(verifications, { about, aboutId }) !== undefined
  return {
    done:
      facts.filter(({ said, isOutdated }) => said && !isOutdated).length +
      rules.filter(isSaid('rule')).length +
      papers.filter(isSaid('paper')).length,
    all: facts.length + rules.length + papers.length,
  }
}
