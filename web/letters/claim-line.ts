import type { Claim } from '@famulus/domain/letters'
import {
  countryName,
  formatDay,
  formatMoney,
  type Language,
  type Translate,
} from '@famulus/messages/speaking'
import type { LetterRefusal } from '@famulus/signatures'

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

/** Why a letter is worth nothing, as one sentence. */
export function refusalLine(
  refusal: LetterRefusal | { readonly refused: 'no_keys' },
  t: Translate,
  language: Language,
): string {
  const days = Object.entries(refusal).map(([name, fact]) => [
    name,
    /At$/.test(name) ? formatDay(fact.slice(0, 10), language) : fact,
  ])
  return t(`letters.refused.${refusal.refused}`, Object.fromEntries(days))
}
