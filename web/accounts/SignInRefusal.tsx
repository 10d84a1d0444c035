import { hasMessage } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'

/** Why a password, a code or a link did not do. */
export function SignInRefusal({ error }: { readonly error: Error | null }) {
  const { t, language } = useLanguage()
  if (!error) return null
  return (
    <RefusalNote
      error={error}
      sentence={(refusal) => {
        const code = `credentials.refused.${refusal.refused}`
        return hasMessage(code, language) ? t(code, refusal) : undefined
      }}
    />
  )
}
