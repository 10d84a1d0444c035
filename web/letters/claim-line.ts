import { formatDay, type Language, type Translate } from '@famulus/messages/speaking'
import type { LetterRefusal } from '@famulus/signatures'

export { claimLine } from '@famulus/advice/letters'

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
