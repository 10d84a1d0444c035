import type { Claim } from '@famulus/domain/letters'
import { countryName, formatMoney, type Language, type Translate } from '@famulus/messages/speaking'

/** A claim as one sentence. */
export function claimLine(claim: Claim, t: Translate, language: Language): string {
  return t(`letters.claim.${claim.kind}`, factsOf(claim, t, language))
}

function factsOf(claim: Claim, t: Translate, language: Language): Record<string, unknown> {
  switch (claim.kind) {
    case 'malpractice-cover': {
      const { perClaimCents, aggregateCents, currency } = claim
      const perClaim = formatMoney(perClaimCents, currency, language)
      return { perClaim, aggregate: formatMoney(aggregateCents, currency, language) }
    }
    case 'core-clerkships':
      return {
        clerkships: claim.clerkships.map(({ discipline, from, until }) =>
          t('letters.clerkship', { discipline: t(`profile.discipline.${discipline}`), from, until }),
        ),
      }
    case 'health-insurance':
      return {
        territory: claim.territory === 'worldwide' ? 'worldwide' : countryName(claim.territory, language),
      }
    case 'elective-approved':
      return { credit: claim.forCredit ? 'yes' : 'no' }
    case 'life-support':
      return { levels: claim.levels.map((level) => level.toUpperCase()) }
    default:
      return claim
  }
}
