import type { Facts } from '../profile/index.ts'
import type { Programme } from '../programmes/index.ts'

/** Where an applicant stands in the usual order: the host's own, students of its country, all others. */
export function usualTierOf(
  facts: Facts,
  { country }: Pick<Programme, 'country'>,
  isOwn: boolean,
): 'own' | 'domestic' | 'international' {
  if (isOwn) return 'own'
  return facts.codes['school.country']?.has.includes(country) ? 'domestic' : 'international'
}
