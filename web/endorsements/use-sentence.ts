import type { Refusal } from '@famulus/contract'
import { hasMessage } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import { useRefusalText } from '../applications/refusal-text.ts'

/** Why a link, a code or a letter was refused; of a move, as the page of the application says it. */
export function useSentence(): (refusal: Refusal) => string | undefined {
  const { t, language } = useLanguage()
  const ofMove = useRefusalText({ completeness: null, tasks: [] })
  return (refusal) => {
    const code = `endorsements.refused.${refusal.refused}`
    return hasMessage(code, language) ? t(code, refusal) : ofMove(refusal)
  }
}
