import type { Risk } from './bundle.ts'
import type { Candidate } from './candidate.ts'
import { excludedPairs, pairKey, type Relations } from './relations.ts'

/** What may go wrong with these awards together. A competition is named, and never given a probability. */
export function risksOf(candidates: readonly Candidate[], relations: Relations): readonly Risk[] {
  const idOf = (award: number): string => candidates[award]?.id ?? ''
  const stated = relations.statements.flatMap(({ of, other, says, stated: rule }): Risk[] =>
    says === 'allowed'
      ? []
      : [
          {
            kind: says,
            award: idOf(of),
            ...(other === undefined ? {} : { other: idOf(other) }),
            stated: rule,
          },
        ],
  )
  const competing = candidates
    .filter(({ sure }) => sure === 'hoped')
    .map(({ id }): Risk => ({ kind: 'competition', award: id }))
  const silent = silentPairs(candidates, relations).map(
    ([a, b]): Risk => ({ kind: 'silent', pair: [idOf(a), idOf(b)] }),
  )
  return [...stated, ...silent, ...competing]
}

/** Pairs that no rule of either side speaks of. */
export function silentPairs(
  candidates: readonly Candidate[],
  relations: Relations,
): readonly [number, number][] {
  const excluded = excludedPairs(relations)
  const isSilent = (a: number, b: number): boolean =>
    !relations.spoken.has(pairKey(a, b)) && !excluded.has(pairKey(a, b))
  return candidates.flatMap((_, a) =>
    candidates.flatMap((_other, b): [number, number][] => (a < b && isSilent(a, b) ? [[a, b]] : [])),
  )
}
