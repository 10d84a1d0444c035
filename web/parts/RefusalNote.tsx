import { Refused, Unreachable } from '@famulus/contract'
import { hasMessage, type Language, type Translate } from '@famulus/messages/speaking'
import { Alert } from '@mantine/core'
import '@mantine/core/styles/Alert.css'
import { useLanguage } from '../app/language.tsx'

/** Why the server did not do it, and what to do now. `sentence`: for refusals that a page knows better how to say. */
export function RefusalNote({
  error,
  sentence = () => undefined,
}: {
  readonly error: Error
  readonly sentence?: (refusal: Refused['refusal']) => string | undefined
}) {
  const { t, language } = useLanguage()
  return (
    <Alert role="alert" color="orange" variant="light">
      {(error instanceof Refused && sentence(error.refusal)) || errorLine(error, t, language)}
    </Alert>
  )
}

function errorLine(error: Error, t: Translate, language: Language): string {
  if (error instanceof Unreachable) return t('api.unreachable')
  if (!(error instanceof Refused)) return t('api.failed', { requestId: 'none' })
  const code = `api.${error.refusal.refused}`
  return hasMessage(code, language)
    ? t(code, { requestId: 'none', ...error.refusal })
    : t('api.unknown', error.refusal)
}
